package kentongan.announcements;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kentongan.chat.Html;
import kentongan.office.Member;
import kentongan.office.Members;
import org.springframework.stereotype.Component;

/** Changes what an announcement says, on every phone; what it said before is kept. */
@Component
public class CorrectAnnouncement {

    private final Announcements announcements;
    private final Deliveries deliveries;
    private final Members members;
    private final CorrectedCopies copies;
    private final ReceiptBoards boards;
    private final NudgePlan plan;

    CorrectAnnouncement(
            Announcements announcements,
            Deliveries deliveries,
            Members members,
            CorrectedCopies copies,
            ReceiptBoards boards,
            NudgePlan plan) {
        this.announcements = announcements;
        this.deliveries = deliveries;
        this.members = members;
        this.copies = copies;
        this.boards = boards;
        this.plan = plan;
    }

    /**
     * What a correction did.
     *
     * @param answered those who had answered the old text
     */
    public record Corrected(Announcement announcement, List<Member> answered) {}

    /**
     * Corrects the text, or the caption where there is a file; the file stays.
     *
     * @param matters whether those who have answered must answer again
     * @return empty if it was recalled, or corrected from another phone, in the meantime
     */
    public Optional<Corrected> correct(Announcement announcement, Html text, boolean matters, Instant at) {
        var words = announcement.words().saying(text);
        var corrected = isDone(announcement, text, at)
                ? Optional.of(announcement)
                : announcements.correct(announcement, words, matters, at);
        return corrected.map(it -> {
            var all = deliveries.of(it);
            var onPhones = all.stream()
                    .filter(delivery -> delivery.message() != null
                            && delivery.shownVersion() < it.versions().size())
                    .map(Delivery::member)
                    .toList();
            // what is still to be sent says the new text anyway
            copies.show(
                    it,
                    members.byIds(onPhones).stream().filter(Member::isReachable).toList(),
                    at);
            if (matters) {
                plan.begin(it, at);
            }
            boards.touch(it.id());
            var answered = all.stream()
                    .filter(Delivery::isAnswered)
                    .map(Delivery::member)
                    .toList();
            return new Corrected(it, members.byIds(answered));
        });
    }

    /** Whether it says that since that very tap: a crash came between storing the correction and putting it out. */
    public static boolean isDone(Announcement announcement, Html text, Instant at) {
        return at.equals(announcement.correctedAt())
                && text.equals(announcement.words().html());
    }
}

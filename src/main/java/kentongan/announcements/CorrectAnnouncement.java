package kentongan.announcements;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import kentongan.chat.Html;
import kentongan.office.Member;
import kentongan.office.Members;
import kentongan.outbox.Lane;
import kentongan.outbox.Outbox;
import kentongan.outbox.OutboxEntry;
import org.springframework.stereotype.Component;

/** Changes what an announcement says, on every phone; what it said before is kept. */
@Component
public class CorrectAnnouncement {

    private final Announcements announcements;
    private final Deliveries deliveries;
    private final Members members;
    private final Outbox outbox;
    private final ReceiptBoards boards;

    CorrectAnnouncement(
            Announcements announcements, Deliveries deliveries, Members members, Outbox outbox, ReceiptBoards boards) {
        this.announcements = announcements;
        this.deliveries = deliveries;
        this.members = members;
        this.outbox = outbox;
        this.boards = boards;
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
        return announcements.correct(announcement, words, matters, at).map(it -> {
            var answered = deliveries.of(it).stream()
                    .filter(Delivery::isAnswered)
                    .map(Delivery::member)
                    .toList();
            if (matters) {
                deliveries.askAgain(it, at);
            }
            putOut(it, matters, at);
            boards.touch(it.id());
            return new Corrected(it, members.byIds(answered));
        });
    }

    /** Edits what is on the phones; what is still to be sent says the new text anyway. */
    private void putOut(Announcement corrected, boolean matters, Instant at) {
        var onPhones = deliveries.of(corrected).stream()
                .filter(delivery -> delivery.message() != null)
                .collect(Collectors.toMap(Delivery::member, Function.identity()));
        var version = corrected.versions().size();
        for (var member : members.byIds(onPhones.keySet())) {
            if (member.isReachable()) {
                var subject = Delivery.id(corrected.id(), member.id()) + ":" + version;
                outbox.put(OutboxEntry.of(Corrections.OWNER, subject, Lane.BROADCAST, member.chatId(), at));
                if (matters) {
                    outbox.put(OutboxEntry.of(CorrectionNotices.OWNER, subject, Lane.BROADCAST, member.chatId(), at));
                }
            }
        }
    }
}

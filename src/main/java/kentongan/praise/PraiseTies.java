package kentongan.praise;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import kentongan.announcements.DoneTasks;
import kentongan.chat.Excerpt;
import kentongan.meetings.attendance.Attendance;
import kentongan.meetings.attendance.Attendance.Standing;
import kentongan.meetings.attendance.Attendances;
import kentongan.office.Member;
import kentongan.praise.Praise.Tie;
import kentongan.suggestions.ReadSuggestions;
import org.springframework.stereotype.Component;

/**
 * What praise can be for: instructions that the receiver has done, ideas that were accepted and meetings they came to. It
 * offers no more than its giver may see anyway; of ideas only those with the author's name on the board.
 */
@Component
public class PraiseTies {

    private static final int MOST_TASKS = 5;
    private static final int MOST_IDEAS = 3;
    private static final int MOST_MEETINGS = 3;
    private static final int LABEL = 50;
    private static final Duration LATELY = Duration.ofDays(30);

    private final DoneTasks done;
    private final ReadSuggestions ideas;
    private final Attendances attendances;

    PraiseTies(DoneTasks done, ReadSuggestions ideas, Attendances attendances) {
        this.done = done;
        this.ideas = ideas;
        this.attendances = attendances;
    }

    /** The latest of each kind first. */
    public List<Tie> of(Member receiver, Member giver, Instant now) {
        return Stream.of(tasks(receiver, giver, now), ideas(receiver), meetings(receiver, now))
                .flatMap(it -> it)
                .toList();
    }

    private Stream<Tie> tasks(Member receiver, Member giver, Instant now) {
        return done.of(receiver, giver, now, MOST_TASKS).stream()
                .map(it -> new Tie(it.id(), it.words().excerpt(LABEL)));
    }

    private Stream<Tie> ideas(Member receiver) {
        return ideas.onBoard().stream()
                .filter(it ->
                        it.isBy(receiver.id()) && it.nameShown() && it.state().isAccepted())
                .limit(MOST_IDEAS)
                .map(it -> new Tie(it.id(), "💡 " + Excerpt.of(it.words().plain(), LABEL)));
    }

    private Stream<Tie> meetings(Member receiver, Instant now) {
        var lately = attendances.of(now.minus(LATELY), now);
        return Stream.iterate(lately.size() - 1, i -> i >= 0, i -> i - 1)
                .map(lately::get)
                .filter(it -> cameTo(it, receiver))
                .limit(MOST_MEETINGS)
                .map(it -> new Tie(it.occurrence(), "📅 " + Excerpt.of(it.title(), LABEL)));
    }

    private static boolean cameTo(Attendance attendance, Member member) {
        return attendance.presences().stream()
                .anyMatch(it -> it.member().equals(member.id())
                        && (it.standing() == Standing.ON_TIME || it.standing() == Standing.LATE));
    }
}

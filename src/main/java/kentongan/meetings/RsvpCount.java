package kentongan.meetings;

import java.util.Collection;
import java.util.Map;
import kentongan.meetings.Rsvp.Answer;

/**
 * How those who are invited answer to one time of a meeting. Its convener, who is there anyway, is not counted.
 *
 * @param unanswered without those who can't be reached
 */
public record RsvpCount(int coming, int excused, int unsure, int unanswered, int unreachable) {

    /** Counts the answers of so many. */
    static RsvpCount of(Collection<String> reachable, int unreachable, Map<String, Answer> answers) {
        var unanswered =
                (int) reachable.stream().filter(it -> !answers.containsKey(it)).count();
        return new RsvpCount(
                count(answers, Answer.COMING),
                count(answers, Answer.EXCUSED),
                count(answers, Answer.UNSURE),
                unanswered,
                unreachable);
    }

    private static int count(Map<String, Answer> answers, Answer wanted) {
        return (int) answers.values().stream().filter(wanted::equals).count();
    }
}

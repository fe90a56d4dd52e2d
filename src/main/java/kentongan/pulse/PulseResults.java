package kentongan.pulse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import kentongan.chat.Outgoing;
import kentongan.chat.Texts;
import org.springframework.stereotype.Component;

/** Tells what came of the weeks' questions, once they are closed, and only where enough have answered. */
@Component
public class PulseResults {

    private final Pulses pulses;
    private final PulseTexts texts;

    PulseResults(Pulses pulses, PulseTexts texts) {
        this.pulses = pulses;
        this.texts = texts;
    }

    /**
     * What came of one week's question.
     *
     * @param week its Monday
     * @param asked how many were asked
     * @param answers how many have answered
     * @param count how many chose each answer; empty where too few have answered to show it
     */
    public record Result(LocalDate week, PulseQuestion question, int asked, int answers, Optional<PulseCount> count) {}

    /** The last so many that are closed, the oldest first. */
    public List<Result> latest(int most) {
        var latest = new ArrayList<>(pulses.all().stream()
                .filter(Pulse::closed)
                .limit(most)
                .map(PulseResults::result)
                .toList());
        Collections.reverse(latest);
        return List.copyOf(latest);
    }

    /** That of one week; empty as long as it is not closed. */
    public Optional<Result> of(String week) {
        return pulses.of(week).filter(Pulse::closed).map(PulseResults::result);
    }

    private static Result result(Pulse pulse) {
        var count = pulse.count();
        return new Result(
                LocalDate.parse(pulse.week()),
                pulse.question(),
                pulse.asked(),
                count.answers(),
                count.isShown() ? Optional.of(count) : Optional.empty());
    }

    /** A question's words in that language. */
    public static String words(PulseQuestion question, Texts in) {
        return PulseTexts.words(question, in);
    }

    /** The result as a message. */
    public Outgoing shown(Result result, Texts in) {
        return texts.result(result, in);
    }
}

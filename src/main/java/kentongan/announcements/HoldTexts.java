package kentongan.announcements;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import kentongan.chat.Html;
import kentongan.chat.Texts;
import kentongan.outbox.Holds;
import org.springframework.stereotype.Component;

/** How a pause that Telegram asked for reads to whoever follows an announcement that is being sent. */
@Component
public class HoldTexts {

    private static final long A_MINUTE = 60;

    private final Holds holds;
    private final Clock clock;

    HoldTexts(Holds holds, Clock clock) {
        this.holds = holds;
        this.clock = clock;
    }

    /** What to say of the pause, by the text's key. */
    public record Said(String key, long length, int accepted, int total) {}

    /** How long Telegram wants us to wait and how far the announcement has come; empty where there is nothing to wait for. */
    public Optional<Said> of(Tally tally) {
        var left =
                holds.end().map(end -> Duration.between(clock.instant(), end)).orElse(Duration.ZERO);
        if (left.compareTo(Duration.ZERO) <= 0 || !tally.isSending()) {
            return Optional.empty();
        }
        // rounded up, so that nobody waits longer than they were told
        var seconds = left.plusMillis(999).toSeconds();
        return Optional.of(
                seconds <= A_MINUTE
                        ? new Said("board.held.seconds", seconds, tally.accepted(), tally.total())
                        : new Said("board.held", (seconds + A_MINUTE - 1) / A_MINUTE, tally.accepted(), tally.total()));
    }

    /** The same as a line of the board; empty where there is nothing to wait for. */
    Html line(Tally tally, Texts texts) {
        return of(tally)
                .map(it -> texts.html(it.key(), it.length(), it.accepted(), it.total()))
                .orElse(Html.EMPTY);
    }
}

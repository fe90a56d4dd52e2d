package kentongan.telegram.intake;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import kentongan.chat.Incoming;
import kentongan.chat.Incoming.Pressed;
import kentongan.chat.Incoming.Received;
import kentongan.chat.Incoming.Said;
import kentongan.telegram.intake.Tempo.Verdict;
import org.springframework.stereotype.Component;

/**
 * Keeps one person from holding up the program by sending more than a person can. A refused tap is answered, a refused
 * message is dropped with one sentence for the burst. It remembers the {@value #REMEMBERED} who acted last, in this process
 * alone: a burst's updates come in together.
 */
@Component
class FloodGuard {

    private static final int REMEMBERED = 10_000;

    private final Clock clock;
    private final FailureNotice notice;
    private final IntakeMeters meters;
    private final Map<Source, Tempo> tempos = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Source, Tempo> eldest) {
            return size() > REMEMBERED;
        }
    };

    FloodGuard(Clock clock, FailureNotice notice, IntakeMeters meters) {
        this.clock = clock;
        this.notice = notice;
        this.meters = meters;
    }

    /** Taps and messages are counted apart: a message bears the time when it was sent, a tap only ours. */
    private record Source(long person, boolean taps) {}

    /** Whether the update is one too many; the person has been told then, where they had to be. */
    boolean refuses(Received update) {
        var what = update.what();
        if (!(what instanceof Pressed) && !(what instanceof Said)) {
            return false;
        }
        var verdict = verdict(update);
        if (verdict == Verdict.HANDLE) {
            return false;
        }
        var tap = what instanceof Pressed;
        meters.refused(tap);
        if (tap || verdict == Verdict.TELL) {
            notice.tooMany(what);
        }
        return true;
    }

    private synchronized Verdict verdict(Received update) {
        return tempo(update.what()).next(doneAt(update), update.at());
    }

    /** It was handled. */
    synchronized void handled(Incoming what) {
        tempo(what).handled(clock.instant());
    }

    private Tempo tempo(Incoming what) {
        var source = new Source(what.person().telegramId(), what instanceof Pressed);
        return tempos.computeIfAbsent(source, it -> new Tempo());
    }

    private static Instant doneAt(Received update) {
        return update.what() instanceof Said said ? said.message().at() : update.at();
    }
}

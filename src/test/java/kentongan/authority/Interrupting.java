package kentongan.authority;

import java.lang.reflect.UndeclaredThrowableException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import kentongan.authority.Exploring.Found;
import kentongan.chat.CutOff;
import kentongan.chat.Moments.Moment;
import kentongan.chat.RecordingMessenger.Shown;
import org.springframework.core.NestedExceptionUtils;

/**
 * Does one thing again and again, cut off before its first write, before its second and so on, and each time hands the update in once
 * more, as the intake does after a crash. Whatever it was, it must end as if nothing had happened.
 */
final class Interrupting {

    /**
     * What does no harm: a dialogue that the next words end, a code that nobody was given, a time that wakes nothing; and what rather
     * comes twice than not at all, with the links to it.
     */
    private static final Set<String> MAY_BE_MORE =
            Set.of("dialogues", "suggestion-tickets", "wakes", "remarks", "links");

    /** The program remembers what it has stored there, and the moments of a test don't make it forget. */
    private static final Set<String> REMEMBERED = Set.of("delivery-traces", "figure-builds", "figure-rollups");

    private static final Duration CLAIMS_END = Duration.ofSeconds(61);

    /** Higher than what the office has counted so far. */
    private static final int COUNTED = 1_000_000;

    private final AuthorityOffice office;
    private final Found act;

    Interrupting(AuthorityOffice office, Found act) {
        this.office = office;
        this.act = act;
    }

    /** What ends otherwise, for each place where it was cut off. */
    List<String> wrong() {
        begin();
        does();
        var whole = office.moments().now();
        var wrong = new ArrayList<String>();
        for (int writes = 0; cutOffAfter(writes); writes++) {
            var isOver = difference(whole, office.moments().now()).isEmpty();
            var difference = isOver ? Optional.<String>empty() : differenceInTime();
            if (difference.isPresent()) {
                wrong.add("%s %s > %s [%s] cut off after %d writes: %s"
                        .formatted(act.whose(), act.path(), act.label(), act.kind(), writes, difference.get()));
            }
        }
        return wrong;
    }

    /** What goes by the clock may finish it. */
    private Optional<String> differenceInTime() {
        office.sweep();
        var interrupted = office.moments().now();
        begin();
        does();
        office.sweep();
        return difference(office.moments().now(), interrupted);
    }

    /** What ends otherwise when that which goes by the clock at that time is cut off, and goes on when its claims have ended. */
    static List<String> wrongAt(AuthorityOffice office, Instant time) {
        var clockwork = new Interrupting(office, new Found("", "", Who.HEAD, "", null, office.begin(), "at " + time));
        clockwork.begin();
        office.sweepAt(time);
        var whole = office.moments().now();
        office.sweepAt(time.plus(CLAIMS_END));
        var later = office.moments().now();
        var wrong = new ArrayList<String>();
        for (int writes = 0; clockwork.isCutOffAfter(writes, time); writes++) {
            office.sweepAt(time);
            var isOver = clockwork.difference(whole, office.moments().now()).isEmpty();
            if (!isOver) {
                office.sweepAt(time.plus(CLAIMS_END));
                var after = "at %s cut off after %d writes: ".formatted(time, writes);
                clockwork.difference(later, office.moments().now()).ifPresent(it -> wrong.add(after + it));
            }
        }
        return wrong;
    }

    private boolean isCutOffAfter(int writes, Instant time) {
        begin();
        office.chat().cutsOffAfter(writes);
        var isCutOff = isCutOff(() -> office.sweepAt(time));
        office.chat().cutsOffNothing();
        return isCutOff;
    }

    private boolean cutOffAfter(int writes) {
        begin();
        office.chat().cutsOffAfter(writes);
        if (!isCutOff(this::does)) {
            return false;
        }
        office.chat().carry();
        office.chat().handleAgain();
        return true;
    }

    private static boolean isCutOff(Runnable act) {
        try {
            act.run();
            return false;
        } catch (CutOff expected) {
            return true;
        } catch (UndeclaredThrowableException onTheWay) {
            return NestedExceptionUtils.getMostSpecificCause(onTheWay) instanceof CutOff;
        }
    }

    private void begin() {
        office.moments().back(act.moment());
        office.chat().countsFrom(COUNTED);
    }

    private void does() {
        var phone = office.phone(act.whose());
        if (act.messageId() == null) {
            phone.says(act.data());
        } else {
            phone.presses(act.data(), act.messageId());
        }
    }

    private Optional<String> difference(Moment whole, Moment interrupted) {
        var names = new TreeSet<>(whole.store().keySet());
        names.addAll(interrupted.store().keySet());
        names.removeAll(REMEMBERED);
        for (var name : names) {
            var expected = whole.collection(name).size();
            var there = interrupted.collection(name).size();
            if (there < expected || there > expected && !MAY_BE_MORE.contains(name)) {
                return Optional.of("%s has %d documents instead of %d".formatted(name, there, expected));
            }
        }
        for (var chat : whole.phones().keySet()) {
            var missing = new ArrayList<>(texts(whole.phone(chat)));
            texts(interrupted.phone(chat)).forEach(missing::remove);
            var isOther = chat != office.phone(act.whose()).id();
            if (isOther && !missing.isEmpty()) {
                return Optional.of("%d does not see %s".formatted(chat, missing));
            }
            var more = new ArrayList<>(texts(interrupted.phone(chat)));
            more.removeAll(texts(whole.phone(chat)));
            if (isOther && !more.isEmpty()) {
                return Optional.of("%d sees %s".formatted(chat, more));
            }
        }
        return Optional.empty();
    }

    /** What the messages are about: how long until a meeting, and a code that changes, stand further below. */
    private static List<String> texts(List<Shown> shown) {
        return shown.stream()
                .map(it -> it.text().lines().findFirst().orElse(""))
                .toList();
    }
}

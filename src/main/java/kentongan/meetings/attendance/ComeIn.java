package kentongan.meetings.attendance;

import java.time.Instant;
import java.util.Optional;
import kentongan.meetings.attendance.Attendee.Arrival;
import kentongan.office.Member;
import org.springframework.stereotype.Component;

/** Lets in who is expected and types the code that is shown in the room. */
@Component
public class ComeIn {

    /** Wrong codes in one window; then the next code must be waited for. */
    public static final int TRIES = 5;

    /** Wrong codes in all, so that nobody gets in by trying; then only a tick by hand helps. */
    public static final int TRIES_IN_ALL = 20;

    private final CheckIns checkIns;
    private final Attendees attendees;

    ComeIn(CheckIns checkIns, Attendees attendees) {
        this.checkIns = checkIns;
        this.attendees = attendees;
    }

    /** What becomes of somebody who wants to come in. */
    public enum Outcome {
        /** Everything is in order so far; the code is awaited. */
        EXPECTED,
        PRESENT,
        ALREADY_PRESENT,
        WRONG,
        /** Too many wrong codes for this window. */
        WAIT,
        /** Too many wrong codes in all. */
        NO_MORE,
        CLOSED,
        STRANGER
    }

    /**
     * What became of it.
     *
     * @param left how many more wrong codes may be typed before the next one must be waited for
     */
    public record Result(Outcome outcome, Optional<CheckIn> checkIn, Optional<Attendee> attendee, int left) {

        private static Result of(Outcome outcome, CheckIn checkIn, Attendee attendee) {
            return new Result(outcome, Optional.of(checkIn), Optional.of(attendee), TRIES - attendee.wrongNow());
        }
    }

    /** Whether the member can come in at that moment. */
    public Result ask(String checkInId, Member member, Instant at) {
        var checkIn = checkIns.byId(checkInId);
        var attendee = attendees.byId(Attendee.id(checkInId, member.id()));
        if (checkIn.isEmpty() || attendee.isEmpty()) {
            return new Result(Outcome.STRANGER, checkIn, attendee, 0);
        }
        return Result.of(outcome(checkIn.get(), attendee.get(), at), checkIn.get(), attendee.get());
    }

    private static Outcome outcome(CheckIn checkIn, Attendee attendee, Instant at) {
        if (attendee.isPresent()) {
            return Outcome.ALREADY_PRESENT;
        }
        if (!checkIn.takes(at)) {
            return Outcome.CLOSED;
        }
        if (attendee.wrong() >= TRIES_IN_ALL) {
            return Outcome.NO_MORE;
        }
        return attendee.window() == CheckInCode.window(at) && attendee.wrongNow() >= TRIES
                ? Outcome.WAIT
                : Outcome.EXPECTED;
    }

    /** Takes the code that the member typed at that moment. */
    public Result typed(String checkInId, Member member, String code, Instant at) {
        var asked = ask(checkInId, member, at);
        if (asked.outcome() != Outcome.EXPECTED) {
            return asked;
        }
        var checkIn = asked.checkIn().orElseThrow();
        var attendee = asked.attendee().orElseThrow();
        if (!CheckInCode.accepts(checkIn.secret(), code, at)) {
            var wrong = attendees.wrong(attendee, CheckInCode.window(at));
            var now = outcome(checkIn, wrong, at);
            return Result.of(now == Outcome.EXPECTED ? Outcome.WRONG : now, checkIn, wrong);
        }
        var arrived = attendees.arrive(attendee.id(), new Arrival(at, checkIn.minutesLate(at), null));
        checkIns.touch(checkInId);
        return arrived.map(it -> Result.of(Outcome.PRESENT, checkIn, it)).orElseGet(() -> ask(checkInId, member, at));
    }
}

package kentongan.leave;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kentongan.office.Leave;
import kentongan.office.Leaves;
import kentongan.office.Member;
import kentongan.office.OfficeHours;
import kentongan.worktime.DateSpan;
import org.springframework.stereotype.Component;

/** Enters leave and takes it back: one's own from today on, that of others by those who run the office. */
@Component
class EnterLeave {

    /** How far back leave can be entered for others, as for somebody who fell ill: figures of that time then change. */
    private static final int DAYS_BACK = 31;

    /** A longer leave is a slip of the finger. */
    private static final int MOST_DAYS = 366;

    private final Leaves leaves;
    private final OfficeHours hours;

    EnterLeave(Leaves leaves, OfficeHours hours) {
        this.leaves = leaves;
        this.hours = hours;
    }

    /** What can be wrong with days of leave. */
    enum Problem {
        /** It begins before today. */
        PAST,
        /** It begins longer ago than it can be entered. */
        LONG_AGO,
        /** It ends before it begins. */
        BACKWARDS,
        /** It is longer than a year. */
        TOO_LONG,
        /** Some of its days are entered already. */
        OVERLAPS
    }

    static boolean mayEnter(Member actor, Member forWhom) {
        return actor.id().equals(forWhom.id()) || actor.role().runsTheOffice();
    }

    LocalDate today(Instant now) {
        return now.atZone(hours.zone()).toLocalDate();
    }

    /** The first day on which leave can begin. */
    LocalDate earliest(Member actor, Member forWhom, Instant now) {
        return actor.id().equals(forWhom.id()) ? today(now) : today(now).minusDays(DAYS_BACK);
    }

    Optional<Problem> problemWith(LocalDate from, Member actor, Member forWhom, Instant now) {
        if (!from.isBefore(earliest(actor, forWhom, now))) {
            return Optional.empty();
        }
        return Optional.of(actor.id().equals(forWhom.id()) ? Problem.PAST : Problem.LONG_AGO);
    }

    /** What is wrong with these days, should they be entered as the leave of that id. */
    Optional<Problem> problemWith(LocalDate from, LocalDate until, Member forWhom, String id) {
        if (until.isBefore(from)) {
            return Optional.of(Problem.BACKWARDS);
        }
        if (until.isAfter(from.plusDays(MOST_DAYS - 1))) {
            return Optional.of(Problem.TOO_LONG);
        }
        var days = new DateSpan(from, until);
        return leaves.of(forWhom.id(), from).stream()
                        .filter(it -> !it.id().equals(id))
                        .anyMatch(it -> !it.days().from().isAfter(days.until()))
                ? Optional.of(Problem.OVERLAPS)
                : Optional.empty();
    }

    /** Enters it; the same again when the update is handled again. */
    Leave enter(String id, DateSpan days, Member actor, Member forWhom) {
        var leave = Leave.of(id, forWhom.id(), days, actor.id());
        leaves.add(leave);
        return leave;
    }

    /** How many of the days would be worked. */
    long workingDays(DateSpan days) {
        var calendar = hours.calendar();
        return days.from()
                .datesUntil(days.until().plusDays(1))
                .filter(calendar::isWorkingDay)
                .count();
    }

    /** What has not ended yet: one's own, and for those who run the office everybody's. */
    List<Leave> coming(Member reader, Instant now) {
        return reader.role().runsTheOffice() ? leaves.all(today(now)) : leaves.of(reader.id(), today(now));
    }

    Optional<Leave> byId(String id) {
        return leaves.byId(id);
    }

    boolean takeBack(Leave leave) {
        return leaves.remove(leave.id());
    }
}

package kentongan.figures;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import kentongan.announcements.DeliveryFact;
import kentongan.announcements.Kind;
import kentongan.announcements.Reply;
import kentongan.figures.Judgement.Rated;
import kentongan.worktime.DateSpan;
import kentongan.worktime.WorkingCalendar;
import org.jspecify.annotations.Nullable;

/**
 * Says by the office's rules what a delivery counts for (product.md, "Figures"), as things stand at one moment.
 *
 * @param office the calendar of those who have no leave
 * @param leave everybody's days off, by member id
 * @param departures when those who left did so, by member id
 */
public record Judge(
        WorkingCalendar office, Map<String, List<DateSpan>> leave, Map<String, Instant> departures, Instant now) {

    /** In so much working time an announcement without a deadline is to be answered. */
    public static final Duration WITHOUT_DEADLINE = Duration.ofHours(8);

    /** Says it of one delivery. */
    public Judgement judge(DeliveryFact delivery) {
        return judging().apply(delivery);
    }

    /** Says it of many, and makes each member's calendar but once. Not for several threads. */
    Function<DeliveryFact, Judgement> judging() {
        var calendars = new HashMap<String, WorkingCalendar>();
        return delivery -> judge(delivery, calendars.computeIfAbsent(delivery.member(), this::calendarOf));
    }

    /** The member's calendar: the office's, less their leave. */
    WorkingCalendar calendarOf(String member) {
        return leave.containsKey(member) ? office.without(leave.get(member)) : office;
    }

    private Judgement judge(DeliveryFact delivery, WorkingCalendar calendar) {
        var onLeave = isOnLeave(delivery.member(), delivery.sentAt());
        return new Judgement(
                delivery,
                onLeave,
                time(delivery, calendar),
                delivery.counts() && !onLeave ? rated(delivery, calendar) : Rated.LEFT_OUT,
                isOverdue(delivery));
    }

    private boolean isOnLeave(String member, Instant at) {
        var day = at.atZone(office.zone()).toLocalDate();
        return leave.getOrDefault(member, List.of()).stream().anyMatch(span -> span.includes(day));
    }

    private static Optional<ResponseTime> time(DeliveryFact delivery, WorkingCalendar calendar) {
        var answered = delivery.firstReplyAt();
        return answered == null || !delivery.timed() || !delivery.counts()
                ? Optional.empty()
                : Optional.of(ResponseTime.between(delivery.sentAt(), answered, calendar));
    }

    private Rated rated(DeliveryFact delivery, WorkingCalendar calendar) {
        var due = due(delivery, calendar);
        var answered = delivery.firstReplyAt();
        if (answered != null && !answered.isAfter(due)) {
            return Rated.IN_TIME;
        }
        if (answered == null && !now.isAfter(due)) {
            return Rated.NOT_DUE;
        }
        if (!couldAnswer(delivery, due)) {
            return Rated.LEFT_OUT;
        }
        return answered == null ? Rated.MISSED : Rated.LATE;
    }

    /**
     * The last moment at which an answer comes in time: the deadline itself, and without one, eight hours last until the next
     * working minute begins. A deadline that had passed when the message came is none.
     */
    private static Instant due(DeliveryFact delivery, WorkingCalendar calendar) {
        var deadline = delivery.deadline();
        return deadline != null && deadline.isAfter(delivery.sentAt())
                ? deadline
                : calendar.nextWorkingTime(calendar.plusWorkingTime(delivery.sentAt(), WITHOUT_DEADLINE));
    }

    /** Nobody can answer a poll that was closed early, or after having left, and nobody need do so on leave. */
    private boolean couldAnswer(DeliveryFact delivery, Instant due) {
        return isNotBefore(delivery.closedAt(), due)
                && isNotBefore(departures.get(delivery.member()), due)
                && !isOnLeave(delivery.member(), due);
    }

    private static boolean isNotBefore(@Nullable Instant end, Instant due) {
        return end == null || !end.isBefore(due);
    }

    /** As in the list of tasks: from the deadline on, until it is done. */
    private boolean isOverdue(DeliveryFact delivery) {
        var deadline = delivery.deadline();
        return delivery.counts()
                && delivery.kind() == Kind.INSTRUCTION
                && deadline != null
                && !now.isBefore(deadline)
                && !Reply.DONE.equals(delivery.reply())
                && isNotBefore(departures.get(delivery.member()), deadline);
    }
}

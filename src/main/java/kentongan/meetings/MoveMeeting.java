package kentongan.meetings;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kentongan.meetings.Meeting.Change;
import kentongan.meetings.Meeting.Moved;
import kentongan.meetings.Telling.What;
import kentongan.office.Member;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Moves or cancels a meeting, or one time of it, and tells everyone. */
@Component
public class MoveMeeting {

    private final Meetings meetings;
    private final KeepOccurrences occurrences;
    private final TellPeople tell;
    private final ApplicationEventPublisher events;

    MoveMeeting(Meetings meetings, KeepOccurrences occurrences, TellPeople tell, ApplicationEventPublisher events) {
        this.meetings = meetings;
        this.occurrences = occurrences;
        this.tell = tell;
        this.events = events;
    }

    /** Who does it and when. */
    public record By(Member member, Instant at) {}

    /**
     * Moves all that is still to come: its next time to that day and time, the others by as much.
     *
     * @return the meeting as it is then; empty if somebody changed it meanwhile
     */
    public Optional<Meeting> moveAll(Meeting seen, LocalStart to, By by) {
        if (seen.plan().start().equals(to)) {
            return finished(seen, Optional.of(seen), by);
        }
        var next = LocalDate.parse(seen.next(by.at()).day());
        var plan = seen.plan().at(to, shifted(seen.plan(), next, to.date()));
        var tellings = outdated(seen, by);
        tellings.add(0, telling(What.INVITE, seen.id() + "." + (seen.round() + 1), seen, by));
        return finished(seen, meetings.move(seen, plan, tellings, by.at()), by);
    }

    /** Moves one time of it; empty if somebody changed it meanwhile. */
    public Optional<Meeting> moveOne(Meeting seen, Occurrence one, LocalStart to, By by) {
        if (one.start().equals(to.moment().toInstant())) {
            return finished(seen, Optional.of(seen), by);
        }
        var moved = new Change(one.day(), new Moved(to.day(), to.time()), false, one.round() + 1);
        var tellings = List.of(
                telling(What.INVITE, one.id() + "." + moved.round(), seen, by),
                telling(What.OUTDATED, one.subject(), seen, by));
        return finished(seen, meetings.change(seen, moved, tellings, by.at()), by);
    }

    /** Cancels all that is still to come; empty if somebody changed it meanwhile. */
    public Optional<Meeting> cancelAll(Meeting seen, By by) {
        var tellings = outdated(seen, by);
        tellings.add(0, telling(What.CANCEL, seen.subject(), seen, by));
        return finished(seen, meetings.cancel(seen, tellings, by.at()), by);
    }

    /** Cancels one time of it; empty if somebody changed it meanwhile. */
    public Optional<Meeting> cancelOne(Meeting seen, Occurrence one, By by) {
        var was = seen.change(LocalDate.parse(one.day()));
        var cancelled = new Change(one.day(), was.map(Change::movedTo).orElse(null), true, one.round());
        var tellings =
                List.of(telling(What.CANCEL, one.subject(), seen, by), telling(What.OUTDATED, one.subject(), seen, by));
        return finished(seen, meetings.change(seen, cancelled, tellings, by.at()), by);
    }

    private Optional<Meeting> finished(Meeting before, Optional<Meeting> after, By by) {
        after.ifPresent(it -> {
            occurrences.keep(it, before.occurrences(), by.at());
            tell.tell(it, by.at());
            events.publishEvent(new MeetingChanged(it.id()));
        });
        return after;
    }

    /** The invitations that are on phones: to all of it, and to what was moved alone. */
    private static List<Telling> outdated(Meeting seen, By by) {
        var all = new ArrayList<Telling>();
        all.add(telling(What.OUTDATED, seen.subject(), seen, by));
        seen.coming(by.at()).stream()
                .filter(it -> !it.followsTheSeries())
                .forEach(it -> all.add(telling(What.OUTDATED, it.subject(), seen, by)));
        return all;
    }

    private static Telling telling(What what, String subject, Meeting meeting, By by) {
        return new Telling(what, subject, !meeting.convener().equals(by.member().id()));
    }

    /** The repetition after its next day has become another; it does not go on longer than it would have. */
    private static Repetition shifted(Plan plan, LocalDate next, LocalDate to) {
        var was = plan.repetition();
        var days = was.days(plan.start().date());
        var last = days.get(days.size() - 1);
        var shifted = switch (was.pattern()) {
            case ONCE -> Repetition.ONCE;
            case WEEKLY -> Repetition.weekly(shifted(was.weekdays(), next.getDayOfWeek(), to.getDayOfWeek()));
            case MONTHLY_BY_DATE -> Repetition.monthlyByDate();
            case MONTHLY_BY_WEEKDAY -> Repetition.monthlyByWeekday(ordinal(was.ordinal(), to));
        };
        if (was.isOnce()) {
            return shifted;
        }
        return was.count() == null
                ? shifted.until(last)
                : shifted.times(
                        (int) days.stream().filter(it -> !it.isBefore(next)).count());
    }

    private static List<DayOfWeek> shifted(List<DayOfWeek> weekdays, DayOfWeek from, DayOfWeek to) {
        var by = to.getValue() - from.getValue();
        return weekdays.stream().map(it -> it.plus(by)).toList();
    }

    private static int ordinal(int was, LocalDate to) {
        var isLast = Repetition.isLastOfItsWeekday(to);
        // a fifth one is not in every month
        return isLast && (was == Repetition.LAST || Repetition.ordinalOf(to) > 4)
                ? Repetition.LAST
                : Repetition.ordinalOf(to);
    }
}

package kentongan.meetings.calendar;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import kentongan.meetings.Asked;
import kentongan.meetings.Meeting;
import kentongan.meetings.Occurrence;
import kentongan.meetings.Plan;
import net.fortuna.ical4j.model.DateList;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.TzId;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ExDate;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.RecurrenceId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;

/** A meeting, or one occurrence of it, as the event of a calendar file. */
final class MeetingEvent {

    /** Clients want an address of the organizer; this one is nobody's (RFC 2606: {@code .invalid}). */
    private static final URI NOBODY = URI.create("mailto:noreply@kentongan.invalid");

    private final Asked asked;
    private final String organizer;
    private final Instant stamp;

    /**
     * An event to be written.
     *
     * @param organizer the name it shows
     */
    MeetingEvent(Asked asked, String organizer, Instant stamp) {
        this.asked = asked;
        this.organizer = organizer;
        this.stamp = stamp;
    }

    VEvent planned() {
        var event = event(ImmutableStatus.VEVENT_CONFIRMED);
        if (asked.one() == null && !plan().repetition().isOnce()) {
            event.add(RecurrenceRule.of(plan()));
            var left = cancelledDays();
            if (!left.isEmpty()) {
                event.add(new ExDate<>(zoned(), new DateList<>(left)));
            }
        }
        return event;
    }

    VEvent cancelled() {
        return event(ImmutableStatus.VEVENT_CANCELLED);
    }

    private VEvent event(Status status) {
        var meeting = asked.meeting();
        var event = new VEvent(false);
        event.add(new Uid(meeting.id() + "@kentongan"));
        event.add(new DtStamp(stamp));
        event.add(new Sequence(meeting.sequence()));
        var start = start();
        event.add(new DtStart<>(zoned(), start));
        event.add(new DtEnd<>(zoned(), start.plus(plan().length())));
        var one = asked.one();
        if (one != null) {
            event.add(new RecurrenceId<>(zoned(), onDay(one)));
        }
        event.add(new Summary(plan().title()));
        event.add(new Location(plan().place()));
        if (!plan().agenda().isBlank()) {
            event.add(new Description(plan().agenda()));
        }
        event.add(new Organizer(new ParameterList(List.of(new Cn(organizer))), NOBODY));
        event.add(status);
        return event;
    }

    private Plan plan() {
        return asked.meeting().plan();
    }

    private ZoneId zone() {
        return plan().start().zone();
    }

    private ParameterList zoned() {
        return new ParameterList(List.of(new TzId(zone().getId())));
    }

    private ZonedDateTime start() {
        var one = asked.one();
        return one == null ? plan().start().moment() : one.start().atZone(zone());
    }

    /** When the pattern has that one, wherever it was moved. */
    private ZonedDateTime onDay(Occurrence one) {
        return plan().start().on(LocalDate.parse(one.day())).moment();
    }

    private List<ZonedDateTime> cancelledDays() {
        Meeting meeting = asked.meeting();
        return meeting.occurrences().stream()
                .filter(it -> !it.isHeld())
                .map(this::onDay)
                .toList();
    }
}

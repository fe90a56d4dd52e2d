package kentongan.meetings.calendar;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import kentongan.chat.Messenger;
import kentongan.chat.SendFailure;
import kentongan.meetings.Asked;
import kentongan.meetings.Meeting;
import kentongan.meetings.Occurrence;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.springframework.stereotype.Component;

/** Writes the calendar files: invitations, moves, cancellations, and everything a member is invited to. */
@Component
public class CalendarFiles {

    private static final String PRODUCT = "-//Kentongan//Kentongan//ID";

    private final Messenger messenger;
    private final Clock clock;

    CalendarFiles(Messenger messenger, Clock clock) {
        this.messenger = messenger;
        this.clock = clock;
    }

    /** Asks for the meeting, or for the one occurrence that was moved, to be put into a calendar (METHOD:REQUEST). */
    public byte[] request(Asked asked) {
        return written(ImmutableMethod.REQUEST, List.of(asked.meeting()), () -> events(asked));
    }

    /** Asks for it to be struck out (METHOD:CANCEL). */
    public byte[] cancel(Asked asked) {
        return written(
                ImmutableMethod.CANCEL,
                List.of(asked.meeting()),
                () -> List.of(event(asked).cancelled()));
    }

    /** All of these meetings (METHOD:PUBLISH). */
    public byte[] publish(List<Meeting> meetings) {
        return written(
                ImmutableMethod.PUBLISH,
                meetings,
                () -> meetings.stream()
                        .flatMap(it -> events(new Asked(it, null)).stream())
                        .toList());
    }

    private List<VEvent> events(Asked asked) {
        var events = new ArrayList<VEvent>();
        events.add(event(asked).planned());
        if (asked.one() == null) {
            asked.meeting().occurrences().stream()
                    .filter(it -> it.isHeld() && !it.followsTheSeries())
                    .forEach(it ->
                            events.add(event(new Asked(asked.meeting(), it)).planned()));
        }
        return events;
    }

    private MeetingEvent event(Asked asked) {
        return new MeetingEvent(asked, organizer(), clock.instant());
    }

    private String organizer() {
        try {
            return messenger.botUsername();
        } catch (SendFailure notKnownNow) {
            return "Kentongan";
        }
    }

    private static byte[] written(Method method, List<Meeting> meetings, Supplier<List<VEvent>> events) {
        var calendar = new Calendar();
        calendar.add(new ProdId(PRODUCT));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(method);
        zones(meetings).forEach(calendar::add);
        events.get().forEach(calendar::add);
        var written = new StringWriter();
        try {
            // not validated: the validator asks for attendees, whom nobody's file shall name
            new CalendarOutputter(false, Integer.MAX_VALUE).output(calendar, written);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Folding.fold(written.toString()).getBytes(StandardCharsets.UTF_8);
    }

    /** Each zone once, from the first of its meetings to the last. */
    private static List<VTimeZone> zones(Collection<Meeting> meetings) {
        return meetings.stream()
                .map(it -> it.plan().start().zone())
                .distinct()
                .map(zone -> {
                    var inZone = meetings.stream()
                            .filter(it -> it.plan().start().zone().equals(zone))
                            .toList();
                    var from = inZone.stream()
                            .map(it -> it.plan().start().moment())
                            .min(Comparator.naturalOrder())
                            .map(ZonedDateTime::toInstant)
                            .orElse(Instant.EPOCH);
                    var to = inZone.stream()
                            .flatMap(it -> it.occurrences().stream())
                            .map(Occurrence::end)
                            .max(Comparator.naturalOrder())
                            .orElse(from);
                    return ZoneDescription.of(zone, from, to);
                })
                .toList();
    }
}

package kentongan.meetings.messages;

import java.time.Duration;
import java.time.Instant;
import kentongan.chat.Html;
import kentongan.chat.Keyboard;
import kentongan.chat.Outgoing;
import kentongan.chat.Texts;
import kentongan.meetings.Asked;
import kentongan.meetings.Meeting;
import kentongan.meetings.Occurrence;
import kentongan.meetings.Rsvp;
import kentongan.meetings.Rsvps;
import kentongan.office.Member;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** How a reminder reads; it says how long there is left at the moment it is sent. */
@Component
public class ReminderTexts {

    private final MeetingTexts texts;
    private final Rsvps rsvps;
    private final Quiet quiet;
    private final ObjectProvider<ReminderOpening> openings;

    ReminderTexts(MeetingTexts texts, Rsvps rsvps, Quiet quiet, ObjectProvider<ReminderOpening> openings) {
        this.openings = openings;
        this.texts = texts;
        this.rsvps = rsvps;
        this.quiet = quiet;
    }

    /** The reminder with the answer buttons; it makes no sound in quiet hours. */
    public Outgoing reminder(Meeting meeting, Occurrence occurrence, Member reader, Instant now) {
        var in = texts.in(reader);
        var plan = meeting.plan();
        var text = in.html("meeting.reminder", plan.title(), soon(occurrence, in, now), plan.place());
        var keyboard = meeting.invites(reader) ? answers(meeting, occurrence, reader) : Keyboard.NONE;
        return quiet.at(
                now, Outgoing.text(opening(meeting, in, now).paragraph(text)).with(keyboard));
    }

    private Html opening(Meeting meeting, Texts in, Instant now) {
        return openings.stream().map(it -> it.of(meeting, in, now)).reduce(Html.EMPTY, Html::paragraph);
    }

    private Keyboard answers(Meeting meeting, Occurrence occurrence, Member reader) {
        var subject = meeting.subject(occurrence);
        var asked = meeting.asked(subject).orElseGet(() -> new Asked(meeting, occurrence));
        var rsvp = rsvps.byId(Rsvp.id(subject, reader.id())).filter(it -> it.answer() != null);
        // an answer to the whole series shows on the reminder of each of its times
        return texts.answers(
                asked,
                rsvp.or(() ->
                        occurrence.followsTheSeries() ? rsvps.byId(Rsvp.id(meeting.subject(), reader.id())) : rsvp),
                reader);
    }

    private static String soon(Occurrence occurrence, Texts in, Instant now) {
        var start = occurrence.start().atZone(in.zone());
        var today = now.atZone(in.zone()).toLocalDate();
        var time = MeetingTimes.time(occurrence.start(), in);
        if (start.toLocalDate().equals(today)) {
            return in.plain("meeting.soon.today", MeetingTimes.length(left(now, occurrence.start()), in), time);
        }
        return start.toLocalDate().equals(today.plusDays(1))
                ? in.plain("meeting.soon.tomorrow", time)
                : MeetingTimes.full(start, in);
    }

    /** In whole minutes, of which the one that has begun counts. */
    private static Duration left(Instant now, Instant start) {
        return Duration.ofMinutes(
                Math.max(1, Duration.between(now, start).plusSeconds(59).toMinutes()));
    }
}

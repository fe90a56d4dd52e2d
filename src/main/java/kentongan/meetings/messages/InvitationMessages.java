package kentongan.meetings.messages;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import kentongan.chat.Keyboard;
import kentongan.chat.Media;
import kentongan.chat.Outgoing;
import kentongan.meetings.MeetingChanged;
import kentongan.meetings.MeetingEntries;
import kentongan.meetings.Rsvp;
import kentongan.meetings.Rsvps;
import kentongan.meetings.calendar.CalendarFiles;
import kentongan.meetings.messages.Addressing.Addressed;
import kentongan.outbox.Act;
import kentongan.outbox.OutboxEntry;
import kentongan.outbox.OutboxOwner;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Puts an invitation on a member's phone: the calendar file, with the words and the answer buttons under it. */
@Component
class InvitationMessages implements OutboxOwner {

    private final Addressing addressing;
    private final Rsvps rsvps;
    private final MeetingTexts texts;
    private final CalendarFiles files;
    private final When when;

    InvitationMessages(Addressing addressing, Rsvps rsvps, MeetingTexts texts, CalendarFiles files, When when) {
        this.addressing = addressing;
        this.rsvps = rsvps;
        this.texts = texts;
        this.files = files;
        this.when = when;
    }

    /** At what time it arrives, how loud, and who hears of it. */
    @Component
    record When(Clock clock, Quiet quiet, ApplicationEventPublisher events) {}

    @Override
    public String name() {
        return MeetingEntries.INVITATION;
    }

    @Override
    public Optional<Act> prepare(OutboxEntry entry) {
        var now = when.clock().instant();
        return addressing
                .of(entry.subject())
                .filter(it -> it.asked().isOpen(now) && !isOnPhone(it.rsvpId()))
                .map(it -> new Act.Send(message(it, entry.secondCopy(), now)));
    }

    /** Whoever puts out what a crash left untold may do so while somebody else does. */
    private boolean isOnPhone(String rsvpId) {
        return rsvps.byId(rsvpId).filter(it -> !it.messages().isEmpty()).isPresent();
    }

    private Outgoing message(Addressed to, boolean isSecondCopy, Instant now) {
        var in = texts.in(to.reader());
        var file = new Outgoing.Upload(Media.DOCUMENT, in.plain("meeting.file"), files.request(to.asked()));
        var isAsked = to.asked().meeting().invites(to.reader());
        var message = Outgoing.text(texts.invitation(to.asked(), in))
                .with(file)
                .with(isAsked ? texts.answers(to.asked(), rsvps.byId(to.rsvpId()), to.reader()) : Keyboard.NONE);
        return when.quiet().at(now, isSecondCopy ? message.asSecondCopy(in) : message);
    }

    @Override
    public void sent(OutboxEntry entry, int messageId, Instant at) {
        rsvps.arrived(Rsvp.subjectOf(entry.subject()), Rsvp.memberOf(entry.subject()), messageId);
    }

    @Override
    public void failed(OutboxEntry entry, Failure why) {
        if (why == Failure.UNREACHABLE) {
            addressing.unreachable(entry.chatId());
        }
        when.events().publishEvent(new MeetingChanged(Rsvp.meetingOf(Rsvp.subjectOf(entry.subject()))));
    }

    @Override
    public boolean sendAgain(OutboxEntry entry) {
        return true;
    }

    /** A result that was stored before a crash, or an answer, which nobody can give to an invitation they have not got. */
    @Override
    public boolean hasArrived(OutboxEntry entry) {
        return rsvps.byId(entry.subject())
                .filter(it -> it.answer() != null || !it.messages().isEmpty())
                .isPresent();
    }
}

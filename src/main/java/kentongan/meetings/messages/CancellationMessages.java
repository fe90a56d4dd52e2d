package kentongan.meetings.messages;

import java.time.Instant;
import java.util.Optional;
import kentongan.chat.Media;
import kentongan.chat.Outgoing;
import kentongan.meetings.MeetingEntries;
import kentongan.meetings.Rsvp;
import kentongan.meetings.Rsvps;
import kentongan.meetings.calendar.CalendarFiles;
import kentongan.meetings.messages.Addressing.Addressed;
import kentongan.meetings.messages.InvitationMessages.When;
import kentongan.outbox.Act;
import kentongan.outbox.OutboxEntry;
import kentongan.outbox.OutboxOwner;
import org.springframework.stereotype.Component;

/** Tells a member that a meeting, or one time of it, is cancelled, with the file that strikes it out of the calendar. */
@Component
class CancellationMessages implements OutboxOwner {

    private final Addressing addressing;
    private final Rsvps rsvps;
    private final MeetingTexts texts;
    private final CalendarFiles files;
    private final When when;

    CancellationMessages(Addressing addressing, Rsvps rsvps, MeetingTexts texts, CalendarFiles files, When when) {
        this.addressing = addressing;
        this.rsvps = rsvps;
        this.texts = texts;
        this.files = files;
        this.when = when;
    }

    @Override
    public String name() {
        return MeetingEntries.CANCELLATION;
    }

    @Override
    public Optional<Act> prepare(OutboxEntry entry) {
        return hasArrived(entry)
                ? Optional.empty()
                : addressing.of(entry.subject()).map(it -> new Act.Send(message(it, entry.secondCopy())));
    }

    private Outgoing message(Addressed to, boolean isSecondCopy) {
        var in = texts.in(to.reader());
        var file = new Outgoing.Upload(Media.DOCUMENT, in.plain("meeting.file.cancel"), files.cancel(to.asked()));
        var message = Outgoing.text(in.html("meeting.cancelled.head").plus(texts.about(to.asked(), in)))
                .with(file);
        return when.quiet().at(when.clock().instant(), isSecondCopy ? message.asSecondCopy(in) : message);
    }

    @Override
    public void sent(OutboxEntry entry, int messageId, Instant at) {
        rsvps.struckOut(Rsvp.subjectOf(entry.subject()), Rsvp.memberOf(entry.subject()), at);
    }

    @Override
    public void failed(OutboxEntry entry, Failure why) {
        if (why == Failure.UNREACHABLE) {
            addressing.unreachable(entry.chatId());
        }
    }

    @Override
    public boolean sendAgain(OutboxEntry entry) {
        return true;
    }

    @Override
    public boolean hasArrived(OutboxEntry entry) {
        return rsvps.byId(entry.subject())
                .filter(it -> it.struckOutAt() != null)
                .isPresent();
    }
}

package kentongan.meetings.messages;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import kentongan.chat.Keyboard;
import kentongan.chat.Outgoing;
import kentongan.meetings.Asked;
import kentongan.meetings.Meeting;
import kentongan.meetings.MeetingEntries;
import kentongan.meetings.Meetings;
import kentongan.meetings.Rsvp;
import kentongan.meetings.Rsvps;
import kentongan.meetings.messages.Addressing.Addressed;
import kentongan.office.Member;
import kentongan.office.Members;
import kentongan.outbox.Act;
import kentongan.outbox.OutboxEntry;
import kentongan.outbox.OutboxOwner;
import org.springframework.stereotype.Component;

/**
 * Shows on an invitation what was answered; and on one that was moved or cancelled since, that it no longer holds. Its
 * subject is {@code rsvp/occasion/message}.
 */
@Component
class ShownInvitations implements OutboxOwner {

    private final Addressing addressing;
    private final Rsvps rsvps;
    private final Meetings meetings;
    private final Members members;
    private final Words words;

    ShownInvitations(Addressing addressing, Rsvps rsvps, Meetings meetings, Members members, Words words) {
        this.addressing = addressing;
        this.rsvps = rsvps;
        this.meetings = meetings;
        this.members = members;
        this.words = words;
    }

    /** What it says, and when. */
    @Component
    record Words(MeetingTexts texts, Clock clock) {}

    @Override
    public String name() {
        return MeetingEntries.SHOWN;
    }

    @Override
    public Optional<Act> prepare(OutboxEntry entry) {
        var parts = entry.subject().split("/", -1);
        var messageId = Integer.parseInt(parts[2]);
        var held = addressing.of(parts[0]).filter(it -> isHeld(it.asked()));
        return held.isPresent() ? Optional.of(answered(held.get(), messageId)) : ended(parts[0], messageId);
    }

    private static boolean isHeld(Asked asked) {
        var one = asked.one();
        return one == null ? !asked.meeting().isCancelled() : one.isHeld();
    }

    private Act answered(Addressed to, int messageId) {
        var open = to.asked().isOpen(words.clock().instant());
        var texts = words.texts();
        var keyboard = open ? texts.answers(to.asked(), rsvps.byId(to.rsvpId()), to.reader()) : Keyboard.NONE;
        return new Act.EditKeyboard(messageId, keyboard);
    }

    private Optional<Act> ended(String rsvpId, int messageId) {
        var meeting = meetings.byId(Rsvp.meetingOf(Rsvp.subjectOf(rsvpId)));
        var reader = members.byId(Rsvp.memberOf(rsvpId)).filter(Member::isActive);
        return meeting.flatMap(it -> reader.map(to -> ended(it, rsvpId, to, messageId)));
    }

    private Act ended(Meeting meeting, String rsvpId, Member reader, int messageId) {
        var texts = words.texts().in(reader);
        var isMoved =
                !meeting.isCancelled() && meeting.asked(Rsvp.subjectOf(rsvpId)).isEmpty();
        var key = isMoved ? "meeting.shown.moved" : "meeting.shown.cancelled";
        var text = texts.html(key, meeting.plan().title());
        // an edit of a caption needs to know that there is a file (Bot API: editMessageCaption)
        return new Act.Edit(messageId, Outgoing.text(text).with(new Outgoing.CopyOf(reader.chatId(), messageId)));
    }

    @Override
    public void sent(OutboxEntry entry, int messageId, Instant at) {
        // shown
    }

    @Override
    public void failed(OutboxEntry entry, Failure why) {
        // the answer is stored; the message it was given on is gone
    }
}

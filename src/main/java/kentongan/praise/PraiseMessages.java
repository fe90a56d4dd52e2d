package kentongan.praise;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import kentongan.announcements.Departure;
import kentongan.announcements.Priority;
import kentongan.chat.Outgoing;
import kentongan.office.Leaves;
import kentongan.office.Member;
import kentongan.office.Members;
import kentongan.outbox.Act;
import kentongan.outbox.Lane;
import kentongan.outbox.OutboxEntry;
import kentongan.outbox.OutboxOwner;
import kentongan.praise.Praise.Showing;
import kentongan.praise.Praise.State;
import org.springframework.stereotype.Component;

/** Puts praise on a phone, or takes it away. Its subject is {@code what:praise:member}. */
@Component
class PraiseMessages implements OutboxOwner {

    private static final String OWNER = "praise";
    private static final String TO_RECEIVER = "to";
    private static final String TO_ALL = "all";
    private static final String REMOVAL = "away";

    private final Praises praises;
    private final PraiseCopies copies;
    private final Members members;
    private final PraiseNotices notices;
    private final Show show;

    PraiseMessages(Praises praises, PraiseCopies copies, Members members, PraiseNotices notices, Show show) {
        this.praises = praises;
        this.copies = copies;
        this.members = members;
        this.notices = notices;
        this.show = show;
    }

    /** The words, and whether they ring. */
    @Component
    record Show(PraiseTexts texts, Departure departure, Leaves leaves, Clock clock) {}

    /** What an entry is about. */
    private record Subject(String what, String praise, String member) {

        static Subject of(OutboxEntry entry) {
            var parts = entry.subject().split(":");
            return new Subject(parts[0], parts[1], parts[2]);
        }
    }

    OutboxEntry toReceiver(Praise praise, Member receiver) {
        return entry(TO_RECEIVER, praise, receiver, Lane.INTERACTIVE, praise.departs());
    }

    OutboxEntry toAll(Praise praise, Member reader, Instant departs) {
        return entry(TO_ALL, praise, reader, Lane.BROADCAST, departs);
    }

    private static OutboxEntry entry(String what, Praise praise, Member reader, Lane lane, Instant due) {
        return OutboxEntry.of(OWNER, what + ":" + praise.id() + ":" + reader.id(), lane, reader.chatId(), due);
    }

    /** Deletes it from that phone, if it is there; what still waits is dropped when its turn comes. */
    Optional<OutboxEntry> removal(Praise praise, Member reader, Instant now) {
        return copies.find(praise.id(), reader.id()).map(it -> entry(REMOVAL, praise, reader, Lane.INTERACTIVE, now));
    }

    @Override
    public String name() {
        return OWNER;
    }

    @Override
    public Optional<Act> prepare(OutboxEntry entry) {
        var subject = Subject.of(entry);
        var copy = copies.find(subject.praise(), subject.member());
        if (subject.what().equals(REMOVAL)) {
            return copy.filter(it -> it.message() != 0).map(it -> new Act.Delete(it.message()));
        }
        var praise = praises.byId(subject.praise()).filter(Praise::stands);
        if (praise.isEmpty() || copy.isPresent()) {
            return Optional.empty();
        }
        var reader = members.byId(subject.member()).filter(Member::isActive);
        if (reader.isEmpty()) {
            notDelivered(subject);
            return Optional.empty();
        }
        return message(subject, praise.get(), reader.get())
                .map(it -> entry.secondCopy() ? it.asSecondCopy(show.texts().in(reader.get())) : it)
                .map(it -> new Act.Send(it.silently(isSilent(reader.get()))));
    }

    private Optional<Outgoing> message(Subject subject, Praise praise, Member reader) {
        if (subject.what().equals(TO_RECEIVER)) {
            return Optional.of(show.texts().toReceiver(praise, reader));
        }
        return praise.showing() == Showing.SHOWN ? Optional.of(show.texts().toAll(praise, reader)) : Optional.empty();
    }

    private boolean isSilent(Member reader) {
        var now = show.clock().instant();
        return show.departure().isSilent(Priority.NORMAL, now)
                || show.leaves().isOnLeave(reader.id(), show.texts().day(now));
    }

    private void notDelivered(Subject subject) {
        if (subject.what().equals(TO_RECEIVER)) {
            praises.failed(subject.praise());
            praises.byId(subject.praise())
                    .filter(it -> it.state() == State.FAILED)
                    .ifPresent(it ->
                            notices.tell(PraiseNotices.LOST, it, show.clock().instant()));
        }
    }

    @Override
    public void sent(OutboxEntry entry, int messageId, Instant at) {
        var subject = Subject.of(entry);
        if (subject.what().equals(REMOVAL)) {
            copies.remove(subject.praise(), subject.member());
            return;
        }
        copies.put(subject.praise(), subject.member(), messageId);
        if (subject.what().equals(TO_RECEIVER)) {
            praises.arrived(subject.praise());
        }
        // it was taken back while Telegram had it
        praises.byId(subject.praise())
                .filter(it -> it.state() == State.WITHDRAWN)
                .ifPresent(it -> members.byId(subject.member())
                        .flatMap(reader -> removal(it, reader, at))
                        .ifPresent(notices.outbox()::put));
    }

    @Override
    public void failed(OutboxEntry entry, Failure why) {
        if (why == Failure.UNREACHABLE) {
            members.reachable(entry.chatId(), false);
        }
        notDelivered(Subject.of(entry));
    }

    @Override
    public boolean sendAgain(OutboxEntry entry) {
        return true;
    }

    /** A result stored before a crash, or the receiver's word on it, which nobody can give on what they have not got. */
    @Override
    public boolean hasArrived(OutboxEntry entry) {
        var subject = Subject.of(entry);
        var answered = subject.what().equals(TO_RECEIVER)
                && praises.byId(subject.praise())
                        .filter(it -> it.showing() == Showing.SHOWN || it.showing() == Showing.DECLINED)
                        .isPresent();
        return answered || copies.find(subject.praise(), subject.member()).isPresent();
    }
}

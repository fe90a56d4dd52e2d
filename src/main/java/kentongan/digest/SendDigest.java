package kentongan.digest;

import java.time.Instant;
import kentongan.digest.DigestMessages.Subject;
import kentongan.figures.Week;
import kentongan.office.Member;
import kentongan.office.Members;
import kentongan.outbox.Lane;
import kentongan.outbox.Once;
import kentongan.outbox.Outbox;
import kentongan.outbox.OutboxEntry;
import org.springframework.stereotype.Component;

/** Sends digests: everybody theirs once a week, and one to whoever asks. They are made off the threads that people talk to. */
@Component
public class SendDigest {

    private final Members members;
    private final Outbox outbox;
    private final Once once;

    SendDigest(Members members, Outbox outbox, Once once) {
        this.members = members;
        this.outbox = outbox;
        this.once = once;
    }

    /** Sends the week's to all who can be reached, unless that was done before, here or by another process. */
    public void toAll(Week week, Instant now) {
        once.doThis(
                DigestMessages.OWNER + "/" + week,
                now,
                () -> outbox.put(members.active().stream()
                        .filter(Member::isReachable)
                        .map(it -> entry(new Subject(week, it.id(), Subject.WEEKLY), Lane.BROADCAST, it, now))
                        .toList()));
    }

    /**
     * Sends a week's to who asks for it.
     *
     * @param occasion the same when the same request is handled again
     */
    public void to(Member reader, Week week, String occasion, Instant now) {
        outbox.put(entry(new Subject(week, reader.id(), occasion), Lane.INTERACTIVE, reader, now));
    }

    private static OutboxEntry entry(Subject subject, Lane lane, Member reader, Instant now) {
        return OutboxEntry.of(DigestMessages.OWNER, subject.toString(), lane, reader.chatId(), now);
    }
}

package kentongan.digest;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import kentongan.figures.Week;
import kentongan.office.Member;
import kentongan.office.Members;
import kentongan.outbox.Act;
import kentongan.outbox.Lane;
import kentongan.outbox.Outbox;
import kentongan.outbox.OutboxEntry;
import kentongan.outbox.OutboxOwner;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Sends the files that go with a digest to whoever asks, and makes them off the threads that people talk to. Its subject is
 * {@code file:week:member:occasion}.
 */
@Component
public class SendFile implements OutboxOwner {

    private static final String OWNER = "digest-file";

    private final ObjectProvider<Attachment> files;
    private final Members members;
    private final ObjectProvider<Outbox> outbox;
    private final Clock clock;

    SendFile(ObjectProvider<Attachment> files, Members members, ObjectProvider<Outbox> outbox, Clock clock) {
        this.files = files;
        this.members = members;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The file of that name if the member may have it. */
    public Optional<Attachment> find(String name, Member reader) {
        return files.stream()
                .filter(it -> it.name().equals(name) && it.isFor(reader))
                .findFirst();
    }

    /**
     * Sends it.
     *
     * @param occasion the same when the same request is handled again
     */
    public void to(Member reader, Attachment file, Week week, String occasion, Instant now) {
        var subject = String.join(":", file.name(), week.toString(), reader.id(), occasion);
        outbox.getObject().put(OutboxEntry.of(OWNER, subject, Lane.INTERACTIVE, reader.chatId(), now));
    }

    @Override
    public String name() {
        return OWNER;
    }

    @Override
    public Optional<Act> prepare(OutboxEntry entry) {
        var parts = entry.subject().split(":");
        var week = new Week(LocalDate.parse(parts[1]));
        return members.byId(parts[2])
                .filter(Member::isActive)
                .flatMap(reader ->
                        find(parts[0], reader).map(file -> new Act.Send(file.make(reader, week, clock.instant()))));
    }

    @Override
    public void sent(OutboxEntry entry, int messageId, Instant at) {
        // delivered
    }

    @Override
    public void failed(OutboxEntry entry, Failure why) {
        // it can be asked for again
    }
}

package kentongan.outbox;

import java.util.Collection;
import java.util.List;
import kentongan.batching.Batched;
import org.springframework.stereotype.Component;

/** Where everything goes that must reach somebody else's phone, surely and in good order. */
@Component
public class Outbox {

    private static final int FEW = 10;
    private static final int BATCH = 100;

    private final OutboxEntries entries;
    private final Backlog backlog;
    private final Claims claims;
    private final Batched<List<OutboxEntry>, Boolean> small;

    Outbox(OutboxEntries entries, Backlog backlog, Claims claims) {
        this.entries = entries;
        this.backlog = backlog;
        this.claims = claims;
        this.small = Batched.writes(
                BATCH, batch -> entries.add(batch.stream().flatMap(List::stream).toList()));
    }

    /** Puts entries in; those already there stay as they are. When this returns they survive a crash. */
    public void put(List<OutboxEntry> more) {
        if (more.size() > FEW) {
            entries.add(more);
        } else if (!more.isEmpty()) {
            small.ask(more);
        }
        backlog.offer(more);
    }

    /** Puts one entry in. */
    public void put(OutboxEntry entry) {
        put(List.of(entry));
    }

    /** Takes entries out that have not been sent; returns how many were. What is being sent at this moment stays. */
    public long withdraw(Collection<String> ids) {
        return claims.withdraw(ids) + entries.withdraw(ids);
    }
}

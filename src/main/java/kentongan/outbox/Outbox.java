package kentongan.outbox;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Where everything goes that must reach somebody else's phone, surely and in good order. */
@Component
public class Outbox {

    private final OutboxEntries entries;
    private final Backlog backlog;
    private final Claims claims;

    Outbox(OutboxEntries entries, Backlog backlog, Claims claims) {
        this.entries = entries;
        this.backlog = backlog;
        this.claims = claims;
    }

    /** Puts entries in; those already there stay as they are. When this returns they survive a crash. */
    public void put(List<OutboxEntry> more) {
        entries.add(more);
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

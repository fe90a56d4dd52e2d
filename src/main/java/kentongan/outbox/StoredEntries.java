package kentongan.outbox;

import kentongan.batching.Slices;
import org.springframework.stereotype.Component;

/** Brings what is stored into the backlog: all of it at first, later only what other processes have put in. */
@Component
class StoredEntries {

    private static final int BATCH = 500;

    private final OutboxEntries entries;
    private final Backlog backlog;

    StoredEntries(OutboxEntries entries, Backlog backlog) {
        this.entries = entries;
        this.backlog = backlog;
    }

    void all() {
        backlog.offer(entries.all());
    }

    /** What somebody waits for can't wait for the next look at everything. */
    void interactive() {
        backlog.offer(entries.inLane(Lane.INTERACTIVE));
    }

    /** Asks for the ids of all, and for the rest only of those that are not known. */
    void unknown() {
        Slices.of(backlog.unknown(entries.ids()), BATCH).forEach(batch -> backlog.offer(entries.byIds(batch)));
    }
}

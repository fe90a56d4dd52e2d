package kentongan.outbox;

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
        var ids = backlog.unknown(entries.ids());
        for (int from = 0; from < ids.size(); from += BATCH) {
            backlog.offer(entries.byIds(ids.subList(from, Math.min(ids.size(), from + BATCH))));
        }
    }
}

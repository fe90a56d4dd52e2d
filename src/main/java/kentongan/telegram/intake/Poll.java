package kentongan.telegram.intake;

import java.util.List;
import java.util.function.LongSupplier;
import kentongan.telegram.UpdateSource;
import kentongan.telegram.UpdateSource.NoUpdates;
import kentongan.telegram.intake.RawUpdates.Unreadable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * One poll after the other: ask, store and give out, move the offset. In this order a crash anywhere means that updates come
 * again, which the inbox notices, and never that one is lost. Used by one thread.
 */
final class Poll {

    private static final Logger log = LoggerFactory.getLogger(Poll.class);
    private static final int MOST = 100;
    private static final int FAILURES_BEFORE_ONE_BY_ONE = 3;

    private final UpdateSource source;
    private final Intake intake;
    private final Inbox inbox;
    private final FailureNotice notice;
    private final LongSupplier nanoTime;
    private final Offset offset = new Offset();
    private int unreadable;

    Poll(UpdateSource source, Intake intake, Inbox inbox, FailureNotice notice, LongSupplier nanoTime) {
        this.source = source;
        this.intake = intake;
        this.inbox = inbox;
        this.notice = notice;
        this.nanoTime = nanoTime;
    }

    /**
     * Polls once.
     *
     * @throws NoUpdates if Telegram gave none
     * @throws Unreadable if what it gave can't be taken apart
     * @throws DataAccessException if the updates can't be stored; they come again with the next poll
     */
    void once() throws NoUpdates, Unreadable {
        var oneByOne = unreadable >= FAILURES_BEFORE_ONE_BY_ONE;
        var body = source.poll(offset.at(nanoTime.getAsLong()), oneByOne ? 1 : MOST);
        List<RawUpdate> updates;
        try {
            updates = RawUpdates.in(body);
            unreadable = 0;
        } catch (Unreadable e) {
            unreadable++;
            if (oneByOne && skipped(body)) {
                return;
            }
            throw e;
        }
        if (!updates.isEmpty()) {
            take(updates);
        }
    }

    private void take(List<RawUpdate> updates) {
        try {
            intake.take(updates);
        } catch (DataAccessException storeAway) {
            notice.storeAway(updates);
            throw storeAway;
        }
        offset.confirm(updates.get(updates.size() - 1).id(), nanoTime.getAsLong());
    }

    /** A single update that is no JSON would stand before all others for ever. */
    private boolean skipped(String body) {
        var id = RawUpdates.onlyIdIn(body);
        if (id.isEmpty()) {
            log.error("Telegram's answers can't be read, and no update_id can be made out to skip one");
            return false;
        }
        inbox.keepUnreadable(id.getAsInt(), body);
        log.error("Update {} is no JSON and is put aside", id.getAsInt());
        offset.confirm(id.getAsInt(), nanoTime.getAsLong());
        unreadable = 0;
        return true;
    }
}

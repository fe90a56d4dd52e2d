package kentongan.troubles;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * Notes when Telegram was last reached, and finds out, once it is reached again, that it was not for long or that the token
 * was refused. Nothing of this can be told before: there is no way to tell it.
 */
@Component
class WatchContact {

    private final MongoTemplate mongo;
    private final Troubles troubles;
    private final ObjectProvider<Contact> contact;
    private final LongSupplier nanoTime;
    private @Nullable Long reachedHere;

    @Autowired
    WatchContact(MongoTemplate mongo, Troubles troubles, ObjectProvider<Contact> contact) {
        this(mongo, troubles, contact, System::nanoTime);
    }

    WatchContact(MongoTemplate mongo, Troubles troubles, ObjectProvider<Contact> contact, LongSupplier nanoTime) {
        this.mongo = mongo;
        this.troubles = troubles;
        this.contact = contact;
        this.nanoTime = nanoTime;
    }

    synchronized void look(Instant now) {
        contact.ifAvailable(it -> {
            switch (it.state()) {
                case REACHED -> reached(now);
                case TOKEN_REFUSED -> refused(now);
                case AWAY, STANDBY -> {
                    // seen from how long ago it was reached
                }
            }
        });
    }

    private void reached(Instant now) {
        var last = mongo.findById(LastContact.ID, LastContact.class);
        if (last != null) {
            last.past(sinceReachedHere(), now).ifPresent(it -> {
                var old = troubles.of(it.kind());
                var changed = old.lasted(it.from(), now);
                if (!changed.equals(old)) {
                    troubles.change(old, changed);
                }
            });
        }
        if (last == null || last.isStale(now)) {
            mongo.save(new LastContact(LastContact.ID, now, null));
        }
        reachedHere = nanoTime.getAsLong();
    }

    private void refused(Instant now) {
        var first = query(where("_id").is(LastContact.ID).and("refusedSince").is(null));
        if (mongo.findById(LastContact.ID, LastContact.class) == null) {
            mongo.insert(new LastContact(LastContact.ID, now, now));
        } else {
            mongo.updateFirst(first, Update.update("refusedSince", now), LastContact.class);
        }
    }

    private @Nullable Duration sinceReachedHere() {
        return reachedHere == null ? null : Duration.ofNanos(nanoTime.getAsLong() - reachedHere);
    }
}

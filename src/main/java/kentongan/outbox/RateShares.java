package kentongan.outbox;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import kentongan.instances.Instances;
import kentongan.outbox.RateDivision.Share;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * Divides what Telegram allows the bot among the processes that work for it, so that together they never send faster: each
 * has a share that it keeps to by its own gate. The one that leads divides, once a second, by who has to wait. A share
 * grows only when others have said that they keep to their smaller ones. Until a process has a share, it sends nothing.
 */
@Component
class RateShares implements Instances.Listener {

    private static final String ID = "rate";
    private static final Duration UNTIL_NEXT_LOOK = Duration.ofMillis(1_500);

    /** Calls begun before a share was cut have arrived after two seconds, and count in the second after. */
    private static final int LOOKS_UNTIL_KEPT = 4;

    private final MongoTemplate mongo;
    private final Instances instances;
    private final SendGate gate;
    private final Lead lead;
    private final int rate;
    private int limit;
    private int keeping;
    private int looksUntilKept;

    RateShares(MongoTemplate mongo, Instances instances, SendGate gate, Lead lead, OutboxProperties properties) {
        this.mongo = mongo;
        this.instances = instances;
        this.gate = gate;
        this.lead = lead;
        this.rate = properties.broadcastRate();
        if (instances.shared()) {
            gate.pause(UNTIL_NEXT_LOOK);
            instances.tell(this);
        }
    }

    /** What was given to each, all at once. */
    @Document("rate-divisions")
    record Division(@Id String id, long version, Map<String, Integer> granted) {}

    /** What one process says of itself. */
    @Document("rate-shares")
    record Kept(@Id String instance, int waiting, int keeping) {}

    @Override
    public void living(Set<String> living) {
        var division = mongo.findById(ID, Division.class);
        keepTo(division == null ? 0 : division.granted().getOrDefault(instances.self(), 0));
        var ours = new Kept(instances.self(), gate.waiting(), keeping);
        mongo.save(ours);
        if (lead.isOurs()) {
            divide(division == null ? new Division(ID, 0, Map.of()) : division, living);
        }
    }

    @Override
    public void startedAnew() {
        limit = 0;
        keeping = 0;
        gate.pause(UNTIL_NEXT_LOOK);
    }

    @Override
    public void outOfSight() {
        gate.pause(UNTIL_NEXT_LOOK);
    }

    private void keepTo(int granted) {
        if (granted == 0) {
            gate.pause(UNTIL_NEXT_LOOK);
        } else if (granted != limit) {
            gate.limit(granted);
        }
        if (granted < limit) {
            looksUntilKept = LOOKS_UNTIL_KEPT;
        }
        limit = granted;
        looksUntilKept = Math.max(0, looksUntilKept - 1);
        keeping = looksUntilKept == 0 ? granted : Math.max(keeping, granted);
    }

    private void divide(Division division, Set<String> living) {
        var shares = new HashMap<String, Share>();
        living.forEach(it -> shares.put(it, new Share(division.granted().getOrDefault(it, 0), 0, 0)));
        for (var kept : mongo.findAll(Kept.class)) {
            if (living.contains(kept.instance())) {
                var granted = division.granted().getOrDefault(kept.instance(), 0);
                shares.put(kept.instance(), new Share(granted, kept.keeping(), kept.waiting()));
            } else {
                mongo.remove(query(where("_id").is(kept.instance())), Kept.class);
            }
        }
        var next = RateDivision.next(rate, instances.self(), shares);
        if (!next.equals(division.granted())) {
            replace(division, next);
        }
    }

    /** Of two that take themselves for the leader, one divides. */
    private void replace(Division before, Map<String, Integer> granted) {
        try {
            mongo.upsert(
                    query(where("_id").is(ID).and("version").is(before.version())),
                    Update.update("granted", granted).set("version", before.version() + 1),
                    Division.class);
        } catch (DuplicateKeyException dividedMeanwhile) {
            // the next look sees how
        }
    }
}

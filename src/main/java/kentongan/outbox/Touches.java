package kentongan.outbox;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import kentongan.instances.Instances;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * Brings to the process that leads what has changed at others, so that one alone edits a board, at most once in two seconds
 * and never back to what it showed before.
 */
@Component
public class Touches {

    private final MongoTemplate mongo;
    private final Lead lead;
    private final Instances instances;
    private final Set<String> leftToOthers = ConcurrentHashMap.newKeySet();

    Touches(MongoTemplate mongo, Lead lead, Instances instances) {
        this.mongo = mongo;
        this.lead = lead;
        this.instances = instances;
    }

    /** That something of a kind has changed; the number grows each time. */
    @Document("touches")
    record Touched(@Id String id, String kind, String what, long times) {}

    /**
     * Passes on to the process that leads what has changed here, or adds to it what has changed elsewhere.
     *
     * @param kind names whose boards they are
     * @param touched what has changed; emptied if another process leads
     * @param takesOver called when another has led until now: what that one had still to show is lost with it
     * @return whether this process leads, and has to show it
     * @throws org.springframework.dao.DataAccessException while the store is away; nothing is lost
     */
    public boolean gather(String kind, Collection<String> touched, Runnable takesOver) {
        if (lead.isOurs()) {
            if (leftToOthers.contains(kind)) {
                takesOver.run();
                leftToOthers.remove(kind);
            }
            if (instances.shared()) {
                touched.addAll(passed(kind));
            }
            return true;
        }
        leftToOthers.add(kind);
        for (var what : Set.copyOf(touched)) {
            pass(kind, what);
            touched.remove(what);
        }
        return false;
    }

    private void pass(String kind, String what) {
        var update = new Update().set("kind", kind).set("what", what).inc("times", 1);
        mongo.upsert(query(where("_id").is(kind + "/" + what)), update, Touched.class);
    }

    private Set<String> passed(String kind) {
        var passed = new TreeSet<String>();
        for (var one : mongo.find(query(where("kind").is(kind)), Touched.class)) {
            passed.add(one.what());
            // unless it was touched once more meanwhile
            mongo.remove(query(where("_id").is(one.id()).and("times").is(one.times())), Touched.class);
        }
        return passed;
    }
}

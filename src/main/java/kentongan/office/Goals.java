package kentongan.office;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** The mission goals to choose from. Whoever was tied to one keeps its words, whatever becomes of it here. */
@Component
public class Goals {

    /** The most goals: a list to choose from has a button for each. */
    public static final int MOST = 40;

    /** The most characters (code points) of a goal. */
    public static final int LONGEST = 100;

    private final MongoTemplate mongo;

    Goals(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** All goals, by their words; an office that numbers them sees them in that order. */
    public List<Goal> all() {
        return mongo.findAll(Goal.class).stream()
                .sorted(Comparator.comparing(Goal::text, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(Goal::id))
                .toList();
    }

    public Optional<Goal> byId(String id) {
        return Optional.ofNullable(mongo.findById(id, Goal.class));
    }

    /** The goal of those words, whatever the case. */
    public Optional<Goal> byText(String text) {
        return all().stream().filter(it -> it.text().equalsIgnoreCase(text)).findFirst();
    }

    /** Adds a goal; one that has the id already stays as it is. */
    public void add(Goal goal) {
        try {
            mongo.insert(goal);
        } catch (DuplicateKeyException handledBefore) {
            // the update that adds it is handled again after a crash
        }
    }

    /** Gives the goal other words; false if it is gone. */
    public boolean rename(String id, String text) {
        return mongo.updateFirst(query(where("_id").is(id)), Update.update("text", text), Goal.class)
                        .getMatchedCount()
                == 1;
    }

    public void remove(String id) {
        mongo.remove(query(where("_id").is(id)), Goal.class);
    }
}

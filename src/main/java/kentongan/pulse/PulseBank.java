package kentongan.pulse;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** The questions that are asked by turns: twelve of ours, which the office can change, remove and add to. */
@Component
public class PulseBank {

    /** The most questions: a list to choose from has a button for each. */
    public static final int MOST = 40;

    /** The most characters (code points) of a question. */
    public static final int LONGEST = 150;

    private static final int OURS = 12;
    private static final String ID = "office";

    private final MongoTemplate mongo;

    PulseBank(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** What the office has made of a question; ours have a document only where they were changed or removed. */
    @Document("pulse-questions")
    record Changed(@Id String key, @Nullable String text, boolean removed) {}

    /** Whether the office wants to be asked; it does as long as it has not said otherwise. */
    @Document("pulse-settings")
    record Wanted(@Id String id, boolean on) {}

    public boolean isOn() {
        var stored = mongo.findById(ID, Wanted.class);
        return stored == null || stored.on();
    }

    public void switchOn(boolean isOn) {
        mongo.save(new Wanted(ID, isOn));
    }

    /** All questions: ours in their order, then those that were added. */
    public List<PulseQuestion> all() {
        var changed = new HashMap<String, Changed>();
        mongo.findAll(Changed.class).forEach(it -> changed.put(it.key(), it));
        var all = new ArrayList<PulseQuestion>();
        for (int number = 1; number <= OURS; number++) {
            var key = String.valueOf(number);
            var ours = changed.remove(key);
            if (ours == null || !ours.removed()) {
                all.add(new PulseQuestion(key, ours == null ? null : ours.text()));
            }
        }
        changed.values().stream()
                .sorted(Comparator.comparing(Changed::key))
                .forEach(it -> all.add(new PulseQuestion(it.key(), it.text())));
        return List.copyOf(all);
    }

    public Optional<PulseQuestion> byKey(String key) {
        return all().stream().filter(it -> it.key().equals(key)).findFirst();
    }

    /** Gives the question these words; adds it if there is none of that key. */
    public void put(String key, String text) {
        mongo.save(new Changed(key, text, false));
    }

    public void remove(String key) {
        if (isOurs(key)) {
            mongo.save(new Changed(key, null, true));
        } else {
            mongo.remove(query(where("_id").is(key)), Changed.class);
        }
    }

    private static boolean isOurs(String key) {
        return key.matches("[1-9]|1[0-2]");
    }

    /** Our twelve again and nothing else. */
    public void restore() {
        mongo.remove(new Query(), Changed.class);
    }
}

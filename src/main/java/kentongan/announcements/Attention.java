package kentongan.announcements;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * How much of a person's attention was asked for on one day by nudges that are not urgent. What goes beyond the most a day folds into
 * one message that names everything that waits.
 */
@Component
class Attention {

    private static final String COLLECTION = "attention";

    private final MongoTemplate mongo;

    Attention(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /**
     * A person's day.
     *
     * @param nudges the entries of the nudges that went out one by one
     * @param folded the deliveries that the message of all the rest names
     * @param message that message, once it is on the phone
     */
    record Day(
            @Id String id,
            List<String> nudges,
            List<String> folded,
            @Nullable Integer message) {

        Day {
            nudges = Objects.requireNonNullElse(nudges, List.of());
            folded = Objects.requireNonNullElse(folded, List.of());
        }

        boolean hasRoomFor(String entry, int mostADay) {
            return nudges.size() < mostADay || nudges.contains(entry);
        }
    }

    Day of(String member, LocalDate day) {
        return Optional.ofNullable(mongo.findById(id(member, day), Day.class, COLLECTION))
                .orElse(new Day(id(member, day), List.of(), List.of(), null));
    }

    /** One more went out by itself; the same one again changes nothing. */
    void nudged(Day day, String entry) {
        change(day.id(), new Update().addToSet("nudges", entry));
    }

    /** One more is named by the message of all the rest. */
    Day fold(Day day, String delivery) {
        change(day.id(), new Update().addToSet("folded", delivery));
        return Objects.requireNonNull(mongo.findById(day.id(), Day.class, COLLECTION));
    }

    void folded(Day day, int message) {
        change(day.id(), Update.update("message", message));
    }

    /** Forgets the days before that one; returns how many. */
    long forget(LocalDate before) {
        return mongo.remove(query(where("day").lt(before.toString())), COLLECTION)
                .getDeletedCount();
    }

    private void change(String id, Update update) {
        var day = id.substring(id.lastIndexOf(':') + 1);
        mongo.upsert(query(where("_id").is(id)), update.set("day", day), COLLECTION);
    }

    private static String id(String member, LocalDate day) {
        return member + ":" + day;
    }
}

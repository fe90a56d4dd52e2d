package kentongan.suggestions;

import static org.springframework.data.mongodb.core.FindAndModifyOptions.options;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kentongan.suggestions.Suggestion.State;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** The stored suggestions. Lists scan them all, which are as many as an office has ideas; what is pressed goes by id. */
@Component
class Suggestions {

    private static final Comparator<Suggestion> OLDEST_FIRST =
            Comparator.comparing(Suggestion::day).thenComparing(Suggestion::id);

    private static final List<State> CLOSED_OR_HELD = Arrays.stream(State.values())
            .filter(it -> it.isClosed() || it == State.HELD)
            .toList();

    private static final List<State> SUPPORTABLE =
            Arrays.stream(State.values()).filter(State::takesSupport).toList();

    private final MongoTemplate mongo;

    Suggestions(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    Optional<Suggestion> byId(String id) {
        return Optional.ofNullable(mongo.findById(id, Suggestion.class));
    }

    List<Suggestion> byIds(Collection<String> ids) {
        return ids.isEmpty() ? List.of() : mongo.find(query(where("_id").in(ids)), Suggestion.class);
    }

    /** Stores a new one; one already there stays as it is. */
    void add(Suggestion suggestion) {
        try {
            mongo.insert(suggestion);
        } catch (DuplicateKeyException sentBefore) {
            // the draft is sent again after a crash
        }
    }

    /** Removes one that nobody has seen; false if it was seen or is gone. */
    boolean removeHeld(String id) {
        var held = where("_id").is(id).and("state").is(State.HELD);
        return mongo.remove(query(held), Suggestion.class).getDeletedCount() == 1;
    }

    /** All in these states, by the day on which they were written. */
    List<Suggestion> in(Collection<State> states) {
        return mongo.find(query(where("state").in(states)), Suggestion.class).stream()
                .sorted(OLDEST_FIRST)
                .toList();
    }

    /** Everything that was ever to be seen. */
    List<Suggestion> all() {
        return mongo.find(query(where("state").ne(State.HELD)), Suggestion.class).stream()
                .sorted(OLDEST_FIRST)
                .toList();
    }

    /** Takes the review one step on; empty if it is not where that step begins. */
    Optional<Suggestion> decide(String id, Collection<State> from, Decision decision) {
        var step = new Update()
                .set("state", decision.state())
                .push("decisions", decision)
                .min("reviewedAt", decision.at());
        return change(where("_id").is(id).and("state").in(from), step);
    }

    /** Notes what one wrote to the other, unless it is there; empty if the suggestion is closed or it was. */
    Optional<Suggestion> remark(String id, Remark remark, @Nullable Instant reviewedAt) {
        var update = new Update().push("remarks", remark);
        if (reviewedAt != null) {
            update.min("reviewedAt", reviewedAt);
        }
        var open = where("_id")
                .is(id)
                .and("state")
                .nin(CLOSED_OR_HELD)
                .and("remarks._id")
                .ne(remark.id());
        return change(open, update);
    }

    /** Changes an open one as its weighing begins; empty if it was weighed before. */
    Optional<Suggestion> weigh(String id, Weighing weighing, Instant at) {
        var unweighed =
                where("_id").is(id).and("state").is(State.NEW).and("weighing").is(null);
        var update = new Update()
                .set("state", State.WEIGHED)
                .set("weighing", weighing)
                .min("reviewedAt", at);
        return change(unweighed, update);
    }

    /** Keeps one person's scores while the weighing is open. */
    Optional<Suggestion> score(String id, String member, Weighing.Scores scores) {
        return change(openWeighing(id), Update.update("weighing.scores." + member, scores));
    }

    /** Ends the weighing; empty if it had ended. */
    Optional<Suggestion> closeWeighing(String id) {
        return change(openWeighing(id), Update.update("weighing.closed", true));
    }

    private static Criteria openWeighing(String id) {
        return where("_id")
                .is(id)
                .and("state")
                .is(State.WEIGHED)
                .and("weighing.closed")
                .is(false);
    }

    /** Lets an open one go on as another; empty if it is decided or merged already. */
    Optional<Suggestion> merge(String id, String into, Instant at) {
        var open = where("_id").is(id).and("state").in(State.NEW, State.WEIGHED);
        var update =
                new Update().set("state", State.MERGED).set("mergedInto", into).min("reviewedAt", at);
        return change(open, update);
    }

    /** Takes another one's support and authors over; doing it again changes nothing. */
    void absorb(String id, Collection<String> others, Collection<String> supporters) {
        var update = new Update();
        update.addToSet("merged").each(others.toArray());
        update.addToSet("supporters").each(supporters.toArray());
        change(where("_id").is(id), update);
    }

    /** Counts a member's support or takes it back; empty if it takes none, or none of theirs. */
    Optional<Suggestion> support(String id, String member, boolean yes) {
        var others =
                where("_id").is(id).and("state").in(SUPPORTABLE).and("author").ne(member);
        var update = yes ? new Update().addToSet("supporters", member) : new Update().pull("supporters", member);
        return change(others, update);
    }

    /** Withdraws an open one; empty if it is decided. */
    Optional<Suggestion> withdraw(String id) {
        var open = where("_id").is(id).and("state").in(State.NEW, State.WEIGHED);
        return change(open, Update.update("state", State.WITHDRAWN));
    }

    /** Lets one that was held be seen; empty if it is to be seen already. */
    Optional<Suggestion> reveal(String id, Instant reachedAt) {
        var held = where("_id").is(id).and("state").is(State.HELD);
        return change(held, new Update().set("state", State.NEW).set("reachedAt", reachedAt));
    }

    /** Lets the board show the author's name or not; false if somebody else wrote it. */
    boolean showName(String id, String author, boolean shown) {
        var own = where("_id").is(id).and("author").is(author);
        return change(own, Update.update("nameShown", shown)).isPresent();
    }

    /** Notes after how many working days the head was reminded. */
    void reminded(String id, int days) {
        change(where("_id").is(id), new Update().max("reminded", days));
    }

    private Optional<Suggestion> change(Criteria which, Update update) {
        return Optional.ofNullable(
                mongo.findAndModify(query(which), update, options().returnNew(true), Suggestion.class));
    }
}

package kentongan.announcements;

import static org.springframework.data.mongodb.core.FindAndModifyOptions.options;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import kentongan.announcements.Announcement.Board;
import kentongan.announcements.Announcement.State;
import kentongan.batching.Batched;
import kentongan.chat.Words;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** The stored announcements, drafts among them. */
@Component
class Announcements {

    private static final int MOST_BOARDS = 100;
    private static final int BATCH = 100;

    /** Named one by one: to leave one out the embedded store first copies the document with it. */
    private static final String[] ALL_BUT_RECIPIENTS = Arrays.stream(Announcement.class.getRecordComponents())
            .map(RecordComponent::getName)
            .filter(it -> !it.equals("recipients"))
            .map(it -> it.equals("id") ? "_id" : it)
            .toArray(String[]::new);

    private final MongoTemplate mongo;
    private final Batched<String, Optional<Announcement>> withoutRecipients;

    Announcements(MongoTemplate mongo) {
        this.mongo = mongo;
        this.withoutRecipients = Batched.reads(BATCH, this::withoutRecipients, Announcement::id);
    }

    /** Stores a draft; one already there stays as it is. */
    void add(Announcement draft) {
        try {
            mongo.insert(draft);
        } catch (DuplicateKeyException handledBefore) {
            // the update that makes it is handled again after a crash
        }
    }

    Optional<Announcement> byId(String id) {
        return Optional.ofNullable(mongo.findById(id, Announcement.class));
    }

    /**
     * Finds those that exist, for whoever makes their messages: without the recipients, who may be tens of thousands, but for
     * polls, whose messages count them.
     */
    List<Announcement> forMessages(Collection<String> ids) {
        return withoutRecipients(ids).stream()
                .map(it -> it.kind() == Kind.POLL ? byId(it.id()).orElse(it) : it)
                .toList();
    }

    /** The same without its recipients: whoever answers need not read all the others, who may be tens of thousands. */
    Optional<Announcement> withoutRecipients(String id) {
        return withoutRecipients.ask(id);
    }

    private List<Announcement> withoutRecipients(Collection<String> ids) {
        return mongo.find(withoutRecipients(where("_id").in(ids)), Announcement.class);
    }

    private static Query withoutRecipients(Criteria which) {
        var light = query(which);
        light.fields().include(ALL_BUT_RECIPIENTS);
        return light;
    }

    /** Changes a draft; empty if it is none any more. */
    Optional<Announcement> changeDraft(String id, Update update) {
        return change(id, State.DRAFT, update);
    }

    /** Puts a draft on the schedule; empty if it is none any more. */
    Optional<Announcement> schedule(String id, Timing timing) {
        return changeDraft(id, Update.update("state", State.SCHEDULED).set("timing", timing));
    }

    /** Moves what is on the schedule; empty if it is there no more. */
    Optional<Announcement> reschedule(String id, Timing timing) {
        return change(id, State.SCHEDULED, Update.update("timing", timing));
    }

    /** What was on the schedule is a draft again, and its card no board to be. */
    Optional<Announcement> takeOff(String id) {
        return change(id, State.SCHEDULED, Update.update("state", State.DRAFT).set("boards", List.of()));
    }

    void cancelScheduled(String id) {
        change(id, State.SCHEDULED, Update.update("state", State.CANCELLED));
    }

    /** Fixes the recipients of what was not sent yet; of two who send it at once, one gets it. */
    Optional<Announcement> prepare(String id, List<String> recipients, Instant at) {
        var unsent = query(where("_id").is(id).and("state").in(State.DRAFT, State.SCHEDULED));
        return change(
                unsent,
                Update.update("state", State.PREPARING)
                        .set("recipients", recipients)
                        .set("sentAt", at));
    }

    void prepared(String id) {
        mongo.updateFirst(
                query(where("_id").is(id).and("state").is(State.PREPARING)),
                Update.update("state", State.SENT),
                Announcement.class);
    }

    List<Announcement> inState(State state) {
        return mongo.find(query(where("state").is(state)), Announcement.class);
    }

    /** The latest sent ones, the newest first. */
    List<Announcement> latest(int most) {
        var sent = query(where("state").in(State.SENT, State.PREPARING, State.RECALLED))
                .with(Sort.by(Sort.Direction.DESC, "sentAt"))
                .limit(most);
        return mongo.find(sent, Announcement.class);
    }

    /** The latest instructions sent since then and not recalled, the newest first. */
    List<Announcement> instructions(Instant since, int most) {
        var sent = query(where("kind")
                        .is(Kind.INSTRUCTION)
                        .and("state")
                        .in(State.SENT, State.PREPARING)
                        .and("sentAt")
                        .gte(since))
                .with(Sort.by(Sort.Direction.DESC, "sentAt"))
                .limit(most);
        return mongo.find(sent, Announcement.class);
    }

    /** Gives it more recipients, each at most once; empty if it was recalled. */
    Optional<Announcement> extend(String id, List<String> recipients) {
        var sent = query(where("_id").is(id).and("state").in(State.SENT, State.PREPARING));
        var update = new Update();
        update.addToSet("recipients").each(recipients.toArray());
        return Optional.ofNullable(mongo.findAndModify(sent, update, options().returnNew(true), Announcement.class));
    }

    /** Notes one more board; of too many the oldest is no longer kept up to date. */
    void board(String id, Board board) {
        var update = new Update().push("boards").slice(-MOST_BOARDS).each(board);
        mongo.updateFirst(query(where("_id").is(id).and("boards").ne(board)), update, Announcement.class);
    }

    void dropBoard(String id, Board board) {
        mongo.updateFirst(query(where("_id").is(id)), new Update().pull("boards", board), Announcement.class);
    }

    /** Takes it back; of two who do so at once, one gets it. */
    Optional<Announcement> recall(String id, Instant at) {
        var sent = query(where("_id").is(id).and("state").in(State.SENT, State.PREPARING));
        var update = Update.update("state", State.RECALLED).set("recalledAt", at);
        return Optional.ofNullable(mongo.findAndModify(sent, update, options().returnNew(true), Announcement.class));
    }

    /** Those that were recalled since then. */
    List<Announcement> recalledSince(Instant since) {
        return mongo.find(
                query(where("state").is(State.RECALLED).and("recalledAt").gte(since)), Announcement.class);
    }

    /** Gives it new words if it still says what the caller saw. */
    Optional<Announcement> correct(Announcement seen, Words words, boolean matters, Instant at) {
        var unchanged = query(where("_id")
                .is(seen.id())
                .and("state")
                .in(State.SENT, State.PREPARING)
                .and("versions")
                .size(seen.versions().size()));
        var update =
                Update.update("words", words).push("versions", new Announcement.Version(seen.words(), at, matters));
        return Optional.ofNullable(
                mongo.findAndModify(unchanged, update, options().returnNew(true), Announcement.class));
    }

    /** Counts one more round of nudges. */
    void nudged(String id, Instant at) {
        var update = new Update().inc("nudges", 1).set("nudgedAt", at);
        mongo.updateFirst(query(where("_id").is(id)), update, Announcement.class);
    }

    private Optional<Announcement> change(String id, State state, Update update) {
        return change(query(where("_id").is(id).and("state").is(state)), update);
    }

    private Optional<Announcement> change(Query which, Update update) {
        return Optional.ofNullable(mongo.findAndModify(which, update, options().returnNew(true), Announcement.class));
    }
}

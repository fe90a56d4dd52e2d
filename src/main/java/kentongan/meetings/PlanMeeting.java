package kentongan.meetings;

import static org.springframework.data.mongodb.core.FindAndModifyOptions.options;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kentongan.meetings.Plan.Kind;
import kentongan.office.Member;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Plans meetings step by step; only the convener can, and only until the people are invited. */
@Component
public class PlanMeeting {

    /** A plan nobody went on with for so long is dropped. */
    private static final Duration KEPT = Duration.ofDays(14);

    private final MongoTemplate mongo;

    PlanMeeting(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** Begins a plan; the same again when the update is handled again. */
    public MeetingDraft begin(String id, Member convener, Instant at) {
        try {
            return mongo.insert(MeetingDraft.begun(id, convener.id(), at));
        } catch (DuplicateKeyException handledBefore) {
            return of(convener, id).orElseGet(() -> MeetingDraft.begun(id, convener.id(), at));
        }
    }

    /** The plan, if there is one of that id and it is theirs. */
    public Optional<MeetingDraft> of(Member convener, String id) {
        return Optional.ofNullable(mongo.findById(id, MeetingDraft.class))
                .filter(it -> it.convener().equals(convener.id()))
                .filter(it -> convener.role().mayPost());
    }

    public Optional<MeetingDraft> called(MeetingDraft draft, String title) {
        return set(draft, "title", title);
    }

    public Optional<MeetingDraft> ofKind(MeetingDraft draft, Kind kind) {
        return set(draft, "kind", kind);
    }

    public Optional<MeetingDraft> lasting(MeetingDraft draft, Duration length) {
        return set(draft, "length", length);
    }

    public Optional<MeetingDraft> at(MeetingDraft draft, String place) {
        return set(draft, "place", place);
    }

    public Optional<MeetingDraft> about(MeetingDraft draft, String agenda) {
        return set(draft, "agenda", agenda);
    }

    public Optional<MeetingDraft> inviting(MeetingDraft draft, Audience audience) {
        return set(draft, "audience", audience);
    }

    public Optional<MeetingDraft> repeated(MeetingDraft draft, Repetition repetition) {
        return set(draft, "repetition", repetition);
    }

    public Optional<MeetingDraft> reminding(MeetingDraft draft, List<Reminder> reminders) {
        return set(draft, "reminders", reminders);
    }

    /** Begins at that time; the repetition, which depends on the day, is chosen anew. */
    public Optional<MeetingDraft> starting(MeetingDraft draft, LocalStart start) {
        return change(draft, Update.update("start", start).set("repetition", Repetition.ONCE));
    }

    /** Drops it; nobody was invited. */
    public void drop(MeetingDraft draft) {
        mongo.remove(query(where("_id").is(draft.id())), MeetingDraft.class);
    }

    /** Drops those that nobody went on with. */
    public void dropForgotten(Instant now) {
        mongo.remove(query(where("createdAt").lt(now.minus(KEPT))), MeetingDraft.class);
    }

    private Optional<MeetingDraft> set(MeetingDraft draft, String field, Object value) {
        return change(draft, Update.update(field, value));
    }

    private Optional<MeetingDraft> change(MeetingDraft draft, Update update) {
        var it = query(where("_id").is(draft.id()));
        return Optional.ofNullable(mongo.findAndModify(it, update, options().returnNew(true), MeetingDraft.class));
    }
}

package kentongan.meetings;

import static org.springframework.data.mongodb.core.FindAndModifyOptions.options;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import kentongan.batching.Slices;
import kentongan.meetings.Rsvp.Answer;
import kentongan.outbox.MissingDocuments;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** The answers to invitations; all are found by their ids. */
@Component
public class Rsvps {

    /** The embedded store compares each document it finds with the whole batch. */
    private static final int BATCH = 100;

    private final MongoTemplate mongo;

    Rsvps(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** Makes room for the answers of those invited; what is there already stays as it is. */
    void expect(String subject, Collection<String> members) {
        var none = members.stream().map(member -> Rsvp.none(subject, member)).toList();
        MissingDocuments.insert(mongo, none, Rsvp.class);
    }

    public Optional<Rsvp> byId(String id) {
        return Optional.ofNullable(mongo.findById(id, Rsvp.class));
    }

    /** Those that exist of what these members answered to the subject. */
    public List<Rsvp> of(String subject, Collection<String> members) {
        var ids = members.stream().map(member -> Rsvp.id(subject, member)).toList();
        return byIds(ids);
    }

    /**
     * What each of these members says about the occurrence: the answer to it alone, else the one to the whole meeting unless
     * it was moved since. Who has not answered is not in it.
     */
    public Map<String, Answer> answers(Meeting meeting, Occurrence occurrence, Collection<String> members) {
        var answers = new HashMap<String, Answer>();
        if (occurrence.followsTheSeries()) {
            answers.putAll(answered(meeting.subject(), members));
        }
        answers.putAll(answered(occurrence.subject(), members));
        return answers;
    }

    private Map<String, Answer> answered(String subject, Collection<String> members) {
        return of(subject, members).stream()
                .filter(it -> it.answer() != null)
                .collect(Collectors.toMap(Rsvp::member, it -> Objects.requireNonNull(it.answer())));
    }

    /** Records an answer, which takes the place of the one before, and drops its reason. */
    Rsvp answer(String subject, String member, Answer answer, Instant at) {
        var update = Update.update("answer", answer).set("answeredAt", at).unset("reason");
        return change(subject, member, update);
    }

    /** Notes why the member is excused, if they still are. */
    boolean reason(String subject, String member, @Nullable String reason) {
        var excused =
                query(where("_id").is(Rsvp.id(subject, member)).and("answer").is(Answer.EXCUSED));
        return mongo.updateFirst(excused, Update.update("reason", reason), Rsvp.class)
                        .getMatchedCount()
                == 1;
    }

    /** Notes an invitation that is on the member's phone. */
    public void arrived(String subject, String member, int messageId) {
        change(subject, member, new Update().addToSet("messages", messageId));
    }

    /** Notes that the member was told that it is cancelled. */
    public void struckOut(String subject, String member, Instant at) {
        change(subject, member, Update.update("struckOutAt", at));
    }

    private Rsvp change(String subject, String member, Update update) {
        var one = query(where("_id").is(Rsvp.id(subject, member)));
        update.setOnInsert("subject", subject).setOnInsert("member", member);
        return Objects.requireNonNull(
                mongo.findAndModify(one, update, options().returnNew(true).upsert(true), Rsvp.class));
    }

    private List<Rsvp> byIds(List<String> ids) {
        var found = new ArrayList<Rsvp>();
        for (var batch : Slices.of(ids, BATCH)) {
            found.addAll(mongo.find(query(where("_id").in(batch)), Rsvp.class));
        }
        return found;
    }
}

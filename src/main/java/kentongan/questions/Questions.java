package kentongan.questions;

import static org.springframework.data.mongodb.core.FindAndModifyOptions.options;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kentongan.questions.Question.Answer;
import kentongan.questions.Question.State;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** The stored questions. */
@Component
class Questions {

    private final MongoTemplate mongo;

    Questions(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    Optional<Question> byId(String id) {
        return Optional.ofNullable(mongo.findById(id, Question.class));
    }

    /** Stores a new question; one already there stays as it is. */
    void add(Question question) {
        try {
            mongo.insert(question);
        } catch (DuplicateKeyException handledBefore) {
            // the update that asks it is handled again after a crash
        }
    }

    /** Opens a draft of that member; empty if there is none. */
    Optional<Question> open(String id, String asker, Instant at, List<String> answerers) {
        var draft =
                query(where("_id").is(id).and("asker").is(asker).and("state").is(State.DRAFT));
        var update = new Update().set("state", State.OPEN).set("askedAt", at).set("answerers", answerers);
        return Optional.ofNullable(mongo.findAndModify(draft, update, options().returnNew(true), Question.class));
    }

    /** Stores the first answer; false if there was one. */
    boolean answer(String id, Answer answer) {
        var open = query(where("_id").is(id).and("state").is(State.OPEN));
        var update = new Update().set("state", State.ANSWERED).set("answer", answer);
        return mongo.updateFirst(open, update, Question.class).getMatchedCount() == 1;
    }

    /** Notes the message that carried the answer. */
    void carried(String id, int messageId) {
        mongo.updateFirst(query(where("_id").is(id)), Update.update("answerMessage", messageId), Question.class);
    }

    /** Notes where a question stands on an answerer's phone. */
    void card(String id, String member, int messageId) {
        mongo.updateFirst(query(where("_id").is(id)), Update.update("cards." + member, messageId), Question.class);
    }
}

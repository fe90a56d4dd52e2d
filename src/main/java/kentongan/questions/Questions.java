package kentongan.questions;

import static org.springframework.data.mongodb.core.FindAndModifyOptions.options;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kentongan.questions.Question.Answer;
import kentongan.questions.Question.Handing;
import kentongan.questions.Question.State;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * The stored questions. All access is by {@code _id}, since the embedded store scans for anything else; a list of those that
 * are open is kept beside them, which may name too many but never too few.
 */
@Component
class Questions {

    private static final String OPEN_ONES = "open";

    private final MongoTemplate mongo;

    Questions(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Document("question-lists")
    record QuestionList(@Id String id, List<String> questions) {}

    @Document("answerers")
    record Answerer(@Id String member) {}

    Optional<Question> byId(String id) {
        return Optional.ofNullable(mongo.findById(id, Question.class));
    }

    /** Stores a new question; one already there stays as it is. */
    void add(Question question) {
        if (question.isOpen()) {
            list(question.id());
        }
        try {
            mongo.insert(question);
        } catch (DuplicateKeyException handledBefore) {
            // the update that asks it is handled again after a crash
        }
    }

    /** All that wait for an answer, the oldest first. */
    List<Question> open() {
        var ids = Optional.ofNullable(mongo.findById(OPEN_ONES, QuestionList.class))
                .map(QuestionList::questions)
                .orElse(List.of());
        var listed = mongo.find(query(where("_id").in(ids)), Question.class);
        // one that is asked again after a crash may be listed though it was answered in between
        listed.stream().filter(it -> it.state() == State.ANSWERED).forEach(this::close);
        return listed.stream()
                .filter(Question::isOpen)
                .sorted(Comparator.comparing(Question::askedAt).thenComparing(Question::id))
                .toList();
    }

    /** Opens a draft of that member; empty if there is none. */
    Optional<Question> open(String id, String asker, Instant at, List<String> answerers) {
        var draft = where("_id").is(id).and("asker").is(asker).and("state").is(State.DRAFT);
        if (!mongo.exists(query(draft), Question.class)) {
            return Optional.empty();
        }
        list(id);
        return change(
                draft, new Update().set("state", State.OPEN).set("askedAt", at).set("answerers", answerers));
    }

    /** Erases a draft of that member. */
    void forgetDraft(String id, String asker) {
        var draft = where("_id").is(id).and("asker").is(asker).and("state").is(State.DRAFT);
        mongo.remove(query(draft), Question.class);
    }

    /** Stores the first answer; empty if there was one. */
    Optional<Question> answer(String id, Answer answer) {
        var open = where("_id").is(id).and("state").is(State.OPEN);
        return change(open, new Update().set("state", State.ANSWERED).set("answer", answer));
    }

    /** Gives an open question to somebody, unless it is with them already. */
    Optional<Question> hand(String id, Handing handing) {
        var elsewhere =
                where("_id").is(id).and("state").is(State.OPEN).and("handed.to").ne(handing.to());
        return change(elsewhere, Update.update("handed", handing));
    }

    /** Notes the message that told the asker who will answer. */
    void told(String id, String handedTo, int messageId) {
        var stillThere = query(where("_id").is(id).and("handed.to").is(handedTo));
        mongo.updateFirst(stillThere, Update.update("handed.told", messageId), Question.class);
    }

    /** Takes an answered question from the list of open ones. */
    void close(Question question) {
        var list = query(where("_id").is(OPEN_ONES));
        mongo.updateFirst(list, new Update().pull("questions", question.id()), QuestionList.class);
    }

    /** Notes the message that carried the answer. */
    void carried(String id, int messageId) {
        mongo.updateFirst(query(where("_id").is(id)), Update.update("answerMessage", messageId), Question.class);
    }

    /** Notes where a question stands on an answerer's phone. */
    void card(String id, String member, int messageId) {
        var update = new Update().addToSet("cards." + member, messageId);
        mongo.updateFirst(query(where("_id").is(id)), update, Question.class);
    }

    /** Notes when a question first reached an answerer's phone, from which the time to the answer counts. */
    void reached(String id, String member, Instant at) {
        var field = "reached." + member;
        var first = query(where("_id").is(id).and(field).is(null));
        mongo.updateFirst(first, Update.update(field, at), Question.class);
    }

    /** Notes that a question was carried to the member; true the first time. */
    boolean noteAnswerer(String member) {
        if (isAnswerer(member)) {
            return false;
        }
        try {
            mongo.insert(new Answerer(member));
            return true;
        } catch (DuplicateKeyException notedBefore) {
            return false;
        }
    }

    /** Whether a question was ever carried to the member. */
    boolean isAnswerer(String member) {
        return mongo.findById(member, Answerer.class) != null;
    }

    private void list(String id) {
        var list = query(where("_id").is(OPEN_ONES));
        mongo.upsert(list, new Update().addToSet("questions", id), QuestionList.class);
    }

    private Optional<Question> change(Criteria which, Update update) {
        return Optional.ofNullable(
                mongo.findAndModify(query(which), update, options().returnNew(true), Question.class));
    }
}

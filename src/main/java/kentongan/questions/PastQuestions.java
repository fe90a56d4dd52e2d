package kentongan.questions;

import java.time.Instant;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** Takes in a question that was asked before, as told elsewhere; it is carried to nobody. */
@Component
public class PastQuestions {

    private final MongoTemplate mongo;
    private final Questions questions;

    PastQuestions(MongoTemplate mongo, Questions questions) {
        this.mongo = mongo;
        this.questions = questions;
    }

    /**
     * Stores it.
     *
     * @param reachedAt when each of its answerers had it on the phone
     * @throws org.springframework.dao.DuplicateKeyException if it is there already
     */
    public void add(Question question, Instant reachedAt) {
        mongo.insert(question);
        question.answerers().forEach(member -> questions.reached(question.id(), member, reachedAt));
    }
}

package kentongan.meetings.lookback;

import kentongan.meetings.lookback.LookBack.Question;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One answer to one question. It has neither an author nor a time.
 *
 * @param id at random, so that it does not even tell the order
 */
@Document("remarks")
record Remark(@Id String id, String lookBack, Question question, String words) {

    /** The most characters (UTF-16) of an answer. */
    static final int LONGEST = 500;
}

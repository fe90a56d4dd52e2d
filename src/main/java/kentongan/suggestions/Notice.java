package kentongan.suggestions;

import java.util.List;

/**
 * What is still to be told about a suggestion, as the subject of its outbox entry.
 *
 * @param detail which step, remark or reminder it is about; blank where there is but one
 * @param member who gets it
 */
record Notice(Kind kind, String suggestion, String detail, String member) {

    /** What is told. */
    enum Kind {
        /** To the head: a new suggestion. */
        CARD,
        /** To the head: its picture. */
        PHOTO,
        /** To the head: what the author wrote. */
        REMARK,
        /** To the head: the author took it back. */
        WITHDRAWN,
        /** To the head: all have scored. */
        WEIGHED,
        /** To the head: it still waits. */
        REMINDER,
        /** To an evaluator: please score. */
        SCORE,
        /** To the author: a step of the review. */
        STEP,
        /** To the author: the head asks. */
        QUESTION,
        /** To the author: it goes on with another one. */
        MERGED
    }

    static Notice read(String subject) {
        var parts = List.of(subject.split(":", -1));
        return new Notice(Kind.valueOf(parts.get(0)), parts.get(1), parts.get(2), parts.get(3));
    }

    String subject() {
        return String.join(":", kind.name(), suggestion, detail, member);
    }
}

package kentongan.questions;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import kentongan.chat.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What one member asks, reports or replies, and what was answered.
 *
 * @param about the announcement it belongs to, if any
 * @param subject the beginning of that announcement, so that the card can be understood alone
 * @param answerers the members it is carried to; the first answer counts
 * @param cards the message with the question on each answerer's phone, by member id
 * @param answerMessage the message with the answer on the asker's phone
 */
@Document("questions")
public record Question(
        @Id String id,
        Kind kind,
        State state,
        String asker,
        Words words,
        @Nullable String about,
        @Nullable String subject,
        List<String> answerers,
        Map<String, Integer> cards,
        Instant askedAt,
        @Nullable Answer answer,
        @Nullable Integer answerMessage) {

    /** What kind of word it is. */
    public enum Kind {
        QUESTION,
        OBSTACLE,
        /** A text reply to an announcement: carried like a question, but nothing need be answered. */
        REPLY
    }

    /** How far it has come. */
    public enum State {
        /** Written, but its author has not said yet that it is a question. */
        DRAFT,
        OPEN,
        ANSWERED
    }

    /**
     * An answer.
     *
     * @param by the member who answered
     */
    public record Answer(Words words, String by, Instant at) {}

    /** A question that is asked at once. */
    public static Question open(String id, Kind kind, String asker, Words words, Instant at) {
        return new Question(id, kind, State.OPEN, asker, words, null, null, List.of(), Map.of(), at, null, null);
    }

    /** The same question, about an announcement. */
    public Question about(String announcement, String itsBeginning) {
        return new Question(
                id,
                kind,
                state,
                asker,
                words,
                announcement,
                itsBeginning,
                answerers,
                cards,
                askedAt,
                answer,
                answerMessage);
    }

    /** The same question, carried to those members. */
    public Question to(List<String> members) {
        return new Question(
                id, kind, state, asker, words, about, subject, members, cards, askedAt, answer, answerMessage);
    }

    /** The same words, not asked yet. */
    public Question asDraft() {
        return new Question(
                id, kind, State.DRAFT, asker, words, about, subject, answerers, cards, askedAt, answer, answerMessage);
    }
}

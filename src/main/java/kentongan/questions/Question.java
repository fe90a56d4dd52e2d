package kentongan.questions;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import kentongan.chat.Words;
import kentongan.office.Member;
import kentongan.office.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What one member asks, reports or replies, and what was answered.
 *
 * @param about the announcement it belongs to, if any
 * @param subject the beginning of that announcement, so that the card can be understood alone
 * @param follows the question whose answer it goes on from, if any
 * @param answerers the members it is carried to; the first answer counts
 * @param handed to whom the head gave it, if to anybody
 * @param cards the messages with the question on each answerer's phone, by member id
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
        @Nullable String follows,
        List<String> answerers,
        @Nullable Handing handed,
        Map<String, List<Integer>> cards,
        Instant askedAt,
        @Nullable Answer answer,
        @Nullable Integer answerMessage) {

    /** What kind of word it is. */
    public enum Kind {
        QUESTION,
        OBSTACLE,
        /** A text reply to an announcement: carried like a question, but nothing need be answered. */
        REPLY;

        /** Whether somebody waits for an answer. */
        public boolean needsAnswer() {
            return this != REPLY;
        }
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
     * @param toAll whether it was meant for everybody who got the announcement
     */
    public record Answer(Words words, String by, Instant at, boolean toAll) {}

    /**
     * Whose turn it is to answer, because the head said so.
     *
     * @param told the message that told the asker
     */
    public record Handing(
            String to, String by, Instant at, @Nullable Integer told) {}

    /** A question that is asked at once. */
    public static Question open(String id, Kind kind, String asker, Words words, Instant at) {
        return new Question(
                id, kind, State.OPEN, asker, words, null, null, null, List.of(), null, Map.of(), at, null, null);
    }

    /** The same question, about an announcement. */
    public Question about(@Nullable String announcement, @Nullable String itsBeginning) {
        return new Question(
                id,
                kind,
                state,
                asker,
                words,
                announcement,
                itsBeginning,
                follows,
                answerers,
                handed,
                cards,
                askedAt,
                answer,
                answerMessage);
    }

    /** The same question, asked on the answer to an earlier one: about the same announcement, to whoever gave that answer. */
    public Question following(Question earlier) {
        return new Question(
                id,
                kind,
                state,
                asker,
                words,
                earlier.about,
                earlier.subject,
                earlier.id,
                earlier.answer == null ? List.of() : List.of(earlier.answer.by()),
                handed,
                cards,
                askedAt,
                answer,
                answerMessage);
    }

    /** The same question, carried to those members. */
    public Question to(List<String> members) {
        return new Question(
                id,
                kind,
                state,
                asker,
                words,
                about,
                subject,
                follows,
                members,
                handed,
                cards,
                askedAt,
                answer,
                answerMessage);
    }

    /** The same words, not asked yet. */
    public Question asDraft() {
        return new Question(
                id,
                kind,
                State.DRAFT,
                asker,
                words,
                about,
                subject,
                follows,
                answerers,
                handed,
                cards,
                askedAt,
                answer,
                answerMessage);
    }

    /** Whether it waits for an answer. */
    public boolean isOpen() {
        return state == State.OPEN && kind.needsAnswer();
    }

    /** Whether the head gave it to that member, and to nobody else since. */
    public boolean isWith(String member) {
        return handed != null && handed.to().equals(member);
    }

    /** Whether the asker knows who has it. */
    boolean isTold() {
        return handed != null && handed.told() != null;
    }

    /**
     * Whether the member may answer it: a head, one it was carried to, or who has it from the head. Asked at each press, since
     * roles change and buttons stay on phones.
     */
    public boolean isFor(Member member) {
        return state != State.DRAFT
                && mayAnswer(member)
                && (member.role() == Role.HEAD || answerers.contains(member.id()) || isWith(member.id()));
    }

    /** Whether the member's role lets them answer colleagues at all. */
    static boolean mayAnswer(Member member) {
        return member.isActive() && member.role().mayPost();
    }
}

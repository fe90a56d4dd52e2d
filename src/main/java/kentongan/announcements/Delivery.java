package kentongan.announcements;

import java.time.Instant;
import java.util.List;
import kentongan.outbox.OutboxOwner.Failure;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One announcement to one member.
 *
 * @param id {@code announcement:member}, so that nobody gets it twice
 * @param message {@code chat:message} once it is on the phone, by which a reply to it is found
 * @param sentAt when Telegram accepted it
 * @param failure why it could not be sent
 * @param earlierReply what was answered to the text before a correction that asked for new answers
 * @param album the messages of the album on the phone, where there is one
 * @param nudges the messages that reminded of it
 * @param recalled whether it was taken from the phone again
 * @param passed how it was passed on to the member, where it was not sent to them at first
 * @param shownVersion the last correction that the phone shows, counted from 1; 0 where it shows what was sent
 * @param secondCopy whether it was sent once more since nobody could know whether the first copy had arrived
 */
@Document("deliveries")
public record Delivery(
        @Id String id,
        String announcement,
        String member,
        State state,
        @Indexed(unique = true, sparse = true) @Nullable String message,
        @Nullable Instant sentAt,
        @Nullable Failure failure,
        boolean secondCopy,
        @Nullable Reply reply,
        @Nullable Reply earlierReply,
        List<Integer> album,
        List<Integer> nudges,
        boolean recalled,
        @Nullable Passed passed,
        int shownVersion) {

    /**
     * That a section head passed it on.
     *
     * @param by the section head
     * @param deadline nearer than the announcement's own, where the section head set one
     */
    public record Passed(String by, @Nullable Instant deadline) {}

    /** How far it has come. */
    public enum State {
        PENDING,
        SENT,
        FAILED
    }

    static Delivery pending(String announcement, String member) {
        return fresh(announcement, member, State.PENDING, null);
    }

    static Delivery unreachable(String announcement, String member) {
        return fresh(announcement, member, State.FAILED, Failure.UNREACHABLE);
    }

    private static Delivery fresh(String announcement, String member, State state, @Nullable Failure failure) {
        return new Delivery(
                id(announcement, member),
                announcement,
                member,
                state,
                null,
                null,
                failure,
                false,
                null,
                null,
                List.of(),
                List.of(),
                false,
                null,
                0);
    }

    /** The same delivery, passed on by a section head. */
    Delivery passedOn(Passed how) {
        return new Delivery(
                id,
                announcement,
                member,
                state,
                message,
                sentAt,
                failure,
                secondCopy,
                reply,
                earlierReply,
                album,
                nudges,
                recalled,
                how,
                shownVersion);
    }

    /** The id of the delivery of that announcement to that member. */
    public static String id(String announcement, String member) {
        return announcement + ":" + member;
    }

    /** The announcement that the delivery of that id is of. */
    static String announcementOf(String id) {
        return id.substring(0, id.indexOf(':'));
    }

    /** The message on the member's phone, if it is known. */
    public @Nullable Integer messageId() {
        return message == null ? null : Integer.valueOf(message.substring(message.indexOf(':') + 1));
    }

    /** By when the member is to answer this announcement of theirs, or do what it asks. */
    public @Nullable Instant deadline(Announcement itself) {
        return passed == null || passed.deadline() == null ? itself.terms().deadline() : passed.deadline();
    }

    /** When the member was asked for the answer that is owed: by the announcement, or by a correction that matters. */
    Instant askedAt(Announcement itself) {
        var corrected = itself.correctedAt();
        if (earlierReply != null && corrected != null) {
            return corrected;
        }
        // a delivery that only a tap told of has no time of its own
        return sentAt != null ? sentAt : itself.sentAt() != null ? itself.sentAt() : itself.createdAt();
    }

    /** The same delivery as if it had not been answered. */
    Delivery unanswered() {
        return new Delivery(
                id,
                announcement,
                member,
                state,
                message,
                sentAt,
                failure,
                secondCopy,
                null,
                earlierReply,
                album,
                nudges,
                recalled,
                passed,
                shownVersion);
    }

    /** Whether the phone still shows what the announcement said before its last correction. */
    public boolean isBehind(Announcement itself) {
        var corrected = itself.correctedAt();
        return message != null
                && corrected != null
                && sentAt != null
                && sentAt.isBefore(corrected)
                && shownVersion < itself.versions().size();
    }

    /** Whether the member has answered. */
    public boolean isAnswered() {
        return reply != null;
    }

    /** Whether the member has said that it is done. */
    public boolean isDone() {
        return reply != null && reply.code().equals(Reply.DONE);
    }

    /** Whether the member owes an answer: it was or will be sent, and none has come. */
    public boolean isOpen() {
        return reply == null && state != State.FAILED;
    }
}

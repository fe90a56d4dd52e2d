package kentongan.meetings;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One invited member's answer to a meeting, or to one occurrence of it.
 *
 * @param subject what is answered: {@link Meeting#subject} or {@link Occurrence#subject}
 * @param answer null as long as there is none
 * @param reason why they are excused, if they said
 * @param messages the invitations to it on the member's phone, by message id
 * @param struckOutAt when the member was told that it is cancelled
 */
@Document("rsvps")
public record Rsvp(
        @Id String id,
        String subject,
        String member,
        @Nullable Answer answer,
        @Nullable String reason,
        @Nullable Instant answeredAt,
        List<Integer> messages,
        @Nullable Instant struckOutAt) {

    public Rsvp {
        // one that was made by an answer knows no invitation yet
        messages = Objects.requireNonNullElse(messages, List.of());
    }

    /** The answers there are. */
    public enum Answer {
        COMING,
        EXCUSED,
        UNSURE
    }

    /** No answer yet. */
    static Rsvp none(String subject, String member) {
        return new Rsvp(id(subject, member), subject, member, null, null, null, List.of(), null);
    }

    public static String id(String subject, String member) {
        return subject + ":" + member;
    }

    /** The member who answers in a stored answer of that id. */
    public static String memberOf(String id) {
        return id.substring(id.lastIndexOf(':') + 1);
    }

    /** What a stored answer of that id is about. */
    public static String subjectOf(String id) {
        return id.substring(0, id.lastIndexOf(':'));
    }

    /** The meeting that a subject belongs to. */
    public static String meetingOf(String subject) {
        return subject.substring(0, Math.min(indexOf(subject, ':'), indexOf(subject, '.')));
    }

    private static int indexOf(String subject, char mark) {
        var at = subject.indexOf(mark);
        return at < 0 ? subject.length() : at;
    }
}

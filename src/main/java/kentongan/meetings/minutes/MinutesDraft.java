package kentongan.meetings.minutes;

import java.time.Instant;
import java.util.List;
import kentongan.chat.Words;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Minutes as somebody writes them, to be looked through before they are sent.
 *
 * @param decisions those that could be read
 * @param unread the lines that look like decisions and could not be read
 */
@Document("minutesDrafts")
public record MinutesDraft(
        @Id String id,
        String checkIn,
        String author,
        Words words,
        List<Decision> decisions,
        List<String> unread,
        State state,
        Instant at) {

    /** How far it has come. */
    public enum State {
        DRAFT,
        /** Is being sent; found so after a while, a crash left it half done. */
        SENDING,
        SENT,
        DROPPED
    }

    /** The same with other words, and what was read in them. */
    MinutesDraft with(Words other, List<Decision> read, List<String> notRead) {
        return new MinutesDraft(id, checkIn, author, other, read, notRead, state, at);
    }
}

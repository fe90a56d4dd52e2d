package kentongan.praise;

import java.time.Instant;
import java.util.List;
import kentongan.chat.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Praise that one member gives to another.
 *
 * @param section the receiver's section when it was given
 * @param tie what it is for, if it was said
 * @param departs when it goes out, which quiet hours may put off
 * @param audience to whom it was shown, once the receiver has said that it may be
 */
@Document("praises")
public record Praise(
        @Id String id,
        String giver,
        String receiver,
        @Nullable String section,
        Words words,
        @Nullable Tie tie,
        Showing showing,
        State state,
        Instant at,
        Instant departs,
        List<String> audience) {

    /**
     * The instruction, idea or meeting that praise is for.
     *
     * @param about its id
     * @param title the beginning of its words as they were then
     */
    public record Tie(String about, String title) {}

    /** Who sees it beside the two. */
    public enum Showing {
        /** Nobody, as its giver wished. */
        PRIVATE,
        /** Nobody yet: the receiver is asked. */
        ASKED,
        /** Everybody: the receiver has said yes. */
        SHOWN,
        /** Nobody: the receiver has said no. */
        DECLINED
    }

    /** How far it has come. */
    public enum State {
        GIVEN,
        ARRIVED,
        FAILED,
        WITHDRAWN
    }

    /** Whether it stands: it was neither taken back, nor could it not be delivered. */
    public boolean stands() {
        return state == State.GIVEN || state == State.ARRIVED;
    }
}

package kentongan.chat;

import java.time.Instant;
import kentongan.chat.Incoming.Person;
import org.jspecify.annotations.Nullable;

/** Deals with people who are not on the roster, or not yet let in (product.md, "Joining"). */
public interface Doorkeeper {

    /**
     * A stranger wrote.
     *
     * @param startCode what a link brought along, null if they wrote anything else
     */
    void stranger(Person person, @Nullable String startCode, Instant at);

    /** A stranger, or somebody not let in yet, pressed a button that is not theirs; answers the press. */
    void strangerPressed(Person person, String pressId);

    /** Somebody on the way in wrote something that no dialogue awaits. */
    void waiting(Conversation talk, IncomingMessage message);
}

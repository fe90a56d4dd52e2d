package kentongan.simulator.world;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Something a phone should show.
 *
 * @param sequence counts up through all events of the world
 * @param messageId the message it is about, else 0
 * @param details what only this event knows, such as the words of a toast
 */
public record Event(
        long sequence,
        Kind kind,
        long personId,
        int messageId,
        @Nullable ObjectNode details) {

    /** What happened, named as the page's event stream names it. */
    public enum Kind {
        MESSAGE,
        EDITED,
        DELETED,
        TOAST,
        TYPING,
        COMMANDS,
        PERSON
    }
}

package kentongan.chat;

/**
 * Takes a message that is neither a command nor awaited by a dialogue. They are asked in the order of Spring's
 * {@code @Order}; the first one that takes the message ends the search.
 */
public interface FreeText {

    /** Whether it is asked about replies to the bot's messages even before the dialogue that the person is in. */
    default boolean takesRepliesFirst() {
        return false;
    }

    /** Takes the message if it is its kind; returns whether it was. */
    boolean hear(Conversation talk, IncomingMessage message);
}

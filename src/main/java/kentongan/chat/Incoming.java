package kentongan.chat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What one update says, in the chat's words. */
public sealed interface Incoming {

    /** Who did it. */
    Person person();

    /**
     * A person as Telegram names them.
     *
     * @param telegramId the user id, which is also the private chat's id
     */
    record Person(long telegramId, String name) {}

    /** A person wrote or sent something. */
    record Said(Person person, IncomingMessage message) implements Incoming {}

    /** A person pressed a button. */
    record Pressed(
            Person person,
            String pressId,
            String data,
            @Nullable Integer messageId) implements Incoming {}

    /** A person blocked the bot ({@code reachable} false) or came back. */
    record Availability(Person person, boolean reachable) implements Incoming {}

    /**
     * An update in hand.
     *
     * @param key short, unique and the same each time the update is handled
     * @param at when it reached us
     */
    record Received(String key, Instant at, Incoming what) {}
}

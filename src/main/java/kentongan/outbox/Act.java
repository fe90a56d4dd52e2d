package kentongan.outbox;

import kentongan.chat.Keyboard;
import kentongan.chat.Outgoing;

/** What an entry does on the phone. */
public sealed interface Act {

    /** Whether it sends a message, rather than changing one. */
    default boolean isSend() {
        return this instanceof Send;
    }

    /** Whether it can't be paid for, so that Telegram's free rate holds for it: {@code copyMessages} takes no allow_paid_broadcast. */
    default boolean isFreeOnly() {
        return this instanceof Send send && send.message().attachment() instanceof Outgoing.AlbumCopy;
    }

    /** How many messages it sends as Telegram counts them: an album is all its parts. */
    default int messages() {
        return this instanceof Send send && send.message().attachment() instanceof Outgoing.AlbumCopy album
                ? album.messageIds().size()
                : 1;
    }

    /** Sends a message. */
    record Send(Outgoing message) implements Act {}

    /** Replaces the text and buttons of a message. */
    record Edit(int messageId, Outgoing message) implements Act {}

    /** Replaces the buttons of a message. */
    record EditKeyboard(int messageId, Keyboard keyboard) implements Act {}

    /** Deletes a message (Bot API: within 48 hours of sending). */
    record Delete(int messageId) implements Act {}
}

package kentongan.chat;

import java.util.List;
import kentongan.chat.Commands.MenuEntry;
import org.jspecify.annotations.Nullable;

/**
 * Carries words to one private chat at once, before any broadcast. For what is said to the person who just wrote; what
 * must reach somebody else belongs in the outbox, which survives a crash. Each method throws {@link SendFailure} with the
 * outcome when Telegram did not accept it.
 */
public interface Messenger {

    /** Sends a message and returns its id. */
    int send(long chatId, Outgoing message);

    /** Replaces text (or caption) and buttons. That nothing changed is no failure. */
    void edit(long chatId, int messageId, Outgoing message);

    /**
     * Replaces text (or caption) and buttons as {@link #edit} does, after everything else that waits: for a picture of how
     * things stand, which the next one replaces anyway.
     */
    default void refresh(long chatId, int messageId, Outgoing message) {
        edit(chatId, messageId, message);
    }

    /**
     * Replaces text and buttons although Telegram asked for a pause, to say so: one call, which is never repeated.
     *
     * @throws SendFailure of any kind if it did not succeed
     */
    default void refreshInPause(long chatId, int messageId, Outgoing message) {
        refresh(chatId, messageId, message);
    }

    /** Replaces the buttons. That nothing changed is no failure. */
    void editKeyboard(long chatId, int messageId, Keyboard keyboard);

    /** Deletes a message; that it is gone already is no failure (Bot API: within 48 hours only). */
    void delete(long chatId, int messageId);

    /**
     * Answers a press, which stops the button's spinner. That the press is too old is no failure.
     *
     * @param toast at most 200 characters, shown at the top of the chat; null shows nothing
     * @param alert whether the person must close it
     */
    void answerPress(String pressId, @Nullable String toast, boolean alert);

    /** Shows "typing…" for some seconds while something longer is made. */
    void typing(long chatId);

    /** Fetches a file that somebody sent; at most 20 MB (Bot API: getFile). */
    byte[] download(String fileId);

    /**
     * Shows these commands in the chat's menu (Bot API: setMyCommands with the scope of one chat).
     *
     * @param chatId the chat, or null for everybody who has no menu of their own
     */
    void showMenu(@Nullable Long chatId, List<MenuEntry> menu);

    /** The bot's username, for links to it. */
    String botUsername();
}

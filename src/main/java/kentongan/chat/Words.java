package kentongan.chat;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person said, to be carried to somebody else: words, a message with a file that is copied, or an album.
 *
 * @param html the text or caption
 * @param chatId the chat of the messages to copy, where there is a file
 * @param messages the messages to copy: one with a file, several of an album, none of mere words
 */
public record Words(Html html, @Nullable Long chatId, List<Integer> messages) {

    /** Words alone. */
    public static Words typed(Html html) {
        return new Words(html, null, List.of());
    }

    /** The words of a message; its file is carried along. */
    public static Words of(IncomingMessage message) {
        return message.file() == null
                ? typed(message.html())
                : new Words(message.html(), message.chatId(), List.of(message.messageId()));
    }

    /** The same file or album with other words. */
    public Words saying(Html other) {
        return new Words(other, chatId, messages);
    }

    public boolean hasFile() {
        return !messages.isEmpty();
    }

    /** Whether there are several files, which can have neither a text nor buttons of their own. */
    public boolean isAlbum() {
        return messages.size() > 1;
    }

    /** A message with a text of ours around these words; of an album it is the text alone. */
    public Outgoing shownIn(Html text) {
        return chatId == null || messages.size() != 1
                ? Outgoing.text(text)
                : Outgoing.text(text).with(new Outgoing.CopyOf(chatId, messages.get(0)));
    }

    /** How long the text around and with the words may be. */
    public int longest() {
        return (messages.size() == 1 ? Outgoing.LONGEST_CAPTION : Outgoing.LONGEST_TEXT) - Outgoing.ROOM_FOR_MARK;
    }

    /** The beginning of the words on one line, for lists and titles. */
    public String excerpt(int most) {
        return Excerpt.of(html.plain(), most);
    }
}

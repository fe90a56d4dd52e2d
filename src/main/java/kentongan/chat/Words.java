package kentongan.chat;

import org.jspecify.annotations.Nullable;

/**
 * What a person said, to be carried to somebody else: words, or a message with a file that is copied.
 *
 * @param html the text or caption
 * @param chatId the chat of the message to copy, where there is a file
 * @param messageId the message to copy, where there is a file
 */
public record Words(
        Html html, @Nullable Long chatId, @Nullable Integer messageId) {

    /** The words of a message; its file is carried along if a caption can go with it. */
    public static Words of(IncomingMessage message) {
        return message.file() == null
                ? new Words(message.html(), null, null)
                : new Words(message.html(), message.chatId(), message.messageId());
    }

    /** A message with a text of ours around these words. */
    public Outgoing shownIn(Html text) {
        return chatId == null || messageId == null
                ? Outgoing.text(text)
                : Outgoing.text(text).with(new Outgoing.CopyOf(chatId, messageId));
    }

    /** How long the text around and with the words may be. */
    public int longest() {
        return (chatId == null ? Outgoing.LONGEST_TEXT : Outgoing.LONGEST_CAPTION) - Outgoing.ROOM_FOR_MARK;
    }

    /** The beginning of the words on one line, for lists and titles. */
    public String excerpt(int most) {
        return Excerpt.of(html.plain(), most);
    }
}

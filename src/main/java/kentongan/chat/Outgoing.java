package kentongan.chat;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message the bot sends or changes.
 *
 * @param text the text, or the caption where there is an attachment
 * @param silent delivered without sound (Bot API: disable_notification)
 * @param replyTo the message of the same chat that it quotes
 */
public record Outgoing(
        Html text,
        Keyboard keyboard,
        @Nullable Attachment attachment,
        boolean silent,
        @Nullable Integer replyTo) {

    /** Bot API: 4096 UTF-16 units after entity parsing. */
    public static final int LONGEST_TEXT = 4096;

    /** Bot API: 1024 UTF-16 units after entity parsing. */
    public static final int LONGEST_CAPTION = 1024;

    /** What a text or caption leaves free for the words that mark a second copy. */
    public static final int ROOM_FOR_MARK = 60;

    /** A text without buttons. */
    public static Outgoing text(Html text) {
        return new Outgoing(text, Keyboard.NONE, null, false, null);
    }

    public Outgoing with(Keyboard keyboard) {
        return new Outgoing(text, keyboard, attachment, silent, replyTo);
    }

    public Outgoing with(@Nullable Attachment attachment) {
        return new Outgoing(text, keyboard, attachment, silent, replyTo);
    }

    /** The same message, marked as one that may have arrived before; the limits leave room for it. */
    public Outgoing asSecondCopy(Texts texts) {
        return new Outgoing(texts.html("message.second-copy").paragraph(text), keyboard, attachment, silent, replyTo);
    }

    /** The same message, with or without sound. */
    public Outgoing silently(boolean withoutSound) {
        return new Outgoing(text, keyboard, attachment, withoutSound, replyTo);
    }

    /** The same message, quoting another one of the chat. */
    public Outgoing inReplyTo(int messageId) {
        return new Outgoing(text, keyboard, attachment, silent, messageId);
    }

    /** What goes with the text: a file of ours, one that Telegram already has, or a copy of a message. */
    public sealed interface Attachment {}

    /** A file to upload. */
    public record Upload(Media media, String fileName, byte[] bytes) implements Attachment {}

    /** A file that Telegram already has, by its file_id, which is good for this bot only. */
    public record Stored(Media media, String fileId) implements Attachment {}

    /** An album as its author made it, without its captions; it can have neither text nor buttons (Bot API: copyMessages). */
    public record AlbumCopy(long chatId, List<Integer> messageIds) implements Attachment {}

    /** The content of another message as its author made it; the text replaces its caption (Bot API: copyMessage). */
    public record CopyOf(long chatId, int messageId) implements Attachment {}
}

package kentongan.telegram;

import java.util.List;
import kentongan.chat.Keyboard;
import kentongan.chat.Outgoing;
import kentongan.chat.Outgoing.AlbumCopy;
import kentongan.chat.Outgoing.CopyOf;
import kentongan.chat.Outgoing.Stored;
import kentongan.chat.Outgoing.Upload;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.CopyMessage;
import org.telegram.telegrambots.meta.api.methods.CopyMessages;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.DeleteMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageCaption;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageReplyMarkup;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.ReplyParameters;

/** Sends, changes and deletes messages by one client. */
final class Sends {

    /** Bot API: parse_mode; the library's own constant is in lower case, which not every server takes. */
    static final String HTML = "HTML";

    private final BotCalls calls;
    private final boolean paid;

    /**
     * Sends by these calls.
     *
     * @param paid whether Telegram may charge for messages above 30 a second (Bot API: allow_paid_broadcast)
     */
    Sends(BotCalls calls, boolean paid) {
        this.calls = calls;
        this.paid = paid;
    }

    /** Sends a message; returns its id, or 0 if Telegram took it but its answer can't be read. */
    int send(long chatId, Outgoing message) throws WireFailure {
        checkLength(message);
        try {
            var attachment = message.attachment();
            if (attachment instanceof CopyOf copy) {
                return calls.call(copy(chatId, message, copy)).getMessageId().intValue();
            } else if (attachment instanceof Upload file) {
                return calls.make(MediaSends.upload(chatId, message, file, paid))
                        .getMessageId();
            } else if (attachment instanceof Stored file) {
                return calls.make(MediaSends.stored(chatId, message, file, paid))
                        .getMessageId();
            }
            return calls.call(text(chatId, message)).getMessageId();
        } catch (UnreadableAnswer sentAllTheSame) {
            return 0;
        }
    }

    /** Sends a message or an album; returns the ids, none if Telegram took it but its answer can't be read. */
    List<Integer> sendAll(long chatId, Outgoing message) throws WireFailure {
        if (message.attachment() instanceof AlbumCopy album) {
            return sendAlbum(chatId, message, album);
        }
        var messageId = send(chatId, message);
        return messageId == 0 ? List.of() : List.of(messageId);
    }

    private List<Integer> sendAlbum(long chatId, Outgoing message, AlbumCopy album) throws WireFailure {
        var method = CopyMessages.builder()
                .chatId(chatId)
                .fromChatId(album.chatId())
                .messageIds(album.messageIds())
                .removeCaption(true)
                .disableNotification(message.silent() ? true : null)
                .build();
        try {
            return calls.call(method).stream()
                    .map(copied -> copied.getMessageId().intValue())
                    .toList();
        } catch (UnreadableAnswer sentAllTheSame) {
            return List.of();
        }
    }

    /** Replaces text or caption, and the buttons. */
    void edit(long chatId, int messageId, Outgoing message) throws WireFailure {
        checkLength(message);
        try {
            if (message.attachment() == null) {
                calls.call(editText(chatId, messageId, message));
            } else {
                calls.call(editCaption(chatId, messageId, message));
            }
        } catch (WireFailure failure) {
            unlessItSays(failure, "message is not modified");
        } catch (UnreadableAnswer doneAllTheSame) {
            // a change has no result that anybody needs
        }
    }

    /** Replaces the buttons. */
    void editKeyboard(long chatId, int messageId, Keyboard keyboard) throws WireFailure {
        var method = EditMessageReplyMarkup.builder()
                .chatId(String.valueOf(chatId))
                .messageId(messageId)
                .replyMarkup(Keyboards.markup(keyboard))
                .build();
        try {
            calls.call(method);
        } catch (WireFailure failure) {
            unlessItSays(failure, "message is not modified");
        } catch (UnreadableAnswer doneAllTheSame) {
            // as above
        }
    }

    /** Deletes a message; that it is gone already is no failure. */
    void delete(long chatId, int messageId) throws WireFailure {
        try {
            calls.call(new DeleteMessage(String.valueOf(chatId), messageId));
        } catch (WireFailure failure) {
            unlessItSays(failure, "message to delete not found");
        } catch (UnreadableAnswer doneAllTheSame) {
            // as above
        }
    }

    /** The message that is quoted; if it is gone, the quoting one is sent without it. */
    static @Nullable ReplyParameters reply(Outgoing message) {
        var quoted = message.replyTo();
        return quoted == null
                ? null
                : ReplyParameters.builder()
                        .messageId(quoted)
                        .allowSendingWithoutReply(true)
                        .build();
    }

    private static void unlessItSays(WireFailure failure, String harmless) throws WireFailure {
        if (!failure.says(harmless)) {
            throw failure;
        }
    }

    private static void checkLength(Outgoing message) {
        var longest = message.attachment() == null ? Outgoing.LONGEST_TEXT : Outgoing.LONGEST_CAPTION;
        var length = message.text().length();
        if (length > longest) {
            throw new IllegalArgumentException("a text of " + length + " UTF-16 units where " + longest + " fit");
        }
    }

    private SendText text(long chatId, Outgoing message) {
        return new SendText(SendMessage.builder()
                .chatId(chatId)
                .text(message.text().markup())
                .parseMode(HTML)
                .linkPreviewOptions(noPreview())
                .replyMarkup(Keyboards.markup(message.keyboard()))
                .disableNotification(message.silent() ? true : null)
                .replyParameters(reply(message))
                .allowPaidBroadcast(paid ? true : null));
    }

    private CopyMessage copy(long chatId, Outgoing message, CopyOf original) {
        var caption = message.text().isBlank() ? null : message.text().markup();
        return CopyMessage.builder()
                .chatId(chatId)
                .fromChatId(original.chatId())
                .messageId(original.messageId())
                .caption(caption)
                .parseMode(caption == null ? null : HTML)
                .replyMarkup(Keyboards.markup(message.keyboard()))
                .disableNotification(message.silent() ? true : null)
                .replyParameters(reply(message))
                .allowPaidBroadcast(paid ? true : null)
                .build();
    }

    private static EditMessageText editText(long chatId, int messageId, Outgoing message) {
        return EditMessageText.builder()
                .chatId(String.valueOf(chatId))
                .messageId(messageId)
                .text(message.text().markup())
                .parseMode(HTML)
                .linkPreviewOptions(noPreview())
                .replyMarkup(Keyboards.markup(message.keyboard()))
                .build();
    }

    private static EditMessageCaption editCaption(long chatId, int messageId, Outgoing message) {
        return EditMessageCaption.builder()
                .chatId(String.valueOf(chatId))
                .messageId(messageId)
                .caption(message.text().markup())
                .parseMode(HTML)
                .replyMarkup(Keyboards.markup(message.keyboard()))
                .build();
    }

    private static LinkPreviewOptions noPreview() {
        return LinkPreviewOptions.builder().isDisabled(true).build();
    }
}

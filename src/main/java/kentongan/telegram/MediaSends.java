package kentongan.telegram;

import java.io.ByteArrayInputStream;
import kentongan.chat.Media;
import kentongan.chat.Outgoing;
import kentongan.chat.Outgoing.Stored;
import kentongan.chat.Outgoing.Upload;
import kentongan.telegram.BotCalls.Asked;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.send.SendAnimation;
import org.telegram.telegrambots.meta.api.methods.send.SendAudio;
import org.telegram.telegrambots.meta.api.methods.send.SendDocument;
import org.telegram.telegrambots.meta.api.methods.send.SendPhoto;
import org.telegram.telegrambots.meta.api.methods.send.SendSticker;
import org.telegram.telegrambots.meta.api.methods.send.SendVideo;
import org.telegram.telegrambots.meta.api.methods.send.SendVideoNote;
import org.telegram.telegrambots.meta.api.methods.send.SendVoice;
import org.telegram.telegrambots.meta.api.objects.InputFile;
import org.telegram.telegrambots.meta.api.objects.ReplyParameters;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;

/** Puts messages with a file into the Bot API's terms; each kind of media is a method of its own there. */
final class MediaSends {

    private final String chatId;
    private final InputFile file;
    private final @Nullable String caption;
    private final @Nullable InlineKeyboardMarkup keyboard;
    private final @Nullable Boolean silent;
    private final @Nullable ReplyParameters reply;
    private final @Nullable Boolean paid;

    private MediaSends(long chatId, Outgoing message, InputFile file, boolean paid) {
        this.chatId = String.valueOf(chatId);
        this.file = file;
        this.caption = message.text().isBlank() ? null : message.text().markup();
        this.keyboard = Keyboards.markup(message.keyboard());
        this.silent = message.silent() ? true : null;
        this.reply = Sends.reply(message);
        this.paid = paid ? true : null;
    }

    static Asked<Message> upload(long chatId, Outgoing message, Upload file, boolean paid) {
        // a quote or line break would make the part's name differ from the one it is referred to by
        var name = file.fileName().replaceAll("[\"\\p{Cntrl}]", "_");
        var input = new InputFile(new ByteArrayInputStream(file.bytes()), name);
        return new MediaSends(chatId, message, input, paid).by(file.media());
    }

    static Asked<Message> stored(long chatId, Outgoing message, Stored file, boolean paid) {
        return new MediaSends(chatId, message, new InputFile(file.fileId()), paid).by(file.media());
    }

    private Asked<Message> by(Media media) {
        return switch (media) {
            case PHOTO -> photo();
            case DOCUMENT, OTHER -> document();
            case VIDEO -> video();
            case VOICE -> voice();
            case AUDIO -> audio();
            case ANIMATION -> animation();
            case VIDEO_NOTE -> videoNote();
            case STICKER -> sticker();
        };
    }

    private Asked<Message> photo() {
        var method = SendPhoto.builder()
                .chatId(chatId)
                .photo(file)
                .caption(caption)
                .parseMode(Sends.HTML)
                .replyMarkup(keyboard)
                .disableNotification(silent)
                .replyParameters(reply)
                .allowPaidBroadcast(paid)
                .build();
        return client -> client.executeAsync(method);
    }

    private Asked<Message> document() {
        var method = SendDocument.builder()
                .chatId(chatId)
                .document(file)
                .caption(caption)
                .parseMode(Sends.HTML)
                .replyMarkup(keyboard)
                .disableNotification(silent)
                .replyParameters(reply)
                .allowPaidBroadcast(paid)
                .build();
        return client -> client.executeAsync(method);
    }

    private Asked<Message> video() {
        var method = SendVideo.builder()
                .chatId(chatId)
                .video(file)
                .caption(caption)
                .parseMode(Sends.HTML)
                .replyMarkup(keyboard)
                .disableNotification(silent)
                .replyParameters(reply)
                .allowPaidBroadcast(paid)
                .build();
        return client -> client.executeAsync(method);
    }

    private Asked<Message> voice() {
        var method = SendVoice.builder()
                .chatId(chatId)
                .voice(file)
                .caption(caption)
                .parseMode(Sends.HTML)
                .replyMarkup(keyboard)
                .disableNotification(silent)
                .replyParameters(reply)
                .allowPaidBroadcast(paid)
                .build();
        return client -> client.executeAsync(method);
    }

    private Asked<Message> audio() {
        var method = SendAudio.builder()
                .chatId(chatId)
                .audio(file)
                .caption(caption)
                .parseMode(Sends.HTML)
                .replyMarkup(keyboard)
                .disableNotification(silent)
                .replyParameters(reply)
                .allowPaidBroadcast(paid)
                .build();
        return client -> client.executeAsync(method);
    }

    private Asked<Message> animation() {
        var method = SendAnimation.builder()
                .chatId(chatId)
                .animation(file)
                .caption(caption)
                .parseMode(Sends.HTML)
                .replyMarkup(keyboard)
                .disableNotification(silent)
                .replyParameters(reply)
                .allowPaidBroadcast(paid)
                .build();
        return client -> client.executeAsync(method);
    }

    private Asked<Message> videoNote() {
        var method = SendVideoNote.builder()
                .chatId(chatId)
                .videoNote(file)
                .replyMarkup(keyboard)
                .disableNotification(silent)
                .replyParameters(reply)
                .allowPaidBroadcast(paid)
                .build();
        return client -> client.executeAsync(method);
    }

    private Asked<Message> sticker() {
        var method = SendSticker.builder()
                .chatId(chatId)
                .sticker(file)
                .replyMarkup(keyboard)
                .disableNotification(silent)
                .replyParameters(reply)
                .allowPaidBroadcast(paid)
                .build();
        return client -> client.executeAsync(method);
    }
}

package kentongan.telegram.intake;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kentongan.chat.Incoming;
import kentongan.chat.Incoming.Availability;
import kentongan.chat.Incoming.Person;
import kentongan.chat.Incoming.Pressed;
import kentongan.chat.Incoming.Said;
import kentongan.chat.IncomingMessage;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberUpdated;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/** Puts an update into the chat's words. What happens in groups, and edits of what was said, mean nothing to the office. */
final class UpdateTranslator {

    private static final String BLOCKED = "kicked";

    private UpdateTranslator() {}

    /** What the update says; empty if nothing to us. */
    static Optional<Incoming> translate(Update update) {
        if (update.getCallbackQuery() != null) {
            return pressed(update.getCallbackQuery());
        }
        if (update.getMyChatMember() != null) {
            return availability(update.getMyChatMember());
        }
        return update.getMessage() == null ? Optional.empty() : said(update.getMessage());
    }

    private static Optional<Incoming> pressed(CallbackQuery press) {
        var message = press.getMessage();
        // a button of a message that we sent to a group, or by inline mode, can't be: there are none
        if (press.getData() == null || (message != null && !message.getChat().isUserChat())) {
            return Optional.empty();
        }
        var messageId = message == null || message.getMessageId() == 0 ? null : message.getMessageId();
        return Optional.of(new Pressed(person(press.getFrom()), press.getId(), press.getData(), messageId));
    }

    private static Optional<Incoming> availability(ChatMemberUpdated change) {
        if (!change.getChat().isUserChat()) {
            return Optional.empty();
        }
        var reachable = !BLOCKED.equals(change.getNewChatMember().getStatus());
        return Optional.of(new Availability(person(change.getFrom()), reachable));
    }

    private static Optional<Incoming> said(Message message) {
        if (!message.getChat().isUserChat() || message.getFrom() == null || isService(message)) {
            return Optional.empty();
        }
        return Optional.of(new Said(person(message.getFrom()), heard(message)));
    }

    private static IncomingMessage heard(Message message) {
        var words = message.getText() == null ? message.getCaption() : message.getText();
        var entities = message.getText() == null ? message.getCaptionEntities() : message.getEntities();
        return new IncomingMessage(
                message.getChatId(),
                message.getMessageId(),
                EntitiesToHtml.html(words, entities),
                words == null ? "" : words,
                message.getText() == null ? SentFiles.in(message) : null,
                replyTo(message),
                message.getMediaGroupId(),
                Instant.ofEpochSecond(message.getDate()));
    }

    private static @Nullable Integer replyTo(Message message) {
        var quoted = message.getReplyToMessage();
        return quoted == null ? null : quoted.getMessageId();
    }

    /** What Telegram itself notes in a chat, such as that somebody pinned a message. */
    private static boolean isService(Message message) {
        return Stream.of(
                        message.getPinnedMessage(),
                        message.getMessageAutoDeleteTimerChanged(),
                        message.getChatBackgroundSet(),
                        message.getWriteAccessAllowed(),
                        message.getUsersShared(),
                        message.getChatShared(),
                        message.getConnectedWebsite(),
                        message.getSuccessfulPayment(),
                        message.getRefundedPayment(),
                        message.getForumTopicCreated(),
                        message.getForumTopicEdited(),
                        message.getForumTopicClosed(),
                        message.getForumTopicReopened())
                .anyMatch(Objects::nonNull);
    }

    private static Person person(User user) {
        var name = Stream.of(user.getFirstName(), user.getLastName())
                .filter(Objects::nonNull)
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        return new Person(user.getId(), name);
    }
}

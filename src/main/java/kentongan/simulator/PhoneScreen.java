package kentongan.simulator;

import java.util.ArrayList;
import java.util.List;
import kentongan.simulator.text.RichText;
import kentongan.simulator.world.Chat;
import kentongan.simulator.world.Message;
import kentongan.simulator.world.StoredFile;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Shows messages as a phone does. Call it under the world's lock. */
final class PhoneScreen {

    private static final int QUOTED_LENGTH = 120;

    private PhoneScreen() {}

    static PhoneMessage show(Chat chat, Message message) {
        ObjectNode markup = message.markup();
        return new PhoneMessage(
                message.id(),
                message.isFromBot(),
                message.date().getEpochSecond(),
                message.content().text().text(),
                message.content().text().entitiesAsJson(),
                media(message.content().file()),
                quoted(chat, message),
                keyboard(markup),
                replyKeyboard(markup),
                message.editedAt() != null,
                message.isSilent(),
                message.forwardOrigin() != null,
                message.isDeleted(),
                message.groupId());
    }

    private static @Nullable PhoneMedia media(@Nullable StoredFile file) {
        return file == null
                ? null
                : new PhoneMedia(
                        file.kind().field(),
                        file.fileId(),
                        file.name(),
                        file.mime(),
                        file.size(),
                        file.width(),
                        file.height(),
                        "/simulator/api/files/" + file.fileId(),
                        file.duration());
    }

    private static PhoneMessage.@Nullable Quoted quoted(Chat chat, Message message) {
        Integer replyTo = message.replyTo();
        if (replyTo == null) {
            return null;
        }
        RichText quote = message.quote();
        String text = quote != null
                ? quote.text()
                : chat.find(replyTo)
                        .map(original -> original.content().text().text())
                        .orElse("");
        return new PhoneMessage.Quoted(replyTo, text.length() <= QUOTED_LENGTH ? text : cut(text));
    }

    private static String cut(String text) {
        return text.substring(
                        0, text.offsetByCodePoints(0, Math.min(QUOTED_LENGTH, text.codePointCount(0, text.length()))))
                + "…";
    }

    private static @Nullable List<List<PhoneButton>> keyboard(@Nullable ObjectNode markup) {
        if (markup == null || !markup.has("inline_keyboard")) {
            return null;
        }
        List<List<PhoneButton>> rows = new ArrayList<>();
        for (JsonNode row : markup.path("inline_keyboard")) {
            rows.add(row.valueStream().map(PhoneScreen::button).toList());
        }
        return rows;
    }

    private static PhoneButton button(JsonNode button) {
        JsonNode webApp = button.path("web_app").path("url");
        return new PhoneButton(
                button.path("text").asString(),
                textOf(button.path("callback_data")),
                textOf(webApp.isString() ? webApp : button.path("url")),
                textOf(button.path("style")),
                textOf(button.path("copy_text").path("text")));
    }

    private static @Nullable String textOf(JsonNode node) {
        return node.isString() ? node.asString() : null;
    }

    private static @Nullable List<List<String>> replyKeyboard(@Nullable ObjectNode markup) {
        if (markup == null || !markup.has("keyboard")) {
            return null;
        }
        List<List<String>> rows = new ArrayList<>();
        for (JsonNode row : markup.path("keyboard")) {
            rows.add(row.valueStream().map(key -> key.path("text").asString()).toList());
        }
        return rows;
    }
}

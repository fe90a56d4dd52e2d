package kentongan.simulator.botapi;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import kentongan.simulator.world.Chat;
import kentongan.simulator.world.Content;
import kentongan.simulator.world.Message;
import kentongan.simulator.world.World;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.ObjectNode;

/** What changes or deletes messages that are already on a phone. */
final class EditMethods {

    private static final Duration DELETABLE = Duration.ofDays(2);
    private static final int MOST_AT_ONCE = 100;

    private final World world;
    private final Targets targets;
    private final Texts texts;

    EditMethods(World world, Targets targets, Texts texts) {
        this.world = world;
        this.targets = targets;
        this.texts = texts;
    }

    void register(Map<String, BotMethod> methods) {
        methods.put("editMessageText", this::editMessageText);
        methods.put("editMessageCaption", this::editMessageCaption);
        methods.put("editMessageReplyMarkup", this::editMessageReplyMarkup);
        methods.put("deleteMessage", this::deleteMessage);
        methods.put("deleteMessages", this::deleteMessages);
    }

    private JsonNode editMessageText(Call call) {
        Chat chat = targets.chat(call, "chat_id");
        Message message = targets.editable(call, chat);
        Content content = message.content().withText(texts.text(call));
        if (content.file() != null) {
            throw ApiError.badRequest("there is no text in the message to edit");
        }
        return edit(call, chat, message, content);
    }

    private JsonNode editMessageCaption(Call call) {
        Chat chat = targets.chat(call, "chat_id");
        Message message = targets.editable(call, chat);
        if (message.content().file() == null) {
            throw ApiError.badRequest("there is no caption in the message to edit");
        }
        Content content = new Content(
                texts.caption(call.parameters()), message.content().file(), call.flag("show_caption_above_media"));
        return edit(call, chat, message, content);
    }

    private JsonNode edit(Call call, Chat chat, Message message, Content content) {
        ObjectNode markup = inlineOnly(call);
        if (content.equals(message.content()) && Objects.equals(markup, message.markup())) {
            throw notModified();
        }
        world.botEdits(chat, message, content, markup);
        return world.json(chat, message);
    }

    private JsonNode editMessageReplyMarkup(Call call) {
        Chat chat = targets.chat(call, "chat_id");
        Message message = targets.editable(call, chat);
        ObjectNode markup = inlineOnly(call);
        if (Objects.equals(markup, message.markup())) {
            throw notModified();
        }
        world.botEditsMarkup(chat, message, markup);
        return world.json(chat, message);
    }

    private static @Nullable ObjectNode inlineOnly(Call call) {
        if (call.has("inline_message_id")) {
            throw ApiError.badRequest("the simulator knows no inline messages");
        }
        return Keyboards.read(call);
    }

    private static ApiError notModified() {
        return ApiError.badRequest("message is not modified: specified new message content and reply markup are"
                + " exactly the same as a current content and reply markup of the message");
    }

    private JsonNode deleteMessage(Call call) {
        Chat chat = targets.chat(call, "chat_id");
        Message message = chat.find(call.number("message_id", 0))
                .orElseThrow(() -> ApiError.badRequest("message to delete not found"));
        delete(chat, message);
        return BooleanNode.TRUE;
    }

    private JsonNode deleteMessages(Call call) {
        Chat chat = targets.chat(call, "chat_id");
        JsonNode ids = call.parameters().path("message_ids");
        if (ids.isEmpty() || ids.size() > MOST_AT_ONCE) {
            throw ApiError.badRequest("there must be 1 to 100 messages");
        }
        // as documented: what isn't found is skipped
        for (JsonNode id : ids) {
            chat.find(id.asLong()).ifPresent(message -> delete(chat, message));
        }
        return BooleanNode.TRUE;
    }

    private void delete(Chat chat, Message message) {
        if (!world.now().isBefore(message.date().plus(DELETABLE))) {
            throw ApiError.badRequest("message can't be deleted");
        }
        world.delete(chat, message);
    }
}

package kentongan.simulator.world;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes messages of private chats as the Bot API does. */
final class MessageJson {

    private final ObjectNode bot;

    MessageJson(ObjectNode bot) {
        this.bot = bot;
    }

    ObjectNode write(Chat chat, Message message) {
        ObjectNode node = writeAlone(chat, message);
        Integer replyTo = message.replyTo();
        if (replyTo != null) {
            // as in Telegram, the message replied to comes without its own replied-to message
            chat.find(replyTo).ifPresent(original -> node.set("reply_to_message", writeAlone(chat, original)));
            if (message.quote() != null) {
                ObjectNode quote = node.putObject("quote");
                quote.put("text", message.quote().text());
                quote.put("position", 0);
                quote.put("is_manual", true);
            }
        }
        return node;
    }

    private ObjectNode writeAlone(Chat chat, Message message) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("message_id", message.id());
        node.set("from", message.isFromBot() ? bot : chat.person().asUser());
        node.set("chat", chat.person().asChat());
        node.put("date", message.date().getEpochSecond());
        if (message.editedAt() != null) {
            node.put("edit_date", message.editedAt().getEpochSecond());
        }
        setUnlessNull(node, "forward_origin", message.forwardOrigin());
        if (message.groupId() != null) {
            node.put("media_group_id", message.groupId());
        }
        if (message.isProtected()) {
            node.put("has_protected_content", true);
        }
        writeContent(node, message.content());
        setUnlessNull(node, "reply_markup", message.inlineKeyboard());
        return node;
    }

    private static void writeContent(ObjectNode node, Content content) {
        StoredFile file = content.file();
        if (file != null) {
            FileJson.write(node, file);
        }
        if (content.captionAbove()) {
            node.put("show_caption_above_media", true);
        }
        if (file == null || !content.text().isEmpty()) {
            node.put(file == null ? "text" : "caption", content.text().text());
            if (!content.text().entities().isEmpty()) {
                node.set(
                        file == null ? "entities" : "caption_entities",
                        content.text().entitiesAsJson());
            }
        }
    }

    private static void setUnlessNull(ObjectNode node, String field, @Nullable ObjectNode value) {
        if (value != null) {
            node.set(field, value);
        }
    }
}

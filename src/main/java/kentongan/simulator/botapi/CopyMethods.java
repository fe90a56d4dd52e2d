package kentongan.simulator.botapi;

import java.util.HashMap;
import java.util.Map;
import kentongan.simulator.text.RichText;
import kentongan.simulator.world.Chat;
import kentongan.simulator.world.Content;
import kentongan.simulator.world.Draft;
import kentongan.simulator.world.Message;
import kentongan.simulator.world.World;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** copyMessage, copyMessages and forwardMessage. */
final class CopyMethods {

    private static final int MOST_AT_ONCE = 100;

    private final World world;
    private final Targets targets;
    private final Texts texts;

    CopyMethods(World world, Targets targets, Texts texts) {
        this.world = world;
        this.targets = targets;
        this.texts = texts;
    }

    void register(Map<String, BotMethod> methods) {
        methods.put("copyMessage", this::copyMessage);
        methods.put("copyMessages", this::copyMessages);
        methods.put("forwardMessage", this::forwardMessage);
    }

    private JsonNode copyMessage(Call call) {
        Chat chat = targets.writable(call);
        Message original = original(call, "copy");
        Content content = original.content();
        if (call.has("caption") && content.file() != null) {
            content = content.withText(texts.caption(call.parameters()));
        }
        return idOf(world.botSends(chat, Drafts.of(call, chat, content)));
    }

    private JsonNode copyMessages(Call call) {
        Chat chat = targets.writable(call);
        Chat source = targets.chat(call, "from_chat_id");
        checkIds(call.parameters().path("message_ids"));
        Map<String, String> groups = new HashMap<>();
        ArrayNode ids = JsonNodeFactory.instance.arrayNode();
        for (JsonNode id : call.parameters().path("message_ids")) {
            source.find(id.asLong()).ifPresent(original -> {
                Content content = original.content();
                if (call.flag("remove_caption") && content.file() != null) {
                    content = content.withText(RichText.EMPTY);
                }
                Draft draft = Drafts.of(call, chat, content).groupId(newGroup(original.groupId(), groups));
                ids.add(idOf(world.botSends(chat, draft)));
            });
        }
        if (ids.isEmpty()) {
            throw ApiError.badRequest("there are no messages to copy");
        }
        return ids;
    }

    private JsonNode forwardMessage(Call call) {
        Chat chat = targets.writable(call);
        Message original = original(call, "forward");
        Chat source = targets.chat(call, "from_chat_id");
        ObjectNode origin = JsonNodeFactory.instance.objectNode();
        origin.put("type", "user");
        origin.put("date", original.date().getEpochSecond());
        origin.set(
                "sender_user",
                original.isFromBot() ? world.bot().asUser() : source.person().asUser());
        Draft draft = Drafts.of(call, chat, original.content()).forwardOrigin(origin);
        return world.json(chat, world.botSends(chat, draft));
    }

    private Message original(Call call, String verb) {
        return targets.chat(call, "from_chat_id")
                .find(call.number("message_id", 0))
                .orElseThrow(() -> ApiError.badRequest("message to " + verb + " not found"));
    }

    private @Nullable String newGroup(@Nullable String old, Map<String, String> groups) {
        return old == null ? null : groups.computeIfAbsent(old, key -> world.newGroupId());
    }

    private static void checkIds(JsonNode ids) {
        if (ids.isEmpty() || ids.size() > MOST_AT_ONCE) {
            throw ApiError.badRequest("there must be 1 to 100 messages");
        }
        for (int i = 1; i < ids.size(); i++) {
            if (ids.get(i).asLong() <= ids.get(i - 1).asLong()) {
                throw ApiError.badRequest("message identifiers must be in a strictly increasing order");
            }
        }
    }

    private static ObjectNode idOf(Message message) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("message_id", message.id());
        return node;
    }
}

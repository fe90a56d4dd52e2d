package kentongan.simulator.botapi;

import java.util.Map;
import java.util.Set;
import kentongan.simulator.world.Chat;
import kentongan.simulator.world.Content;
import kentongan.simulator.world.Message;
import kentongan.simulator.world.World;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;

/** sendMessage, sendChatAction and what else puts words into a chat. */
final class SendMethods {

    private static final Set<String> ACTIONS = Set.of(
            "typing",
            "upload_photo",
            "record_video",
            "upload_video",
            "record_voice",
            "upload_voice",
            "upload_document",
            "choose_sticker",
            "find_location",
            "record_video_note",
            "upload_video_note");

    private final World world;
    private final Targets targets;
    private final Texts texts;

    SendMethods(World world, Targets targets, Texts texts) {
        this.world = world;
        this.targets = targets;
        this.texts = texts;
    }

    void register(Map<String, BotMethod> methods) {
        methods.put("sendMessage", this::sendMessage);
        methods.put("sendChatAction", this::sendChatAction);
    }

    private JsonNode sendMessage(Call call) {
        Chat chat = targets.writable(call);
        Message sent = world.botSends(chat, Drafts.of(call, chat, Content.text(texts.text(call))));
        return world.json(chat, sent);
    }

    private JsonNode sendChatAction(Call call) {
        if (!ACTIONS.contains(call.text("action"))) {
            throw ApiError.badRequest("wrong parameter action in request");
        }
        world.showTyping(targets.writable(call).person());
        return BooleanNode.TRUE;
    }
}

package kentongan.simulator.botapi;

import kentongan.simulator.text.RichText;
import kentongan.simulator.world.Chat;
import kentongan.simulator.world.Content;
import kentongan.simulator.world.Draft;
import kentongan.simulator.world.Message;
import tools.jackson.databind.JsonNode;

/** Makes a message to send from what all sending methods have in common. */
final class Drafts {

    private Drafts() {}

    static Draft of(Call call, Chat chat, Content content) {
        Draft draft = new Draft(content)
                .markup(Keyboards.read(call))
                .silent(call.flag("disable_notification"))
                .protectedContent(call.flag("protect_content"));
        reply(call, chat, draft);
        return draft;
    }

    private static void reply(Call call, Chat chat, Draft draft) {
        JsonNode parameters = call.get("reply_parameters");
        if (parameters == null) {
            return;
        }
        Message original = chat.find(parameters.path("message_id").asLong()).orElse(null);
        if (original == null) {
            if (parameters.path("allow_sending_without_reply").asBoolean(false)) {
                return;
            }
            throw ApiError.badRequest("message to be replied not found");
        }
        draft.replyTo(original.id());
        String quote = parameters.path("quote").asString("");
        if (quote.isEmpty()) {
            return;
        }
        if (!original.content().text().text().contains(quote)) {
            throw ApiError.badRequest("QUOTE_TEXT_INVALID");
        }
        draft.quote(RichText.plain(quote));
    }
}

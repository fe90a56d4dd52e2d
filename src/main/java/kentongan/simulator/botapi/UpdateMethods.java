package kentongan.simulator.botapi;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import kentongan.simulator.world.UpdateQueue;
import kentongan.simulator.world.World;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** How the bot gets its updates, and how it answers a tap. */
final class UpdateMethods {

    private static final int LONGEST_POLL_SECONDS = 50;
    private static final int LONGEST_ANSWER = 200;

    private final World world;
    private final Webhook webhook;

    UpdateMethods(World world, Webhook webhook) {
        this.world = world;
        this.webhook = webhook;
    }

    void register(Map<String, BotMethod> methods) {
        methods.put("setWebhook", this::setWebhook);
        methods.put("deleteWebhook", this::deleteWebhook);
        methods.put("getWebhookInfo", call -> webhook.info());
        methods.put("answerCallbackQuery", this::answerCallbackQuery);
    }

    /** Waits for updates, so it must be called without the world's lock. */
    JsonNode getUpdates(Call call) {
        if (webhook.isSet()) {
            throw ApiError.conflict("can't use getUpdates method while webhook is active;"
                    + " use deleteWebhook to delete the webhook first");
        }
        rememberAllowed(call);
        long limit = Math.max(1, Math.min(100, call.number("limit", 100)));
        long timeout = Math.max(0, Math.min(LONGEST_POLL_SECONDS, call.number("timeout", 0)));
        Long offset = call.has("offset") ? Long.valueOf(call.number("offset", 0)) : null;
        try {
            ArrayNode updates = JsonNodeFactory.instance.arrayNode();
            world.updates()
                    .poll(offset, (int) limit, Duration.ofSeconds(timeout))
                    .forEach(updates::add);
            world.noteChange();
            return updates;
        } catch (UpdateQueue.TerminatedByOtherPoll e) {
            throw ApiError.conflict(e.getMessage() + "; make sure that only one bot instance is running");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ApiError(500, "Internal Server Error: shutting down");
        }
    }

    private void rememberAllowed(Call call) {
        if (call.get("allowed_updates") instanceof ArrayNode types) {
            List<String> names = types.valueStream().map(JsonNode::asString).toList();
            world.updates().allowOnly(names);
        }
    }

    private JsonNode setWebhook(Call call) {
        if (call.text("url").isEmpty()) {
            return deleteWebhook(call);
        }
        rememberAllowed(call);
        if (call.flag("drop_pending_updates")) {
            world.updates().clear();
        }
        webhook.set(call.text("url"), call.text("secret_token"), (int) call.number("max_connections", 40));
        return BooleanNode.TRUE;
    }

    private JsonNode deleteWebhook(Call call) {
        if (call.flag("drop_pending_updates")) {
            world.updates().clear();
        }
        webhook.remove();
        return BooleanNode.TRUE;
    }

    private JsonNode answerCallbackQuery(Call call) {
        String text = call.text("text");
        if (text.length() > LONGEST_ANSWER) {
            throw ApiError.badRequest("MESSAGE_TOO_LONG");
        }
        if (!world.answerTap(call.text("callback_query_id"), text, call.flag("show_alert"))) {
            throw ApiError.badRequest("query is too old and response timeout expired or query ID is invalid");
        }
        return BooleanNode.TRUE;
    }
}

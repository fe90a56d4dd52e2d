package kentongan.simulator.botapi;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One checked call of a Bot API method: every parameter is known and of its type. */
record Call(String method, ObjectNode parameters, Map<String, Upload> uploads) {

    @Nullable JsonNode get(String name) {
        return parameters.get(name);
    }

    boolean has(String name) {
        return parameters.has(name);
    }

    String text(String name) {
        return parameters.path(name).asString("");
    }

    boolean flag(String name) {
        return parameters.path(name).asBoolean(false);
    }

    long number(String name, long otherwise) {
        return parameters.path(name).asLong(otherwise);
    }

    /** The id of the chat it is for, 0 when there is none or it is a name. */
    long chatId() {
        return parseChatId("chat_id");
    }

    long parseChatId(String name) {
        String text = text(name);
        return text.matches("-?\\d{1,18}") ? Long.parseLong(text) : 0;
    }
}

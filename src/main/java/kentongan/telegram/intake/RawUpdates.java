package kentongan.telegram.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes the answer to a poll apart into single updates. */
final class RawUpdates {

    private static final Logger log = LoggerFactory.getLogger(RawUpdates.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern UPDATE_ID = Pattern.compile("\"update_id\"\\s*:\\s*(\\d{1,10})");

    private RawUpdates() {}

    /** The answer is not the JSON that it should be. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        Unreadable(String why) {
            super(why);
        }
    }

    static List<RawUpdate> in(String body) throws Unreadable {
        var result = result(body);
        var updates = new ArrayList<RawUpdate>();
        for (var update : result) {
            if (update.path("update_id").canConvertToInt()
                    && update.path("update_id").isIntegralNumber()) {
                updates.add(raw(update));
            } else {
                log.error("Telegram sent an update without an update_id");
            }
        }
        if (updates.isEmpty() && !result.isEmpty()) {
            throw new Unreadable("no update in it has an update_id");
        }
        return updates;
    }

    /** The one update that a webhook's body is. */
    static RawUpdate single(String body) throws Unreadable {
        try {
            var update = JSON.readTree(body);
            if (!update.path("update_id").isIntegralNumber()
                    || !update.path("update_id").canConvertToInt()) {
                throw new Unreadable("it has no update_id");
            }
            return raw(update);
        } catch (JsonProcessingException e) {
            throw new Unreadable("it is no JSON");
        }
    }

    /** The id of the one update in a body that can't be parsed, if it can be made out all the same. */
    static OptionalInt onlyIdIn(String body) {
        var ids = UPDATE_ID.matcher(body);
        if (!ids.find()) {
            return OptionalInt.empty();
        }
        var id = Long.parseLong(ids.group(1));
        return ids.find() || id > Integer.MAX_VALUE ? OptionalInt.empty() : OptionalInt.of((int) id);
    }

    private static JsonNode result(String body) throws Unreadable {
        try {
            var result = JSON.readTree(body).path("result");
            if (!result.isArray()) {
                throw new Unreadable("it has no result");
            }
            return result;
        } catch (JsonProcessingException e) {
            // its message quotes the body, which is people's words
            throw new Unreadable("it is no JSON");
        }
    }

    private static RawUpdate raw(JsonNode update) {
        var press = update.path("callback_query").path("id");
        return new RawUpdate(
                update.path("update_id").asInt(),
                person(update),
                press.isMissingNode() ? null : press.asText(),
                update.toString());
    }

    /** Whatever kind of update it is, the one who did it stands in {@code from}. */
    private static @Nullable Long person(JsonNode update) {
        for (var part : update) {
            var id = part.path("from").path("id");
            if (id.isIntegralNumber()) {
                return id.asLong();
            }
        }
        return null;
    }
}

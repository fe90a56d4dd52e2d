package kentongan.simulator.text;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * A stretch of a text with a meaning, as the Bot API's MessageEntity: offset and length in UTF-16 units.
 *
 * @param extras the fields some types carry besides (url, language, unix_time …), by their Bot API names
 */
public record Entity(String type, int offset, int length, Map<String, Object> extras) {

    public Entity(String type, int offset, int length) {
        this(type, offset, length, Map.of());
    }

    private static final Set<String> OWN_FIELDS = Set.of("type", "offset", "length");

    /** An entity as the Bot API writes it; extras are plain strings and longs, so that equal entities are equal. */
    public static Entity fromJson(JsonNode node) {
        Map<String, Object> extras = new LinkedHashMap<>();
        node.properties().forEach(entry -> {
            if (!OWN_FIELDS.contains(entry.getKey())) {
                extras.put(entry.getKey(), plain(entry.getValue()));
            }
        });
        return new Entity(
                node.path("type").asString(),
                node.path("offset").asInt(),
                node.path("length").asInt(),
                extras);
    }

    private static Object plain(JsonNode value) {
        if (value.isString()) {
            return value.asString();
        }
        return value.isIntegralNumber() ? (Object) value.asLong() : value;
    }

    int end() {
        return offset + length;
    }

    boolean overlaps(Entity other) {
        return offset < other.end() && other.offset < end();
    }

    Entity moved(int by) {
        return new Entity(type, offset + by, length, extras);
    }

    Entity cutTo(int begin, int end) {
        int from = Math.max(offset, begin);
        return new Entity(type, from, Math.max(0, Math.min(end(), end) - from), extras);
    }
}

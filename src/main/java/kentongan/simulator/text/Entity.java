package kentongan.simulator.text;

import java.util.Map;

/**
 * A stretch of a text with a meaning, as the Bot API's MessageEntity: offset and length in UTF-16 units.
 *
 * @param extras the fields some types carry besides (url, language, unix_time …), by their Bot API names
 */
public record Entity(String type, int offset, int length, Map<String, Object> extras) {

    public Entity(String type, int offset, int length) {
        this(type, offset, length, Map.of());
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

package kentongan.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.StreamSupport;

/** What stands on the phones that somebody looks at; of all others only the arrivals are known. */
final class Phones {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<Long, NavigableMap<Integer, String>> watched = new ConcurrentHashMap<>();
    private volatile byte[] file = {};

    /** A button that is on a phone. */
    record Found(int message, String data) {}

    void watch(long chat) {
        watched.put(chat, new ConcurrentSkipListMap<>());
    }

    boolean isWatched(long chat) {
        return watched.containsKey(chat);
    }

    void show(long chat, int message, String body) {
        var messages = watched.get(chat);
        if (messages != null) {
            messages.put(message, body);
        }
    }

    /** The file that the bot gets, whatever it asks for. */
    byte[] file(String ignoredPath) {
        return file;
    }

    void file(byte[] content) {
        file = content;
    }

    /** The newest button whose label begins so. */
    Optional<Found> button(long chat, String label) {
        return messages(chat).descendingMap().entrySet().stream()
                .flatMap(message -> in(message.getValue()).findValues("inline_keyboard").stream()
                        .flatMap(rows -> StreamSupport.stream(rows.spliterator(), false))
                        .flatMap(row -> StreamSupport.stream(row.spliterator(), false))
                        .filter(key -> key.path("text").asText().contains(label))
                        .map(key -> new Found(
                                message.getKey(), key.path("callback_data").asText())))
                .findFirst();
    }

    /** The text of a message; empty if it is not there. */
    String text(long chat, int message) {
        var body = messages(chat).get(message);
        return body == null ? "" : in(body).path("text").asText();
    }

    /** The newest message whose text contains these words. */
    Optional<String> saying(long chat, String words) {
        return messages(chat).descendingMap().values().stream()
                .map(body -> body.startsWith("{") ? in(body).path("text").asText() : body)
                .filter(text -> text.contains(words))
                .findFirst();
    }

    private NavigableMap<Integer, String> messages(long chat) {
        return watched.get(chat);
    }

    private static JsonNode in(String body) {
        try {
            return body.startsWith("{") ? JSON.readTree(body) : JSON.createObjectNode();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(body, e);
        }
    }
}

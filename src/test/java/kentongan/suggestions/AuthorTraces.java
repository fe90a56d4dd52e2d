package kentongan.suggestions;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.BsonBinaryWriter;
import org.bson.Document;
import org.bson.codecs.DocumentCodec;
import org.bson.codecs.EncoderContext;
import org.bson.io.BasicOutputBuffer;
import org.bson.types.Binary;
import org.bson.types.ObjectId;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Looks for whatever leads to one author: in stored documents by their values, in a file, a log or a packet by its bytes. The
 * roster itself may know its people.
 */
public final class AuthorTraces {

    private static final Set<String> ROSTER = Set.of("members", "invitations");
    private static final Duration NEAR = Duration.ofMinutes(4);

    private final long telegramId;
    private final List<String> texts = new ArrayList<>();
    private final Set<Integer> messageIds = new LinkedHashSet<>();
    private final List<Instant> acts = new ArrayList<>();

    public AuthorTraces(long telegramId, String memberId, String name) {
        this.telegramId = telegramId;
        texts.add(String.valueOf(telegramId));
        texts.add(memberId);
        texts.add(name);
    }

    /** The number of a message with which it was written, on the author's phone. */
    public AuthorTraces message(Collection<Integer> ids) {
        messageIds.addAll(ids);
        return this;
    }

    /** Something that only this author's doings contain, such as a Telegram file id. */
    public AuthorTraces text(String text) {
        texts.add(text);
        return this;
    }

    /** When the author did something. */
    public AuthorTraces at(Instant act) {
        acts.add(act);
        return this;
    }

    /** Every place in the store, but for the roster, that leads to the author. */
    public List<String> in(MongoTemplate mongo) {
        var found = new ArrayList<String>();
        for (var name : mongo.getCollectionNames()) {
            if (!ROSTER.contains(name)) {
                mongo.getCollection(name).find().forEach(document -> look(name, document, found));
            }
        }
        return found;
    }

    private void look(String where, Object value, List<String> found) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, inner) -> {
                look(where + "." + key, inner, found);
                look(where + " has the key " + key, String.valueOf(key), found);
            });
        } else if (value instanceof Collection<?> list) {
            list.forEach(it -> look(where, it, found));
        } else if (leads(where, value)) {
            found.add(where + " = " + value);
        }
    }

    private boolean leads(String where, Object value) {
        if (value instanceof ObjectId) {
            return true;
        }
        if (value instanceof Date date) {
            return where.startsWith("suggestion")
                    && acts.stream()
                            .anyMatch(it ->
                                    Duration.between(it, date.toInstant()).abs().compareTo(NEAR) < 0);
        }
        if (value instanceof Number number) {
            return number.longValue() == telegramId
                    || (where.startsWith("suggestion") && messageIds.contains(number.intValue()));
        }
        if (value instanceof Binary binary) {
            return !in(binary.getData()).isEmpty()
                    || new String(binary.getData(), StandardCharsets.ISO_8859_1).contains("Exif");
        }
        return value instanceof String words && texts.stream().anyMatch(words::contains);
    }

    /** Every marker of the author in those bytes: ids and names as text, the Telegram id as a number in either order. */
    public List<String> in(byte[] bytes) {
        var content = new String(bytes, StandardCharsets.ISO_8859_1);
        var found = new ArrayList<String>();
        markers().forEach((name, marker) -> {
            for (int at = content.indexOf(marker); at >= 0; at = content.indexOf(marker, at + 1)) {
                found.add(name);
            }
        });
        return found;
    }

    private Map<String, String> markers() {
        var markers = new LinkedHashMap<String, String>();
        texts.forEach(it -> {
            markers.put("text " + it, latin(it.getBytes(StandardCharsets.UTF_8)));
            markers.put("wide text " + it, latin(it.getBytes(StandardCharsets.UTF_16BE)));
        });
        markers.put("number, low byte first", latin(number(ByteOrder.LITTLE_ENDIAN)));
        markers.put("number, high byte first", latin(number(ByteOrder.BIG_ENDIAN)));
        return markers;
    }

    private byte[] number(ByteOrder order) {
        return ByteBuffer.allocate(Long.BYTES).order(order).putLong(telegramId).array();
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** A document as the store's driver writes it. */
    static byte[] bson(Document document) {
        var out = new BasicOutputBuffer();
        new DocumentCodec()
                .encode(
                        new BsonBinaryWriter(out),
                        document,
                        EncoderContext.builder().build());
        return out.toByteArray();
    }
}

package kentongan.storage;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.BsonConstants;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads a stored document, or of its fields only those that are asked for: an announcement to fifty thousand has their ids in it, and
 * is read for its words with every batch. The server's own decoder does the kinds of values that are rare here.
 */
final class BsonReader {

    private static final int NAMES = 1024;
    private static final int HASH = 31;

    /** Names of fields that were read lately, each at the place of its hash: an office has a few hundred. */
    private static final String[] KNOWN = new String[NAMES];

    private static final Predicate<String> ALL = name -> true;

    private final byte[] bytes;
    private final ByteBuffer in;

    private BsonReader(byte[] bytes) {
        this.bytes = bytes;
        this.in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    static Document read(byte[] bytes) {
        return read(bytes, ALL);
    }

    /** Reads the fields of these names and steps over the others. */
    static Document read(byte[] bytes, Predicate<String> wanted) {
        return new BsonReader(bytes).document(wanted);
    }

    private Document document(Predicate<String> wanted) {
        var end = end();
        var document = new Document();
        for (var type = in.get(); type != BsonConstants.TERMINATING_BYTE; type = in.get()) {
            var name = name();
            if (wanted.test(name)) {
                document.put(name, value(type));
            } else {
                skip(type);
            }
        }
        requireAt(end);
        return document;
    }

    private List<@Nullable Object> array() {
        var end = end();
        var values = new ArrayList<@Nullable Object>();
        for (var type = in.get(); type != BsonConstants.TERMINATING_BYTE; type = in.get()) {
            in.position(endOfName() + 1);
            values.add(value(type));
        }
        requireAt(end);
        return values;
    }

    private int end() {
        var start = in.position();
        return start + in.getInt();
    }

    private void requireAt(int end) {
        if (in.position() != end) {
            throw new IllegalArgumentException("a document longer or shorter than it says");
        }
    }

    private int endOfName() {
        var end = in.position();
        while (bytes[end] != BsonConstants.STRING_TERMINATION) {
            end++;
        }
        return end;
    }

    private String name() {
        var start = in.position();
        var hash = 0;
        var end = start;
        for (; bytes[end] != BsonConstants.STRING_TERMINATION; end++) {
            hash = HASH * hash + bytes[end];
        }
        in.position(end + 1);
        var place = (hash ^ hash >>> 16) & NAMES - 1;
        var known = KNOWN[place];
        if (known == null || !isAt(known, start, end)) {
            known = new String(bytes, start, end - start, StandardCharsets.UTF_8);
            KNOWN[place] = known;
        }
        return known;
    }

    /** ASCII alone: what else a name may hold is not worth a look. */
    private boolean isAt(String name, int start, int end) {
        if (name.length() != end - start) {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) != bytes[start + i]) {
                return false;
            }
        }
        return true;
    }

    private @Nullable Object value(byte type) {
        return switch (type) {
            case BsonConstants.TYPE_UTF8_STRING -> text();
            case BsonConstants.TYPE_EMBEDDED_DOCUMENT -> document(ALL);
            case BsonConstants.TYPE_ARRAY -> array();
            case BsonConstants.TYPE_NULL -> null;
            case BsonConstants.TYPE_BOOLEAN -> in.get() != 0;
            case BsonConstants.TYPE_INT32 -> in.getInt();
            case BsonConstants.TYPE_INT64 -> in.getLong();
            case BsonConstants.TYPE_DOUBLE -> in.getDouble();
            case BsonConstants.TYPE_UTC_DATETIME -> Instant.ofEpochMilli(in.getLong());
            default -> rare(type);
        };
    }

    private String text() {
        var length = in.getInt();
        var start = in.position();
        in.position(start + length);
        if (length < 1 || bytes[start + length - 1] != BsonConstants.STRING_TERMINATION) {
            throw new IllegalArgumentException("a text without its end");
        }
        return new String(bytes, start, length - 1, StandardCharsets.UTF_8);
    }

    private @Nullable Object rare(byte type) {
        var rest = Unpooled.wrappedBuffer(bytes, in.position(), in.remaining());
        var value = BsonDecoder.decodeValue(type, rest);
        in.position(bytes.length - rest.readableBytes());
        return value;
    }

    private void skip(byte type) {
        switch (type) {
            case BsonConstants.TYPE_UTF8_STRING -> step(in.getInt());
            case BsonConstants.TYPE_EMBEDDED_DOCUMENT, BsonConstants.TYPE_ARRAY -> step(in.getInt() - Integer.BYTES);
            default -> value(type);
        }
    }

    private void step(int length) {
        if (length < 0) {
            throw new IllegalArgumentException("a value without its end");
        }
        in.position(in.position() + length);
    }
}

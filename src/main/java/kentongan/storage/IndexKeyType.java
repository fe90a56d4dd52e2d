package kentongan.storage;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.h2.mvstore.type.ObjectDataType;

/**
 * Compares the keys of a unique index as the store's own type does, to the byte, so that it reads the files that one wrote. That one
 * serializes both keys for every comparison, dozens of times for each document that is looked for: two thirds of the work of a
 * broadcast. Keys of one short ASCII string are here compared as what they are; single strings and numbers are written as such.
 */
final class IndexKeyType extends BasicDataType<KeyValue> {

    /** The store's mark of an object that it serializes; {@code ObjectDataType.TYPE_SERIALIZED_OBJECT} is private. */
    private static final byte SERIALIZED = 19;

    /** Beyond that a byte of the length has a sign, whose order is the store's own business. */
    private static final int LONGEST = 127;

    private static final byte[] EMPTY = ObjectDataType.serialize(new KeyValue(""));
    private static final byte[] NOTHING = ObjectDataType.serialize(new KeyValue((Object) null));
    private static final byte[] MISSING = ObjectDataType.serialize(new KeyValue(Missing.getInstance()));
    private static final byte[] ZERO = ObjectDataType.serialize(new KeyValue(0.0));
    private static final int AFTER = 1;
    private static final int BEFORE = EMPTY.length - 2 - AFTER;
    private static final int MEMORY = 120;

    private final ObjectDataType plain = new ObjectDataType();

    /** Many documents have nothing at a key, and every message is looked for by a number. */
    private static byte[] serialized(KeyValue key) {
        var value = key.size() == 1 ? key.get(0) : key;
        if (value == null) {
            return NOTHING;
        } else if (value instanceof Missing) {
            return MISSING;
        } else if (value instanceof Double number) {
            var bytes = ZERO.clone();
            ByteBuffer.wrap(bytes).putDouble(bytes.length - Double.BYTES - AFTER, number);
            return bytes;
        }
        return isShort(key) ? serialized(text(key)) : ObjectDataType.serialize(key);
    }

    private static byte[] serialized(String text) {
        var bytes = Arrays.copyOf(EMPTY, EMPTY.length + text.length());
        bytes[BEFORE + 1] = (byte) text.length();
        System.arraycopy(text.getBytes(StandardCharsets.US_ASCII), 0, bytes, BEFORE + 2, text.length());
        bytes[bytes.length - 1] = EMPTY[EMPTY.length - 1];
        return bytes;
    }

    private static boolean isShort(KeyValue key) {
        if (key.size() != 1 || !(key.get(0) instanceof String text) || text.length() > LONGEST) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            // the serialized form of 0 is longer
            if (text.charAt(i) == 0 || text.charAt(i) > LONGEST) {
                return false;
            }
        }
        return true;
    }

    private static boolean isShort(byte[] serialized) {
        var length = serialized.length - EMPTY.length;
        if (length < 0
                || length > LONGEST
                || serialized[BEFORE + 1] != length
                || !Arrays.equals(serialized, 0, BEFORE, EMPTY, 0, BEFORE)) {
            return false;
        }
        for (int i = BEFORE + 2; i < serialized.length - AFTER; i++) {
            if (serialized[i] <= 0) {
                return false;
            }
        }
        return true;
    }

    private static String text(KeyValue key) {
        return (String) key.get(0);
    }

    @Override
    public int compare(KeyValue one, KeyValue other) {
        if (!isShort(one) || !isShort(other)) {
            return ObjectDataType.compareNotNull(serialized(one), serialized(other));
        }
        var byLength = Integer.compare(text(one).length(), text(other).length());
        return byLength != 0 ? byLength : text(one).compareTo(text(other));
    }

    @Override
    public void write(WriteBuffer buffer, KeyValue key) {
        var value = key.size() == 1 ? key.get(0) : key;
        plain.write(buffer, value instanceof String || value instanceof Double ? value : key);
    }

    @Override
    public KeyValue read(ByteBuffer buffer) {
        var start = buffer.position();
        if (buffer.get() == SERIALIZED) {
            var bytes = new byte[DataUtils.readVarInt(buffer)];
            buffer.get(bytes);
            if (isShort(bytes)) {
                var length = bytes[BEFORE + 1];
                return new KeyValue(new String(bytes, BEFORE + 2, length, StandardCharsets.US_ASCII));
            }
        }
        buffer.position(start);
        var value = plain.read(buffer);
        return value instanceof KeyValue key ? key : new KeyValue(value);
    }

    @Override
    public int getMemory(KeyValue key) {
        return isShort(key) ? MEMORY + text(key).length() : plain.getMemory(key);
    }

    @Override
    public KeyValue[] createStorage(int size) {
        return new KeyValue[size];
    }
}

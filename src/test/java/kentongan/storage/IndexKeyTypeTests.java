package kentongan.storage;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.DataType;
import org.h2.mvstore.type.ObjectDataType;
import org.junit.jupiter.api.Test;

class IndexKeyTypeTests {

    private final IndexKeyType ours = new IndexKeyType();
    private final ObjectDataType theirs = new ObjectDataType();
    private final Random random = new Random(7);

    /** Keys as offices have them, and some as no office should. */
    private List<KeyValue> keys() {
        var keys = new ArrayList<KeyValue>(List.of(
                new KeyValue(""),
                new KeyValue("a\u0000b"),
                new KeyValue("é"),
                new KeyValue("🥁"),
                new KeyValue(List.of("a", "b")),
                new KeyValue((Object) null),
                new KeyValue(Missing.getInstance()),
                new KeyValue(0.0),
                new KeyValue(-0.0),
                new KeyValue(5.0),
                new KeyValue(-5.0),
                new KeyValue(1234567890.0),
                new KeyValue(Double.NaN),
                new KeyValue(-1L),
                new KeyValue(UUID.nameUUIDFromBytes(new byte[] {1})),
                new KeyValue("x".repeat(127)),
                new KeyValue("x".repeat(128)),
                new KeyValue("x".repeat(300)),
                new KeyValue("x".repeat(70_000))));
        for (int i = 0; i < 60; i++) {
            var length = random.nextInt(160);
            var text = new StringBuilder();
            for (int j = 0; j < length; j++) {
                text.append((char) (random.nextInt(40) == 0 ? 'ü' : 'a' + random.nextInt(3)));
            }
            keys.add(new KeyValue(text.toString()));
            keys.add(new KeyValue("delivery/" + i + ":m" + random.nextInt(60)));
        }
        return keys;
    }

    private static byte[] written(DataType<?> type, KeyValue key) {
        @SuppressWarnings("unchecked")
        var any = (DataType<Object>) type;
        var buffer = new WriteBuffer();
        any.write(buffer, key);
        var bytes = new byte[buffer.position()];
        buffer.getBuffer().flip().get(bytes);
        return bytes;
    }

    @Test
    void theOrderIsThatOfTheFilesThatTheStoreHasWritten() {
        var keys = keys();
        for (var one : keys) {
            for (var other : keys) {
                assertThat(Integer.signum(ours.compare(one, other)))
                        .as("%s and %s", one, other)
                        .isEqualTo(Integer.signum(theirs.compare(one, other)));
            }
        }
    }

    @Test
    void whatTheStoreItselfHasWrittenIsRead() {
        for (var key : keys()) {
            var bytes = written(theirs, key);
            assertThat(written(theirs, ours.read(ByteBuffer.wrap(bytes)))).isEqualTo(bytes);
        }
    }

    @Test
    void whatIsWrittenIsReadBackAndTakesNoMoreThanItsTextAndAFewBytes() {
        for (var key : keys()) {
            var bytes = ByteBuffer.wrap(written(ours, key));
            assertThat(written(theirs, ours.read(bytes))).as("%s", key).isEqualTo(written(theirs, key));
            assertThat(bytes.remaining()).isZero();
        }
        assertThat(written(ours, new KeyValue("7000123:45"))).hasSize(11);
        assertThat(written(ours, new KeyValue("x".repeat(40)))).hasSize(42);
    }
}

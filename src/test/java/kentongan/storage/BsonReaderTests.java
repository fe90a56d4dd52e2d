package kentongan.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.ObjectDataType;
import org.junit.jupiter.api.Test;

class BsonReaderTests {

    private static Document everyKind() {
        return new Document("_id", "k")
                .append("text", "Bapak é 🥁")
                .append("empty", "")
                .append("int", -5)
                .append("long", 1L << 40)
                .append("double", 0.5)
                .append("true", true)
                .append("false", false)
                .append("nothing", null)
                .append("at", Instant.ofEpochMilli(1_700_000_000_123L))
                .append("id", new ObjectId())
                .append("uuid", UUID.randomUUID())
                .append("bytes", new BinData(new byte[] {1, 2, 3}))
                .append("regex", new BsonRegularExpression("a.*", "i"))
                .append("stamp", new BsonTimestamp(77))
                .append("decimal", Decimal128.ONE)
                .append("least", MinKey.getInstance())
                .append("most", MaxKey.getInstance())
                .append("é", "a name that is no ASCII")
                .append("document", new Document("text", "within").append("document", new Document()))
                .append("list", Arrays.asList("a", null, 7, new Document("x", List.of(1, 2)), List.of()));
    }

    @Test
    void everyKindOfValueIsReadAsItWasWritten() {
        var bytes = DocumentType.bytes(everyKind());

        var read = BsonReader.read(bytes);

        assertThat(read.keySet()).containsExactlyElementsOf(everyKind().keySet());
        assertThat(DocumentType.bytes(read)).isEqualTo(bytes);
    }

    @Test
    void eachFieldIsFoundWhenAllOthersAreSteppedOver() {
        var bytes = DocumentType.bytes(everyKind());

        for (var name : everyKind().keySet()) {
            var read = BsonReader.read(bytes, name::equals);
            assertThat(read.keySet()).containsExactly(name);
            assertThat(DocumentType.bytes(read))
                    .isEqualTo(DocumentType.bytes(
                            new Document(name, BsonReader.read(bytes).get(name))));
        }
    }

    @Test
    void namesOfOneHashAreToldApart() {
        // these have the same hash
        var document = new Document("Aa", 1).append("BB", 2);

        assertThat(BsonReader.read(DocumentType.bytes(document))).isEqualTo(document);
    }

    @Test
    void aDocumentThatWasCutOrGarbledIsRefused() {
        var bytes = DocumentType.bytes(everyKind());

        for (int length = 0; length < bytes.length; length += 3) {
            var cut = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> BsonReader.read(cut)).isInstanceOf(RuntimeException.class);
        }
        var longer = bytes.clone();
        longer[0]++;
        assertThatThrownBy(() -> BsonReader.read(longer)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void inTheFileItIsTheStoresOwnByteArray() {
        for (var document : List.of(new Document(), new Document("a", 1), everyKind())) {
            var bytes = DocumentType.bytes(document);
            var ours = new WriteBuffer();
            new DocumentType().write(ours, bytes);
            var theirs = new WriteBuffer();
            new ObjectDataType().write(theirs, bytes);

            assertThat(written(ours)).isEqualTo(written(theirs));
            assertThat(new DocumentType().read(ByteBuffer.wrap(written(ours)))).isEqualTo(bytes);
        }
    }

    @Test
    void aSerializedDocumentIsReadAsBson() {
        var buffer = new WriteBuffer();
        new ObjectDataType().write(buffer, everyKind().append("id", null).append("uuid", null));

        var read = BsonReader.read(new DocumentType().read(ByteBuffer.wrap(written(buffer))));

        assertThat(read.keySet()).isEqualTo(everyKind().keySet());
        assertThat(read.get("text")).isEqualTo("Bapak é 🥁");
    }

    private static byte[] written(WriteBuffer buffer) {
        var bytes = new byte[buffer.position()];
        buffer.getBuffer().flip().get(bytes);
        return bytes;
    }
}

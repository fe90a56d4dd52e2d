package kentongan.storage;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.h2.mvstore.type.ObjectDataType;

/**
 * Keeps a document as the BSON that came over the wire, in memory and in the file. The store's own type serializes objects: all
 * neighbours of a document that changes are serialized anew in each commit, which was a third of the work of a broadcast, and a
 * document in memory takes several times its size. In the file it is the store's own byte array; documents that were serialized are still
 * read, and written as BSON when one near them changes.
 */
final class DocumentType extends BasicDataType<byte[]> {

    /** The store's marks of a byte array; {@code ObjectDataType}'s own constants of these names are private. */
    private static final byte TYPE_ARRAY = 14;

    private static final byte CLASS_BYTE = 1;
    private static final byte TAG_BYTE_ARRAY_0_15 = 104;
    private static final int SHORT = 15;

    private static final int MEMORY = 24;
    private static final int USUAL = 512;

    private final ObjectDataType plain = new ObjectDataType();

    static byte[] bytes(Document document) {
        ByteBuf buffer = Unpooled.buffer(USUAL);
        BsonEncoder.encodeDocument(document, buffer);
        byte[] bytes = new byte[buffer.readableBytes()];
        buffer.readBytes(bytes);
        return bytes;
    }

    @Override
    public void write(WriteBuffer buffer, byte[] bytes) {
        if (bytes.length <= SHORT) {
            buffer.put((byte) (TAG_BYTE_ARRAY_0_15 + bytes.length));
        } else {
            buffer.put(TYPE_ARRAY).put(CLASS_BYTE).putVarInt(bytes.length);
        }
        buffer.put(bytes);
    }

    @Override
    public byte[] read(ByteBuffer buffer) {
        int start = buffer.position();
        if (buffer.get() == TYPE_ARRAY && buffer.get() == CLASS_BYTE) {
            byte[] bytes = new byte[DataUtils.readVarInt(buffer)];
            buffer.get(bytes);
            return bytes;
        }
        buffer.position(start);
        Object value = plain.read(buffer);
        return value instanceof Document document ? bytes(document) : (byte[]) value;
    }

    @Override
    public int getMemory(byte[] bytes) {
        return MEMORY + bytes.length;
    }

    @Override
    public byte[][] createStorage(int size) {
        return new byte[size][];
    }
}

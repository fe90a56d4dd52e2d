package kentongan.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gets the last good state out of a damaged store file: an earlier version that reads to the end, else every document that does. */
final class StoreRecovery {

    private static final Logger LOG = LoggerFactory.getLogger(StoreRecovery.class);
    private static final int BLOCK = 4096;
    private static final int VERSIONS_TRIED = 16;

    private final StoreFolder folder;
    private final Path work;

    StoreRecovery(StoreFolder folder, Path work) {
        this.folder = folder;
        this.work = work;
    }

    /** Writes what was saved and says what was done. */
    String into(Path fresh) throws IOException {
        for (boolean newHeader : new boolean[] {false, true}) {
            StoreCopy whole = newestThat(newHeader, () -> StoreCopy.whole(work, fresh));
            if (whole != null) {
                long missing = Math.max(0, folder.acknowledged() - whole.version());
                return "starting from the last good state, " + missing + " commits back, with " + whole.documents()
                        + " documents";
            }
        }
        for (boolean newHeader : new boolean[] {false, true}) {
            StoreCopy readable = newestThat(newHeader, () -> StoreCopy.readable(work, fresh));
            if (readable != null) {
                return "starting with the " + readable.documents() + " documents that can be read, " + readable.lost()
                        + " entries are lost";
            }
        }
        throw new StoreUnusable(
                "The store file " + folder.file() + " is damaged and no whole state can be got out of it.",
                "Put back a copy of it from your backup, or move it away to begin with an empty office.");
    }

    @FunctionalInterface
    private interface Attempt {
        StoreCopy copy();
    }

    private @Nullable StoreCopy newestThat(boolean newHeader, Attempt attempt) throws IOException {
        prepare(newHeader);
        List<Chunk> newestFirst = chunks();
        for (int back = 0; back < Math.min(VERSIONS_TRIED, newestFirst.size()); back++) {
            if (mayBeHalfACompaction(newestFirst.get(back), back)) {
                return null;
            }
            try {
                StoreCopy copy = attempt.copy();
                if (copy.documents() > 0) {
                    return copy;
                }
            } catch (RuntimeException | Error damage) {
                LOG.debug("Version {} can't be used", newestFirst.get(back).version(), damage);
            }
            erase(newestFirst.get(back));
        }
        return null;
    }

    /** What is older than the last opening, or of unknown age, may lack whole collections. */
    private boolean mayBeHalfACompaction(Chunk chunk, int back) {
        return folder.base() == 0 ? back > 0 : chunk.version() < folder.base();
    }

    private record Chunk(long version, long position) {}

    private void prepare(boolean newHeader) throws IOException {
        Files.copy(folder.file(), work, StandardCopyOption.REPLACE_EXISTING);
        try (FileChannel channel = FileChannel.open(work, StandardOpenOption.WRITE)) {
            long ragged = channel.size() % BLOCK;
            if (ragged != 0) {
                channel.write(ByteBuffer.allocate((int) (BLOCK - ragged)), channel.size());
            }
            if (newHeader) {
                channel.write(ByteBuffer.wrap(headerOfAnEmptyStore()), 0);
            }
        }
    }

    private byte[] headerOfAnEmptyStore() throws IOException {
        Path empty = folder.sibling("empty");
        try {
            MVStore.open(empty.toString()).close();
            byte[] all = Files.readAllBytes(empty);
            return Arrays.copyOf(all, 2 * BLOCK);
        } finally {
            Files.deleteIfExists(empty);
        }
    }

    private List<Chunk> chunks() throws IOException {
        List<Chunk> found = new ArrayList<>();
        try (FileChannel channel = FileChannel.open(work)) {
            ByteBuffer block = ByteBuffer.allocate(BLOCK);
            for (long position = 2L * BLOCK; position < channel.size(); position += BLOCK) {
                channel.read(block.clear(), position);
                String start = new String(block.array(), StandardCharsets.ISO_8859_1);
                if (start.startsWith("chunk:") && start.indexOf('\n') > 0) {
                    addChunk(found, start.substring(0, start.indexOf('\n')), position);
                }
            }
        }
        found.sort(Comparator.comparingLong(Chunk::version).reversed());
        return found;
    }

    private static void addChunk(List<Chunk> found, String header, long position) {
        try {
            HashMap<String, String> fields = DataUtils.parseMap(header.trim());
            found.add(new Chunk(Long.parseLong(fields.getOrDefault("version", "?"), 16), position));
        } catch (RuntimeException notAChunk) {
            LOG.debug("No chunk at {}", position, notAChunk);
        }
    }

    private void erase(Chunk chunk) throws IOException {
        try (FileChannel channel = FileChannel.open(work, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.allocate(BLOCK), chunk.position());
        }
    }
}

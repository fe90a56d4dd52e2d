package kentongan.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The folder of the embedded store, held by one process at a time; its lock file remembers which version was last acknowledged, so
 * that a store that comes back older is noticed.
 */
final class StoreFolder implements AutoCloseable {

    private static final int BASE = 0;
    private static final int ACKNOWLEDGED = Long.BYTES;

    private final Path folder;
    private final FileChannel channel;

    private StoreFolder(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    static StoreFolder claim(Path wanted) {
        Path folder = wanted.toAbsolutePath().normalize();
        try {
            Files.createDirectories(folder);
            FileChannel channel = FileChannel.open(
                    folder.resolve("kentongan.lock"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw new StoreUnusable(
                        "The data folder " + folder + " is in use by another running Kentongan.",
                        "Stop the other one first, or give this one a folder of its own (KENTONGAN_DATA).");
            }
            return new StoreFolder(folder, channel);
        } catch (IOException e) {
            throw new StoreUnusable(
                    "The data folder " + folder + " can't be used: " + e + ".",
                    "Let the user who runs the program read and write it, or name another (KENTONGAN_DATA).",
                    e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    Path file() {
        return folder.resolve("kentongan.mv.db");
    }

    Path sibling(String suffix) {
        return folder.resolve("kentongan.mv.db." + suffix);
    }

    /** The version the store had when it was last opened: complete, while what is older may be half of a compaction. */
    long base() {
        return read(BASE);
    }

    /** The newest version some writer was told of; 0 when unknown. */
    long acknowledged() {
        return read(ACKNOWLEDGED);
    }

    void opened(long version) {
        write(BASE, version);
        write(ACKNOWLEDGED, version);
    }

    /** Not synced: it must outlive the process only; after a power cut it may lag behind, never run ahead. */
    void acknowledge(long version) {
        write(ACKNOWLEDGED, version);
    }

    private long read(int position) {
        ByteBuffer buffer = ByteBuffer.allocate(Long.BYTES);
        try {
            int read = channel.read(buffer, position);
            return read == Long.BYTES ? buffer.getLong(0) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(int position, long value) {
        ByteBuffer buffer = ByteBuffer.allocate(Long.BYTES).putLong(0, value);
        try {
            while (buffer.hasRemaining()) {
                channel.write(buffer, position + buffer.position());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package kentongan.simulator.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A folder that keeps a world: one JSON file, replaced as a whole, and the bytes of each file once. */
public final class WorldFolder {

    private final Path snapshot;
    private final Path files;

    public WorldFolder(Path folder) {
        snapshot = folder.resolve("world.json");
        files = folder.resolve("files");
    }

    /** Fills an empty world from the folder; false when the folder holds none. */
    public boolean load(World world) throws IOException {
        if (!java.nio.file.Files.exists(snapshot)) {
            return false;
        }
        try {
            new WorldReader(world, this::bytes)
                    .read(JsonMapper.shared().readTree(java.nio.file.Files.readAllBytes(snapshot)));
            return true;
        } catch (JacksonException | IllegalArgumentException e) {
            throw new IOException("the world in " + snapshot + " can't be read: " + e.getMessage(), e);
        }
    }

    /** Puts a snapshot that can't be read out of the way, where it can still be looked at. */
    public void setAside() throws IOException {
        java.nio.file.Files.move(
                snapshot, snapshot.resolveSibling("world.unreadable.json"), StandardCopyOption.REPLACE_EXISTING);
    }

    public void save(World world) throws IOException {
        java.nio.file.Files.createDirectories(files);
        ObjectNode json = new WorldWriter(world).write();
        for (StoredFile file : world.files().all()) {
            Path target = files.resolve(file.uniqueId());
            if (!java.nio.file.Files.exists(target)) {
                replace(target, file.bytes());
            }
        }
        replace(snapshot, JsonMapper.shared().writeValueAsBytes(json));
    }

    private static void replace(Path target, byte[] bytes) throws IOException {
        Path written = target.resolveSibling(target.getFileName() + ".new");
        java.nio.file.Files.write(written, bytes);
        try (FileChannel channel = FileChannel.open(written, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        java.nio.file.Files.move(written, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private byte[] bytes(String uniqueId) {
        try {
            return java.nio.file.Files.readAllBytes(files.resolve(uniqueId));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

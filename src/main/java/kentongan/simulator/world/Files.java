package kentongan.simulator.world;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** All files ever sent; the same bytes are held once. */
public final class Files {

    private final Map<String, StoredFile> byId = new ConcurrentHashMap<>();
    private final Map<String, byte[]> contents = new ConcurrentHashMap<>();
    private final AtomicLong last = new AtomicLong();

    public StoredFile add(MediaKind kind, String name, String mime, byte[] bytes, int duration) {
        String uniqueId = digest(bytes);
        byte[] shared = contents.computeIfAbsent(uniqueId, key -> bytes);
        int[] size = kind == MediaKind.PHOTO ? pictureSize(bytes) : new int[] {0, 0};
        if (kind == MediaKind.VIDEO || kind == MediaKind.ANIMATION) {
            size = new int[] {640, 360};
        }
        String fileId = "SIM-" + kind.field() + "_" + uniqueId.substring(0, 12) + "_" + last.incrementAndGet();
        StoredFile file = new StoredFile(fileId, uniqueId, kind, name, mime, shared, size[0], size[1], duration);
        byId.put(fileId, file);
        return file;
    }

    public Optional<StoredFile> find(String fileId) {
        return Optional.ofNullable(byId.get(fileId));
    }

    /** The file at a path that getFile gave. */
    public Optional<StoredFile> atPath(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        int dot = name.indexOf('.');
        return find(dot < 0 ? name : name.substring(0, dot))
                .filter(file -> file.path().equals(path));
    }

    Collection<StoredFile> all() {
        return byId.values();
    }

    void restore(StoredFile file) {
        byte[] shared = contents.computeIfAbsent(file.uniqueId(), key -> file.bytes());
        byId.put(
                file.fileId(),
                new StoredFile(
                        file.fileId(),
                        file.uniqueId(),
                        file.kind(),
                        file.name(),
                        file.mime(),
                        shared,
                        file.width(),
                        file.height(),
                        file.duration()));
        long number = Long.parseLong(file.fileId().substring(file.fileId().lastIndexOf('_') + 1));
        last.accumulateAndGet(number, Math::max);
    }

    /** Width and height of a picture, 0 and 0 when the bytes are none. */
    public static int[] pictureSize(byte[] bytes) {
        try (ImageInputStream input = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                return new int[] {0, 0};
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(input);
                return new int[] {reader.getWidth(0), reader.getHeight(0)};
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            return new int[] {0, 0};
        }
    }

    private static String digest(byte[] bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(hash)
                    .replace('_', 'x')
                    .replace('-', 'y')
                    .substring(0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

package kentongan.suggestions.anonymity;

import java.awt.Color;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Draws a picture anew, so that nothing is left of it but what can be seen: no camera, place or time (EXIF), no name of a
 * program, no hidden thumbnail.
 */
public final class CleanPicture {

    /** The longer side, in pixels. */
    static final int LONGEST_SIDE = 1600;

    /** The most bytes of the result. */
    static final int MOST_BYTES = 1_000_000;

    /** More would need too much memory only to be looked at. */
    private static final long MOST_PIXELS = 200_000_000L;

    private static final float[] QUALITIES = {0.85f, 0.7f, 0.5f, 0.3f};

    private CleanPicture() {}

    /** The picture as a JPEG of at most a megabyte; empty if the bytes are none that can be read. */
    public static Optional<byte[]> of(byte[] file) {
        try {
            var image = read(file);
            return image.isEmpty() ? Optional.empty() : Optional.of(jpeg(scaled(image.get())));
        } catch (IOException | RuntimeException unreadable) {
            // the library's readers answer broken files with whatever exception comes along
            return Optional.empty();
        }
    }

    private static Optional<BufferedImage> read(byte[] file) throws IOException {
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            var reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return read(reader);
            } finally {
                reader.dispose();
            }
        }
    }

    private static Optional<BufferedImage> read(ImageReader reader) throws IOException {
        var longest = Math.max(reader.getWidth(0), reader.getHeight(0));
        if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
            return Optional.empty();
        }
        var how = reader.getDefaultReadParam();
        // a large one is read in steps, so that it never lies in memory whole
        var step = Math.max(1, longest / (2 * LONGEST_SIDE));
        how.setSourceSubsampling(step, step, 0, 0);
        return Optional.of(reader.read(0, how));
    }

    private static BufferedImage scaled(BufferedImage image) {
        var factor = Math.min(1.0, (double) LONGEST_SIDE / Math.max(image.getWidth(), image.getHeight()));
        var width = Math.max(1, (int) Math.round(image.getWidth() * factor));
        var height = Math.max(1, (int) Math.round(image.getHeight() * factor));
        var clean = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = clean.createGraphics();
        try {
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, width, height);
            pen.drawImage(image.getScaledInstance(width, height, Image.SCALE_SMOOTH), 0, 0, null);
        } finally {
            pen.dispose();
        }
        return clean;
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        var bytes = new byte[0];
        for (var quality : QUALITIES) {
            bytes = jpeg(image, quality);
            if (bytes.length <= MOST_BYTES) {
                return bytes;
            }
        }
        throw new IOException("a picture of " + bytes.length + " bytes even at the lowest quality");
    }

    private static byte[] jpeg(BufferedImage image, float quality) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            var how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(quality);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}

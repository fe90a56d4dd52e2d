package kentongan.suggestions.anonymity;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class CleanPictureTests {

    private static byte[] file(BufferedImage image, String format) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }

    private static BufferedImage noise(int width, int height, int type) {
        var image = new BufferedImage(width, height, type);
        var random = new Random(1);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                image.setRGB(x, y, random.nextInt());
            }
        }
        return image;
    }

    private static BufferedImage read(byte[] bytes) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(bytes));
    }

    @Test
    void alargePictureIsScaledAndSmallEnough() throws IOException {
        var clean = CleanPicture.of(file(noise(2400, 1800, BufferedImage.TYPE_INT_RGB), "png"))
                .orElseThrow();

        assertThat(clean).hasSizeLessThanOrEqualTo(CleanPicture.MOST_BYTES);
        assertThat(read(clean).getWidth()).isEqualTo(1600);
        assertThat(read(clean).getHeight()).isEqualTo(1200);
    }

    @Test
    void aSmallOneKeepsItsSizeAndATransparentOneBecomesWhite() throws IOException {
        var clean = read(CleanPicture.of(file(new BufferedImage(40, 30, BufferedImage.TYPE_INT_ARGB), "png"))
                .orElseThrow());

        assertThat(clean.getWidth()).isEqualTo(40);
        assertThat(clean.getRGB(5, 5) & 0xff).isGreaterThan(250);
    }

    @Test
    void nothingHiddenSurvives() throws IOException {
        var jpeg = file(noise(60, 60, BufferedImage.TYPE_INT_RGB), "jpg");
        var secret = "Exif\0\0GPS 131.25".getBytes(StandardCharsets.ISO_8859_1);
        var out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        out.write(new byte[] {(byte) 0xff, (byte) 0xe1, 0, (byte) (secret.length + 2)});
        out.write(secret);
        out.write(jpeg, 2, jpeg.length - 2);
        out.write("behind the end".getBytes(StandardCharsets.ISO_8859_1));

        var clean = CleanPicture.of(out.toByteArray()).orElseThrow();

        assertThat(new String(clean, StandardCharsets.ISO_8859_1))
                .doesNotContain("Exif", "GPS", "131.25", "behind the end");
    }

    @Test
    void whatIsNoPictureIsRefused() throws IOException {
        var png = file(noise(60, 60, BufferedImage.TYPE_INT_RGB), "png");

        assertThat(CleanPicture.of(new byte[0])).isEmpty();
        assertThat(CleanPicture.of("%PDF-1.7".getBytes(StandardCharsets.UTF_8))).isEmpty();
        assertThat(CleanPicture.of(Arrays.copyOf(png, 40))).isEmpty();
    }
}

package kentongan.digest.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** With the system property {@code pictures} they are written to that folder, to be looked at. */
class PictureTests {

    private static final Minutes ID = new Minutes("mnt", "jam", null);
    private static final List<String> WEEKS =
            List.of("5/10", "12/10", "19/10", "26/10", "2/11", "9/11", "16/11", "23/11");

    private static List<Optional<Double>> medians(Double... minutes) {
        return Stream.of(minutes)
                .map(it -> it < 0 ? Optional.<Double>empty() : Optional.of(it))
                .toList();
    }

    private static WeekPicture.Bar bar(String label, int count) {
        return new WeekPicture.Bar(label, count, !label.startsWith("belum") && !label.startsWith("not"));
    }

    static WeekPicture indonesian(List<Optional<Double>> staff, List<Optional<Double>> head, int times) {
        return new WeekPicture(
                "Rekap 23/11 – 29/11/2026",
                "Seluruh kantor · 24 pegawai · 132 pesan",
                "Waktu jawab (median, jam kerja), 8 pekan",
                WEEKS,
                List.of(
                        new WeekPicture.Line("Pegawai 12 mnt 30 dtk", staff),
                        new WeekPicture.Line("Kepala 1 jam 4 mnt", head)),
                "Belum ada jawaban",
                "Jawaban pekan ini, menurut waktu kerja",
                List.of(
                        bar("≤ 5 mnt", 41 * times),
                        bar("≤ 15 mnt", 30 * times),
                        bar("≤ 1 jam", 22 * times),
                        bar("≤ 4 jam", 17 * times),
                        bar("≤ 8 jam", 6 * times),
                        bar("lebih lama", 2 * times),
                        bar("belum dijawab", 14 * times)),
                ID);
    }

    private static Optional<Path> folder() {
        return Optional.ofNullable(System.getProperty("pictures")).map(Path::of);
    }

    private static void isPicture(String name, byte[] png, int height) throws IOException {
        var image = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(image.getWidth()).isEqualTo(1080);
        assertThat(image.getHeight()).isEqualTo(height);
        // Telegram takes photos up to 10 MB; on a phone's data plan far less is wanted
        assertThat(png.length).isLessThan(200_000);
        if (folder().isPresent()) {
            Files.write(folder().get().resolve(name + ".png"), png);
        }
    }

    @Test
    void drawsEightWeeksWithGaps() throws IOException {
        isPicture(
                "week-id",
                indonesian(
                                medians(34.0, 28.0, 31.0, -1.0, 22.0, 18.0, 15.2, 12.5),
                                medians(95.0, 120.0, 80.0, -1.0, -1.0, 75.0, 70.0, 64.0),
                                1)
                        .png(),
                1440);
    }

    @Test
    void drawsTheFirstWeekOfAnOffice() throws IOException {
        var none = medians(-1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0);
        isPicture(
                "week-one",
                indonesian(medians(-1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, 0.05), none, 0)
                        .png(),
                1440);
        isPicture("week-none", indonesian(none, none, 100).png(), 1440);
    }

    @Test
    void drawsWhatIsVeryLongAndVeryMuch() throws IOException {
        var picture = indonesian(
                medians(34.0, 28.0, 31.0, -1.0, 2200.0, 18000.0, 1500.2, 120.5),
                medians(9500.0, 120.0, 80.0, -1.0, -1.0, 75.0, 70.0, 64.0),
                999);
        isPicture(
                "week-long",
                new WeekPicture(
                                picture.title(),
                                "Seksi Pemerintahan, Ketenteraman, Ketertiban dan Pemberdayaan Masyarakat Kampung 🙂",
                                picture.trendTitle(),
                                picture.weeks(),
                                picture.lines(),
                                picture.empty(),
                                picture.barsTitle(),
                                picture.bars(),
                                picture.minutes())
                        .png(),
                1440);
    }

    @Test
    void drawsTheCurveOfAnAnnouncement() throws IOException {
        var answered =
                IntStream.rangeClosed(1, 28).mapToObj(i -> Math.pow(i, 1.6)).toList();
        isPicture(
                "curve-en",
                new CurvePicture(
                                "Roll call on Monday in the yard at seven, bring your attendance books",
                                "Sent 24/11/2026 10:00 · 28 of 30 answered",
                                "How many have answered, by time since it was sent",
                                30,
                                answered,
                                260,
                                new Minutes("min", "h", "d"))
                        .png(),
                1000);
        isPicture(
                "curve-one",
                new CurvePicture("Apel", "Dikirim", "Berapa yang sudah menjawab", 1, List.of(), 0, ID).png(),
                1000);
    }
}

package kentongan.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kentongan.chat.ChatFixture;
import kentongan.chat.Phone;
import kentongan.office.OfficeHours;
import kentongan.office.Role;
import kentongan.office.Sections;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The files as they leave the house. */
class FigureFilesTests {

    private final ChatFixture office =
            ChatFixture.with("kentongan.announcements", "kentongan.questions", "kentongan.figures");
    private final String section =
            office.bean(Sections.class).named("Umum, dan \"lain\"").id();
    private final Phone head = office.member("Yohanis", Role.HEAD, null);
    private final Phone aziza = office.member("Aziza", Role.EMPLOYEE, section);

    @BeforeEach
    void add() {
        office.member("=Budi", Role.EMPLOYEE, section);
    }

    @AfterEach
    void close() {
        office.close();
    }

    private Instant now() {
        return office.clock().instant();
    }

    private Period thisWeek() {
        return Week.of(LocalDate.of(2026, 11, 24))
                .period(office.bean(OfficeHours.class).zone());
    }

    private String people() {
        var out = new StringBuilder();
        var report = office.bean(MeasureResponsiveness.class).during(thisWeek(), now());
        office.bean(FigureFiles.class).people(report, member -> true, out);
        return out.toString();
    }

    private static List<CSVRecord> rows(String csv) throws IOException {
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var parser = format.parse(new StringReader(csv.substring(1)))) {
            return parser.getRecords();
        }
    }

    @Test
    void peopleHaveTheirColumnsAndNothingIsZeroThatIsAbsent() {
        head.says("Apel pagi").taps("Kirim ke");
        office.clock().advance(Duration.ofMillis(61_234));
        aziza.taps("✅ Mengerti");

        assertThat(people())
                .isEqualTo("\uFEFFname,section,deliveries,answered,in_time,rate,"
                        + "median_working_s,p90_working_s,median_wall_s,p90_wall_s\r\n"
                        + "'=Budi,\"Umum, dan \"\"lain\"\"\",1,0,0,,,,,\r\n"
                        + "Aziza,\"Umum, dan \"\"lain\"\"\",1,1,1,1.0000,61.234,61.234,61.234,61.234\r\n"
                        + "Yohanis,,0,0,0,,,,,\r\n");
        assertThat(people().getBytes(StandardCharsets.UTF_8)).startsWith(0xEF, 0xBB, 0xBF);
    }

    @Test
    void halvesOfAMillisecondAreRoundedUp() {
        head.says("Apel pagi").taps("Kirim ke");
        office.clock().advance(Duration.ofMillis(1_000));
        aziza.taps("✅ Mengerti");
        head.says("Apel siang").taps("Kirim ke");
        office.clock().advance(Duration.ofMillis(1_001));
        aziza.taps("✅ Mengerti");

        // 1.0005 and 1.0009
        assertThat(people()).contains("Aziza,\"Umum, dan \"\"lain\"\"\",2,2,2,1.0000,1.001,1.001,1.001,1.001\r\n");
    }

    @Test
    void theDeliveriesSayAllThatTheFiguresAreMadeOf() throws IOException {
        head.says("Apel pagi").taps("Kirim ke");
        office.clock().advance(Duration.ofMillis(61_234));
        aziza.taps("✅ Mengerti");
        var out = new StringBuilder();

        office.bean(FigureFiles.class)
                .deliveries(thisWeek(), now(), member -> member.name().equals("Aziza"), out);

        assertThat(rows(out.toString())).singleElement().satisfies(row -> {
            assertThat(row.get("name")).isEqualTo("Aziza");
            assertThat(row.get("kind")).isEqualTo("instruction");
            assertThat(row.get("outcome")).isEqualTo("delivered");
            assertThat(row.get("sent_at")).isEqualTo("2026-11-24 10:00:00.000");
            assertThat(row.get("first_reply_at")).isEqualTo("2026-11-24 10:01:01.234");
            assertThat(row.get("reply")).isEqualTo("understood");
            assertThat(row.get("deadline")).isEmpty();
            assertThat(row.get("on_leave")).isEqualTo("no");
            assertThat(row.get("rated")).isEqualTo("in_time");
            assertThat(row.get("working_s")).isEqualTo("61.234");
            assertThat(row.get("wall_s")).isEqualTo("61.234");
        });
    }
}

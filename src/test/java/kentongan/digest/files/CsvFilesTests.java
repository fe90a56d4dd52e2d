package kentongan.digest.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.zip.ZipInputStream;
import kentongan.chat.Phone;
import kentongan.office.Members;
import kentongan.office.Roster;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CsvFilesTests {

    private final FilesOffice it = FilesOffice.inIndonesian().withAnAnnouncement();

    @AfterEach
    void close() {
        it.close();
    }

    private List<String> names(String file, String column, Phone reader) {
        return FilesOffice.rows(it.file(file, reader).bytes()).stream()
                .map(row -> row.get(column))
                .toList();
    }

    @Test
    void thePeopleFileHasTheColumnsThatAreLaw() {
        var text = new String(it.file("csv", it.head).bytes(), StandardCharsets.UTF_8);

        assertThat(text)
                .startsWith("\uFEFFname,section,deliveries,answered,in_time,rate,"
                        + "median_working_s,p90_working_s,median_wall_s,p90_wall_s\r\n")
                .contains("\r\n'+Aziza,Umum,1,1,1,1.000000,180.000,180.000,180.000,180.000\r\n")
                .contains("\r\nSiti,\"'=Keuangan, \"\"kas\"\"\",1,1,1,1.000000,600.000,600.000,600.000,600.000\r\n")
                .contains("\r\nBudi,Umum,1,0,0,,,,,\r\n")
                .contains("\r\nYohanis,,0,0,0,,,,,\r\n");
    }

    @Test
    void halvesOfAMillisecondAreRoundedUp() {
        assertThat(Seconds.of(Duration.ofNanos(1_000_500_000))).hasToString("1.001");
        assertThat(Seconds.of(Duration.ofNanos(1_000_499_999))).hasToString("1.000");
        assertThat(Seconds.of(Duration.ZERO)).hasToString("0.000");
        assertThat(Seconds.of(Duration.ofHours(300).plusMillis(7))).hasToString("1080000.007");
    }

    @Test
    void eachSeesInThePeopleFileWhomTheyMay() {
        assertThat(names("csv", "name", it.head))
                .containsExactly("'+Aziza", "Budi", "Lukas", "Sekar", "Siti", "Yohanis");
        assertThat(names("csv", "name", it.leader)).containsExactly("'+Aziza", "Budi", "Lukas");
        assertThat(names("csv", "name", it.budi)).containsExactly("Budi");
        assertThat(names("csv", "name", it.secretary)).containsExactly("Sekar");
    }

    @Test
    void eachSeesOnlyTheDeliveriesOfWhomTheyMay() {
        assertThat(names("raw", "member", it.head))
                .containsExactlyInAnyOrder("'+Aziza", "Budi", "Lukas", "Sekar", "Siti");
        assertThat(names("raw", "member", it.leader)).containsExactlyInAnyOrder("'+Aziza", "Budi", "Lukas");
        assertThat(names("raw", "member", it.siti)).containsExactly("Siti");
        assertThat(names("raw", "member", it.secretary)).containsExactly("Sekar");
    }

    @Test
    void aDeliveryIsToldSoThatItsTimeCanBeComputedAgain() {
        var row = FilesOffice.rows(it.file("raw", it.siti).bytes()).get(0);

        assertThat(row.get("kind")).isEqualTo("instruction");
        assertThat(row.get("priority")).isEqualTo("normal");
        assertThat(row.get("sent_at")).matches("2026-11-24T10:00:\\d\\d\\.\\d{3}\\+09:00");
        assertThat(row.get("first_answer_at")).matches("2026-11-24T10:10:\\d\\d\\.\\d{3}\\+09:00");
        var tookMillis = Long.parseLong(row.get("first_answer_at_ms")) - Long.parseLong(row.get("sent_at_ms"));
        assertThat(row.get("wall_s"))
                .isEqualTo(Seconds.of(Duration.ofMillis(tookMillis)).toPlainString());
        assertThat(row.get("working_s")).isEqualTo("600.000");
        assertThat(row.get("sent_at_exact")).isEqualTo("yes");
        assertThat(row.get("answered_in_time")).isEqualTo("yes");
        assertThat(row.get("not_in_rate_because")).isEmpty();
        assertThat(row.get("deadline")).isEmpty();
    }

    @Test
    void whatDoesNotCountSaysWhy() {
        assertThat(FilesOffice.rows(it.file("raw", it.budi).bytes()))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.get("not_in_rate_because")).isEqualTo("not_due");
                    assertThat(row.get("answered_in_time")).isEmpty();
                    assertThat(row.get("working_s")).isEmpty();
                });

        it.budi.blocks(true);
        it.head.says("Rapat").taps("Kirim ke");
        it.office.clock().advance(Duration.ofDays(3));

        var rows = FilesOffice.rows(it.file("raw", it.budi).bytes());
        assertThat(rows).extracting(row -> row.get("not_in_rate_because")).containsExactly("", "unreachable");
        assertThat(rows.get(0).get("answered_in_time")).isEqualTo("no");

        it.head.says("/pengumuman").taps("1").taps("Tarik").taps("Ya, tarik");
        assertThat(FilesOffice.rows(it.file("raw", it.siti).bytes()))
                .extracting(row -> row.get("not_in_rate_because"))
                .contains("recalled");
    }

    @Test
    void aYearIsPackedMonthByMonth() throws IOException {
        var file = it.file("raw-year", it.head);

        assertThat(file.fileName()).isEqualTo("penyampaian-12-bulan-2026-11-23.zip");
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file.bytes()))) {
            assertThat(zip.getNextEntry().getName()).isEqualTo("penyampaian-2026-11.csv");
            assertThat(FilesOffice.rows(zip.readAllBytes())).hasSize(5);
            assertThat(zip.getNextEntry()).isNull();
        }
    }

    @Test
    void aFileLargerThanTelegramTakesIsRefusedBeforeItFillsTheMemory() {
        var csv = it.office.bean(DeliveriesCsv.class);
        var period = FilesOffice.THIS_WEEK.period(ZoneOffset.UTC);
        var reader = it.office.stored(it.head);

        assertThatThrownBy(() -> csv.write(
                        new LimitedOutput(300),
                        reader,
                        period,
                        it.office.clock().instant()))
                .isInstanceOf(UncheckedIOException.class)
                .hasCauseInstanceOf(LimitedOutput.TooLarge.class);
    }

    @Test
    void yearsAreForThoseWhoLeadAndNothingIsForThoseWhoLeft() {
        assertThat(it.attachment("raw-year").isFor(it.office.stored(it.leader))).isTrue();
        assertThat(it.attachment("raw-year").isFor(it.office.stored(it.budi))).isFalse();
        assertThat(it.attachment("raw-year").isFor(it.office.stored(it.secretary)))
                .isFalse();
        var budi = it.office.stored(it.budi).id();
        it.office.bean(Roster.class).remove(budi);
        var gone = it.office.bean(Members.class).byId(budi).orElseThrow();
        assertThat(List.of("excel", "csv", "raw", "raw-year"))
                .noneMatch(name -> it.attachment(name).isFor(gone));
    }
}

package kentongan.roster.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kentongan.chat.ChatFixture;
import kentongan.chat.IncomingMessage.SentFile;
import kentongan.chat.Media;
import kentongan.chat.Outgoing.Upload;
import kentongan.chat.Phone;
import kentongan.office.Member;
import kentongan.office.Role;
import kentongan.office.Roster;
import kentongan.office.Sections;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ImportTests {

    private static final String HEADER = "name,section,title,role,nip,telegram_id\n";

    private final ChatFixture office = ChatFixture.with();
    private final Phone head = office.member("Yohanis", Role.HEAD, null);

    @AfterEach
    void close() {
        office.close();
    }

    private Phone sends(String rows) {
        return head.says("/pegawai").taps("Impor").sends("pegawai.csv", rows.getBytes(StandardCharsets.UTF_8));
    }

    private String lastFile() {
        var upload = (Upload) Objects.requireNonNull(head.last().message().attachment());
        return new String(upload.bytes(), StandardCharsets.UTF_8);
    }

    @Test
    void thePreviewChangesNothingAndApplyDoes() {
        sends(HEADER + "Siti,Umum,,,,901\nRina,Keuangan,,kepala seksi,,902\n,Umum,,,,\n");
        assertThat(head.last().text())
                .contains("Pratinjau", "Baru: 2", "Seksi baru: Umum, Keuangan", "Baris 4: namanya kosong");
        assertThat(head.last().labels()).containsExactly("Terapkan", "Batal");
        assertThat(office.bean(Roster.class).present()).hasSize(1);

        head.taps("Terapkan");

        assertThat(head.last().text()).contains("Selesai", "Baru: 2", "dilewati: 1");
        assertThat(office.bean(Roster.class).present()).hasSize(3);
        assertThat(office.bean(Sections.class).all()).hasSize(2);
        assertThat(office.phone(901, "Siti").sees()).isEmpty();
    }

    @Test
    void theSameFileTwiceChangesNothing() {
        var file = HEADER + "Siti,Umum,,,,901\nRina,Umum,,,,\n";
        sends(file).taps("Terapkan");

        sends(file);

        assertThat(head.last().text()).contains("Tidak ada yang perlu diubah", "Tetap: 2");
        assertThat(head.last().labels()).isEmpty();
    }

    @Test
    void whoHasNoTelegramIdGetsAPersonalLink() {
        sends(HEADER + "\"Siti; S.Sos\",Umum,,sekretaris,,\n").taps("Terapkan");
        var link = lastFile();
        var siti = office.phone(901, "s");

        siti.says("/start " + link.strip().replaceAll("(?s).*start=", "")).taps("Benar");

        assertThat(office.stored(siti))
                .extracting(Member::name, Member::role)
                .containsExactly("Siti; S.Sos", Role.SECRETARY);
        assertThat(office.stored(siti).isActive()).isTrue();
    }

    @Test
    void theImportedAreGreetedAtTheirFirstStart() {
        sends(HEADER + "Siti,Umum,,,,901\n").taps("Terapkan");
        var siti = office.phone(901, "s");

        siti.says("/start");
        assertThat(siti.last().text()).contains("Selamat datang, Siti");

        siti.says("/start");
        assertThat(siti.last().text()).contains("Halo kembali");
    }

    @Test
    void applyingAgainAfterACrashCompletesItAndTwiceIsStale() {
        sends(HEADER + "Siti,Umum,,,,\n");
        var data = String.valueOf(head.last().keys().get(0).data());
        head.taps("Terapkan");
        var link = lastFile();
        office.handleAgain();
        head.presses(data, null);

        assertThat(head.toast().words()).contains("tidak berlaku");
        assertThat(lastFile()).isEqualTo(link);
        assertThat(office.bean(Roster.class).present()).hasSize(2);
    }

    @Test
    void whatWasInterruptedHalfWayIsCompleted() throws Exception {
        var sheet =
                SheetReader.read((HEADER + "Siti,Umum,,,,901\nRina,Umum,,,,902\n").getBytes(StandardCharsets.UTF_8));
        var half = SheetReader.read((HEADER + "Siti,Umum,,,,901\n").getBytes(StandardCharsets.UTF_8));
        var apply = office.bean(ApplyImport.class);
        apply.apply(half, Role.HEAD, "x");

        var applied = apply.apply(sheet, Role.HEAD, "x");

        assertThat(applied.done().added()).extracting(Member::name).containsExactly("Rina");
        assertThat(applied.left().hasNothingToDo()).isTrue();
        assertThat(office.bean(Roster.class).present()).hasSize(3);
    }

    @Test
    void aChangedRoleIsToldToWhomItConcerns() {
        var budi = office.member("Budi", Role.EMPLOYEE, null);
        sends(HEADER + "Budi,,,sekretaris,," + budi.id() + "\n").taps("Terapkan");

        assertThat(budi.last().text()).contains("Peran Anda di kantor sekarang: Sekretaris");
    }

    @Test
    void cancelDropsIt() {
        sends(HEADER + "Siti,Umum,,,,901\n");
        var apply = String.valueOf(head.last().keys().get(0).data());

        head.taps("Batal").presses(apply, null);

        assertThat(head.toast().words()).contains("tidak berlaku");
        assertThat(office.bean(Roster.class).present()).hasSize(1);
    }

    @Test
    void nobodyElseCanApplyIt() {
        var secretary = office.member("Maria", Role.SECRETARY, null);
        sends(HEADER + "Siti,Umum,,,,901\n");

        secretary.presses(String.valueOf(head.last().keys().get(0).data()), null);

        assertThat(secretary.toast().words()).contains("tidak berlaku");
        assertThat(office.bean(Roster.class).present()).hasSize(2);
    }

    @Test
    void eachWrongFileGetsItsSentence() {
        head.says("/pegawai").taps("Impor");
        head.says("ini daftarnya");
        assertThat(head.last().text()).contains("berkas CSV atau XLSX");
        head.sends(new SentFile(Media.PHOTO, "p1", null, null, 100), "");
        assertThat(head.last().text()).contains("Jenis berkas ini tidak bisa");
        head.sends(new SentFile(Media.DOCUMENT, "d1", "a.csv", null, 20L * 1024 * 1024 + 1), "");
        assertThat(head.last().text()).contains("20 MB");
        head.sends("a.csv", "nama\nSiti".getBytes(StandardCharsets.UTF_8));
        assertThat(head.last().text()).contains("kolom name");
        head.sends("a.csv", sectionsTooMany().getBytes(StandardCharsets.UTF_8));
        assertThat(head.last().text()).contains("lebih dari 80 seksi");

        head.sends("a.csv", "name\nSiti".getBytes(StandardCharsets.UTF_8));
        assertThat(head.last().labels()).contains("Terapkan");
    }

    private static String sectionsTooMany() {
        return HEADER
                + IntStream.range(0, 81)
                        .mapToObj(i -> "P" + i + ",S" + i + ",,,,\n")
                        .collect(Collectors.joining());
    }

    @Test
    void aPreviewOfThousandsOfProblemsFits() {
        sends(HEADER
                + IntStream.range(0, 5_000)
                        .mapToObj(i -> "<b>" + "x".repeat(60) + i + ",<i>,,bos" + i + ",,\n")
                        .collect(Collectors.joining()));

        assertThat(head.last().text())
                .contains("Baris bermasalah: 5000", "lagi.")
                .hasSizeLessThan(4096);
    }

    @Test
    void fiveHundredAreImportedAndListedAndExportedWithoutChange() {
        sends(HEADER
                + IntStream.range(0, 500)
                        .mapToObj(i -> "=Pegawai <" + i + "> " + "🥁".repeat(40) + ",Seksi " + i % 7 + ",,,N" + i + ","
                                + (1000 + i) + "\n")
                        .collect(Collectors.joining()));
        head.taps("Terapkan");
        assertThat(office.bean(Roster.class).present()).hasSize(501);

        head.says("/pegawai");
        for (int page = 0; page < 41; page++) {
            assertThat(head.last().text().length()).isLessThan(3500);
            head.taps("▶");
        }
        head.says("/pegawai").taps("Ekspor");
        var export = lastFile();

        assertThat(export)
                .startsWith("\uFEFFname,section,title,role,nip,telegram_id,status\r\n")
                .contains("\r\n'=Pegawai <7> ");
        sends(export);
        assertThat(head.last().text()).contains("Tidak ada yang perlu diubah", "Tetap: 501", "bermasalah: 0");
    }
}

package kentongan.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.regex.Pattern;
import kentongan.announcements.Announcement;
import kentongan.simulator.world.MediaKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Strangers, dead links, texts that don't fit and files that are none: each hears its sentence, and nothing is half done. */
@Order(3)
@ParameterizedClass
@MethodSource("kentongan.stories.Words#both")
class BadInputStoryTests {

    private static final Pattern CODE = Pattern.compile("start=([A-Za-z0-9_-]+)");
    private static final int TWENTY_MB = 20 * 1024 * 1024;

    private static TestOffice office;

    @Parameter
    Words words;

    @BeforeParameterizedClassInvocation
    static void open(Words words) {
        var secretaries = new String[9];
        for (int i = 0; i < secretaries.length; i++) {
            secretaries[i] = "Sekretaris " + (i + 1) + "//secretary";
        }
        office = TestOffice.of(words, secretaries);
    }

    @AfterParameterizedClassInvocation
    static void close() {
        office.close();
    }

    @AfterEach
    void everyRequestWasAsTelegramWantsIt() {
        assertThat(office.telegram().journal().invalidRequests()).isEmpty();
    }

    @Test
    void aStrangerHearsOneSentenceInAllAndEveryTapIsAnswered() {
        var stranger = office.phone(2001, "Orang Asing");
        stranger.says("Selamat pagi").receives(words.either("Bot ini milik sebuah kantor", "belongs to an office"));
        stranger.says("Halo?");
        stranger.says("/pegawai");
        stranger.starts();

        assertThat(stranger.forges("d-send|1")).contains(words.either("hanya untuk pegawai", "for the staff"));
        assertThat(stranger.forges("st|p|0")).contains(words.either("hanya untuk pegawai", "for the staff"));
        assertThat(stranger.texts()).hasSize(1);
        assertNobodyIsCalled("Orang Asing", office.staff(1));
    }

    @Test
    void eachLinkThatIsWorthNothingHasItsOwnSentence() {
        office.staff(3).says(words.either("/undang", "/invite"));
        office.staff(3).taps(words.either("Satu tautan untuk semua", "One link for everyone"));
        var withdrawn = code(invites(office.staff(1), "Ditarik"));
        var used = code(invites(office.staff(2), "Lukas Rumbiak"));
        var expired = code(office.staff(3).receives("start="));
        office.staff(1).taps(words.either("Tarik tautan", "Withdraw the link"));
        office.staff(1).receives(words.either("Tautan sudah ditarik", "The link is withdrawn"));
        office.phone(2002, "Lukas").opensLink(used).taps(words.thatsRight());
        office.phone(2002).receives(words.either("Selamat datang, Lukas Rumbiak", "Welcome, Lukas Rumbiak"));
        office.clock().advance(Duration.ofDays(8));

        var late = office.phone(2003, "Orang Terlambat");
        late.opensLink("TIDAKADA").receives(words.either("tidak dikenal", "not valid"));
        late.opensLink(withdrawn).receives(words.either("sudah ditarik", "was withdrawn"));
        late.opensLink(used).receives(words.either("sudah dipakai", "already used"));
        late.opensLink(expired).receives(words.either("sudah habis", "has expired"));
        var tooLate = office.phone(2004, "Orang Terlambat");
        tooLate.opensLink(TestOffice.SETUP_CODE).receives(words.either("sudah dipakai", "already used"));
        tooLate.opensLink("a b<c>").receives(words.either("tidak dikenal", "not valid"));
        assertNobodyIsCalled("Orang Terlambat", office.staff(3));
        assertNobodyIsCalled("Ditarik", office.staff(3));
    }

    @Test
    void aTextThatDoesNotFitIsRefusedWithTheLimitNamed() {
        var head = office.head();
        head.saysUncut("a".repeat(5_000)).receives(tooLong("5000"));
        head.says("b".repeat(4_096)).receives(tooLong("4096"));
        office.staff(4).saysUncut(words.either("/umumkan ", "/announce ") + "c".repeat(5_000));
        office.staff(4).receives(tooLong("5000"));
        office.staff(5).saysUncut(words.either("/tanya ", "/ask ") + "d".repeat(5_000));
        office.staff(5).receives(words.either("Terlalu panjang: 5000", "Too long: 5000"));

        office.staff(4).says(words.either("/pengumuman", "/announcements"));
        office.staff(4).receives(words.either("Belum ada pengumuman", "no announcements yet"));
        assertThat(head.count("ddd")).isZero();
    }

    @Test
    void anAppThatCutsALongTextGivesItsLastPartADraftOfItsOwn() {
        office.head().says("e".repeat(4_096) + "bagian terakhir");

        office.head().sees(tooLong("4096"));
        office.head().receives("bagian terakhir");
        office.head()
                .receives(words.either("Pengumuman baru", "New announcement"))
                .taps(words.either("Batal", "Cancel"));
    }

    @Test
    void theLongestTextThatFitsArrivesWhole() {
        var longest = "f".repeat(Announcement.LONGEST_TEXT - " selesai.".length()) + " selesai.";
        office.staff(6).says(words.either("/umumkan ", "/announce ") + longest);
        office.staff(6).receives(words.either("Pengumuman baru", "New announcement"));

        assertThat(office.staff(6).shown("selesai.").text()).startsWith(longest);
    }

    @Test
    void anEmptyAnnouncementIsAskedForOrRefused() {
        var secretary = office.staff(7);
        secretary.says(words.either("/umumkan", "/announce") + "  \n  ");
        secretary.receives(words.either("Kirim isi pengumuman", "Send the content"));
        secretary.saysUncut(" \n\u200B ").receives(words.either("Pengumumannya kosong", "The announcement is empty"));
        secretary.sendsRaw("sticker", STICKER).sees(words.either("tidak bisa dijadikan", "can't be made"));
        secretary.says(words.either("/batal", "/cancel")).receives(words.either("dibatalkan", "cancelled"));
    }

    @Test
    void whatHasNoCaptionCannotBeAnnounced() {
        var head = office.head();
        head.sendsRaw("sticker", STICKER);
        head.sees(words.either("tidak bisa dijadikan", "can't be made"));
        head.sendsRaw("location", "{\"latitude\":-0.86,\"longitude\":131.25}");
        head.sendsRaw("contact", "{\"phone_number\":\"+62811\",\"first_name\":\"Siti\"}");
        head.says(words.either("/bahasa", "/language")).receives(words.either("Pilih bahasa", "Choose your language"));

        assertThat(head.count(words.either("tidak bisa dijadikan", "can't be made")))
                .isEqualTo(3);
    }

    @Test
    void goodRowsOfABrokenSheetAreAppliedWithoutTheBadOne() {
        var secretary = office.staff(8);
        secretary.says(words.staff()).taps(words.importStaff());
        secretary.receives("CSV");
        secretary.sendsDocument("pegawai.csv", "name;role\nDina Kalami;\nEdo;raja\n;pegawai\nFitri Wamu;pegawai\n");
        secretary
                .receives(words.either("Baris 3: peran “raja”", "Row 3: unknown role “raja”"))
                .reads(words.either("Baris 4: namanya kosong", "Row 4: the name is empty"))
                .taps(words.apply());
        secretary.sees(
                words.either("Baru: 2\nBerubah: 0\nBaris yang dilewati: 2", "New: 2\nChanged: 0\nRows left out: 2"));

        assertNobodyIsCalled("Edo", office.staff(1));
        office.staff(2).says(words.staff() + " Fitri").receives("Fitri Wamu");
    }

    @Test
    void whatIsNoSheetIsNotImported() {
        var secretary = office.staff(9);
        secretary.says(words.staff()).taps(words.importStaff());
        secretary.receives("CSV");
        secretary.sends(MediaKind.DOCUMENT, "pegawai.csv", new byte[TWENTY_MB + 1]);
        secretary.receives(words.either("terlalu besar: paling besar 20 MB", "too large: at most 20 MB"));
        secretary.sends(MediaKind.PHOTO, "pegawai.jpg", new byte[] {1, 2, 3});
        secretary.receives(words.either("Jenis berkas ini", "this kind of file"));
        secretary.sends(MediaKind.DOCUMENT, "surat.pdf", "%PDF-1.7\n%\u0001\n".getBytes());
        secretary.receives(words.either("Jenis berkas ini", "this kind of file"));
        secretary.sends(MediaKind.DOCUMENT, "pegawai.xlsx", "PK\u0003\u0004 rusak".getBytes());
        secretary.receives(words.either("rusak atau tidak bisa dibuka", "damaged or can't be opened"));
        secretary.says("Dina").receives(words.either("Saya menunggu daftar pegawai", "waiting for the staff list"));
    }

    private static final String STICKER =
            "{\"file_id\":\"S\",\"file_unique_id\":\"s\",\"type\":\"regular\",\"width\":512,\"height\":512,"
                    + "\"is_animated\":false,\"is_video\":false}";

    private String tooLong(String characters) {
        return words.either("Terlalu panjang: " + characters, "Too long: " + characters);
    }

    private Phone.Bubble invites(Phone secretary, String name) {
        secretary.says(words.either("/undang", "/invite"));
        secretary.taps(words.either("Satu orang…", "One person…"));
        secretary.receives(words.either("Siapa namanya", "the person's name"));
        secretary
                .says(name)
                .receives(words.either("Sebagai apa", "Which role"))
                .taps(words.either("Pegawai", "Employee"));
        return secretary.receives("start=");
    }

    private static String code(Phone.Bubble link) {
        var found = CODE.matcher(link.text());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private void assertNobodyIsCalled(String name, Phone secretary) {
        secretary.says(words.staff() + " " + name).receives(words.either("Ditemukan: 0", "Found: 0"));
    }
}

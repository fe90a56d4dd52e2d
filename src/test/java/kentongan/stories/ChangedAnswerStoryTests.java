package kentongan.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Answers that change, answers in words, nudges, and what each role and language is shown. */
@Order(5)
class ChangedAnswerStoryTests {

    private static TestOffice office;

    @BeforeAll
    static void open() {
        office = TestOffice.of(
                Words.ID,
                "Aziza",
                "Budi",
                "Citra",
                "Sekretaris//secretary",
                "Kasi Umum/Umum/section head",
                "Dina/Umum",
                "Edo/Umum");
    }

    @AfterAll
    static void close() {
        office.close();
    }

    @AfterEach
    void everyRequestWasAsTelegramWantsIt() {
        assertThat(office.telegram().journal().invalidRequests()).isEmpty();
    }

    @Test
    void anAnswerCanBeChangedAndTheFirstKeepsTheResponseTime() {
        var head = office.head();
        head.says("Kumpulkan laporan");
        var board = head.receives("Pengumuman baru");
        board.taps("Kirim ke 7");
        var aziza = office.staff(1);
        var atAziza = aziza.sees("Kumpulkan laporan");
        board.reads("belum menjawab 7");
        office.clock().advance(Duration.ofSeconds(750));
        assertThat(atAziza.taps("Mengerti")).matches("✅ Mengerti – tercatat \\d\\d:\\d\\d");
        board.reads("Mengerti 1").reads("Tanya 0").reads("median 12 mnt");

        office.clock().advance(Duration.ofHours(1));
        assertThat(atAziza.taps("Tanya")).isEqualTo("Tulis pertanyaan Anda");
        aziza.receives("Apa yang ingin Anda tanyakan?");
        board.reads("Mengerti 1").reads("Tanya 0");
        aziza.says("Laporan yang mana?").receives("sudah diteruskan");
        board.reads("Mengerti 0").reads("Tanya 1").reads("median 12 mnt");
        assertThat(atAziza.labels()).anyMatch(it -> it.matches("❓ Tanya \\d\\d:\\d\\d"));

        atAziza.taps("Mengerti");
        board.reads("Mengerti 1").reads("Tanya 0").reads("belum menjawab 6").reads("median 12 mnt");
        atAziza.shows("Selesai").taps("Selesai");
        board.reads("Mengerti 0").reads("Selesai 1");
    }

    @Test
    void aTextReplyCountsAndGoesToWhoeverAsked() {
        var board = fromSection("Siapa ikut pelatihan?");
        var dina = office.staff(6);
        var atDina = dina.sees("Siapa ikut pelatihan?");
        atDina.replies("Saya ikut, Pak.");

        dina.receives("Balasan Anda sudah diteruskan");
        board.reads("Balasan 1").reads("belum menjawab 1");
        var card = office.staff(5).sees("Saya ikut, Pak.").reads("Balasan dari Dina, Umum");
        card.taps("Jawab");
        office.staff(5).says("Baik, dicatat.").receives("Jawaban sudah dikirim kepada Dina");
        dina.receives("Baik, dicatat.");
    }

    @Test
    void aNudgeNamesWhomItRemindsAndRestsForTenMinutes() {
        var secretary = office.staff(4);
        secretary.says("/umumkan Isi daftar hadir");
        var card = secretary.receives("Pengumuman baru");
        card.taps("Pegawai…");
        card.taps("Budi");
        card.taps("Citra");
        card.taps("Selesai");
        card.taps("Kirim ke 2");
        office.staff(2).sees("Isi daftar hadir").taps("Mengerti");
        card.reads("Mengerti 1").reads("belum menjawab 1");

        assertThat(card.taps("Ingatkan")).isEqualTo("1 orang diingatkan");
        secretary.sees("Diingatkan: 1 orang").reads("• Citra");
        assertThat(card.taps("Ingatkan")).contains("Baru saja diingatkan");
        var nudge = office.staff(3).sees("Mohon dijawab: Isi daftar hadir");
        assertThat(office.staff(2).count("Mohon dijawab: Isi daftar hadir")).isZero();

        office.clock().advance(Duration.ofMinutes(10));
        assertThat(card.taps("Ingatkan")).isEqualTo("1 orang diingatkan");
        nudge.replies("Sudah saya isi");
        card.reads("Balasan 1").reads("belum menjawab 0");
        assertThat(card.labels()).noneMatch(it -> it.contains("Ingatkan"));
    }

    @Test
    void whatWasUndoneIsADraftAgainAddressedAsItWas() {
        var secretary = office.staff(4);
        secretary.says("/umumkan Hanya untuk seksi");
        var card = secretary.receives("Pengumuman baru");
        card.taps("Seksi…");
        card.taps("Umum");
        card.taps("Selesai");
        card.taps("Jenis: instruksi");
        card.shows("Jenis: pemberitahuan").taps("Kirim ke 3");
        assertThat(card.taps("Urungkan")).isEqualTo("Diurungkan");

        secretary.receives("Pengumuman baru · pemberitahuan\nUntuk: Umum").shows("Kirim ke 3");
        card.reads("Ditarik");
        assertThat(office.staff(6).count("Hanya untuk seksi")).isZero();
    }

    @Test
    void whoChoseEnglishIsSpokenToInEnglish() {
        var edo = office.staff(7);
        edo.says("/bahasa").receives("Pilih bahasa Anda").taps("English");
        edo.sees("I'll speak English from now on");
        var board = fromSection("Bersihkan halaman");
        var atEdo = edo.sees("Bersihkan halaman").shows("✅ Understood").reads("Section Head");

        assertThat(atEdo.taps("Understood")).matches("✅ Understood – recorded \\d\\d:\\d\\d");
        atEdo.taps("Obstacle");
        edo.receives("What is the obstacle?");
        edo.says("Sapunya patah").receives("The obstacle has been reported");
        board.reads("Kendala 1").reads("belum menjawab 1");
        office.staff(5).sees("Sapunya patah").reads("Kendala dari Edo, Umum");
        assertThat(menu(7))
                .contains("help", "ask", "language", "cancel")
                .doesNotContain("bantuan", "staff", "announce");
        edo.says("/help").receives("answer with one tap").reads("/ask – ask the head");
        edo.says("/bantuan").receives("answer with one tap");
    }

    @Test
    void eachRoleHasItsMenuAndItsHelp() {
        assertThat(menu(0))
                .contains("umumkan", "pengumuman", "pegawai", "undang", "tanya", "bahasa", "bantuan", "batal");
        assertThat(menu(0)).contains("pertanyaan", "puji");
        assertThat(menu(4)).doesNotContain("pertanyaan", "puji");
        assertThat(menu(0)).containsAll(menu(4)).hasSize(menu(4).size() + 2);
        assertThat(menu(5)).contains("umumkan", "pengumuman", "tanya").doesNotContain("pegawai", "undang");
        assertThat(menu(6))
                .contains("tanya", "bahasa", "bantuan", "batal")
                .doesNotContain("umumkan", "pengumuman", "pegawai", "undang");

        office.staff(1).says("/bantuan").receives("jawab dengan satu ketukan");
        assertThat(office.staff(1).shown("Kentongan").text()).doesNotContain("/umumkan", "/pegawai");
        office.staff(5).says("/bantuan").receives("lalu pilih: diumumkan");
        office.staff(4)
                .says("/bantuan")
                .receives("/pegawai – ")
                .reads("/umumkan – ")
                .reads("/undang – ");
        assertThat(office.staff(4).shown("/pegawai – ").text()).doesNotContain("apa saja (teks");
        office.head().says("/bantuan").receives("apa saja (teks");
    }

    private static Phone.Bubble fromSection(String text) {
        var sectionHead = office.staff(5);
        sectionHead.says("/umumkan " + text);
        var card = sectionHead.receives("Pengumuman baru");
        card.taps("Kirim ke 2");
        return card.shows("Tarik");
    }

    private static List<String> menu(int person) {
        var names = new ArrayList<String>();
        office.telegram()
                .commands(TestOffice.HEAD + person)
                .forEach(it -> names.add(it.path("command").asString()));
        return names;
    }
}

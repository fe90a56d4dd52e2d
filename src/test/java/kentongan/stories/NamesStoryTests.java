package kentongan.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Names that look like markup, are pictures, or are as long as they may be stand as they are wherever a name stands. */
@Order(5)
class NamesStoryTests {

    private static final String TAGS = "<b>Budi & <i>Co";
    private static final String EMOJI = "👩🏽‍💼 Siti 🇮🇩 “S”";
    private static final String LONG = "W".repeat(64);
    private static final String PICTURES = "😀".repeat(64);
    private static final String SECTION = "<u>Umum & Kepegawaian";
    private static final List<String> NAMES = List.of(TAGS, EMOJI, LONG, PICTURES);

    private static TestOffice office;

    @BeforeAll
    static void open() {
        office = TestOffice.of(
                Words.ID,
                TAGS + "/" + SECTION,
                EMOJI + "/" + PICTURES,
                LONG + "/" + SECTION,
                PICTURES + "/" + PICTURES,
                "Sekretaris//secretary");
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
    void inTheRosterAndOnTheComposeCard() {
        var secretary = office.staff(5);
        var roster =
                secretary.says("/pegawai").receives("Pegawai: 6").reads(SECTION).reads(PICTURES);
        NAMES.forEach(name -> assertThat(roster.text()).contains("• " + name + " · Pegawai · aktif"));
        roster.taps(TAGS);
        roster.reads(TAGS + "\n\nPeran: Pegawai\nSeksi: " + SECTION).taps("Keluarkan…");
        roster.reads("Keluarkan " + TAGS + " dari").taps("Batal");

        secretary.says("/umumkan Untuk <b>nama</b> aneh");
        var card = secretary.receives("Pengumuman baru");
        card.taps("Pegawai…");
        NAMES.forEach(card::taps);
        card.taps("Selesai");
        card.reads("Untuk: ").reads(TAGS).taps("Seksi…");
        card.taps(SECTION);
        card.taps("Selesai");
        card.reads("Untuk: " + SECTION).taps("Batal");
    }

    @Test
    void onTheBoardInNudgesQuestionsAndToasts() {
        var head = office.head();
        head.says("<i>Apel & upacara");
        var board = head.receives("Pengumuman baru");
        board.taps("Kirim ke 5");
        board.reads("📣 <i>Apel & upacara").reads("belum menjawab 5");
        board.taps("Siapa belum menjawab?");
        var who = head.receives("Belum menjawab: 5 orang");
        NAMES.forEach(name -> assertThat(who.text()).contains("• " + name));
        board.taps("Ingatkan");
        head.receives("Diingatkan: 5 orang").reads("• " + TAGS).reads("• " + PICTURES);
        office.staff(1).sees("Mohon dijawab: <i>Apel & upacara");

        asks(1);
        asks(4);
        asks(3);
        var fromTags = head.receives("Apakah #1 <b>benar</b>?").reads("Pertanyaan dari " + TAGS + ", " + SECTION);
        head.receives("Apakah #4 <b>benar</b>?").reads("Pertanyaan dari " + "😀".repeat(20));
        head.receives("Apakah #3 <b>benar</b>?").reads("Pertanyaan dari " + LONG + ", " + SECTION);
        fromTags.taps("Jawab");
        head.receives("Tulis jawaban untuk " + TAGS);
        head.says("Ya & <b>tidak").receives("Jawaban sudah dikirim kepada " + TAGS);
        office.staff(1)
                .sees("Yohana Mambraku menjawab pertanyaan Anda «Apakah #1 <b>benar</b>?»")
                .reads("Ya & <b>tidak");
        fromTags.reads("Dijawab oleh Yohana Mambraku: Ya & <b>tidak");
    }

    @Test
    void inTheSignatureAndInWhatIsSaidToAnotherHead() {
        office.staff(3).says("/bantuan");
        office.head().says("/pegawai Sekretaris");
        var found = office.head().receives("Ditemukan: 1");
        found.taps("Sekretaris");
        found.reads("Peran: Sekretaris").taps("Jabatan…");
        office.head().receives("Apa jabatan Sekretaris?").shows("Lewati");
        office.head().says("Plt. <b>Sekretaris & 😀").receives("Jabatan: Plt. <b>Sekretaris & 😀");

        office.staff(5).says("/umumkan Tanda tangan");
        office.staff(5).receives("Pengumuman baru");
        assertThat(office.staff(5).shown("Tanda tangan").text())
                .endsWith("— a.n. Kepala Distrik, Plt. <b>Sekretaris & 😀");
    }

    private static void asks(int person) {
        office.staff(person).sees("Apel & upacara").taps("Tanya");
        office.staff(person).receives("Apa yang ingin Anda tanyakan?");
        office.staff(person).says("Apakah #" + person + " <b>benar</b>?").receives("sudah diteruskan");
    }
}

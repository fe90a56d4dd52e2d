package kentongan.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Guided exchanges: any command leaves each of them, and each goes on after the program was started anew. */
@Order(7)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DialogueStoryTests {

    private static final String FREE = "Pesan ini untuk siapa?";

    private static TestOffice office;

    @BeforeAll
    static void open() {
        var people = new String[14];
        for (int i = 0; i < people.length; i++) {
            people[i] = "Orang " + (i + 1) + "//" + (i < 9 ? "secretary" : "employee");
        }
        office = TestOffice.of(Words.ID, people);
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
    @Order(1)
    void cancelLeavesEachDialogueAndNothingIsDone() {
        begins(1, "/umumkan", "Kirim isi pengumuman");
        poll(2);
        begins(3, "/tanya", "tanyakan kepada kepala");
        imports(4);
        invites(5);
        newSection(6);
        rename(7);
        corrects(8);
        question(10);
        joins(2101);

        for (int i : new int[] {1, 2, 3, 4, 5, 6, 7, 8, 10}) {
            office.staff(i).says("/batal").receives("Baik, dibatalkan.");
            office.staff(i).says("Pintu Laut").receives(FREE);
        }
        office.phone(2101).says("/batal").receives("Sudah benar?").reads("Pendatang");
        office.staff(9).says("/batal").receives("Tidak ada yang perlu dibatalkan");
        office.staff(9).says("/pegawai Pintu").receives("Ditemukan: 0");
        office.staff(9).says("/pegawai").taps("Seksi…");
        office.staff(9).receives("belum mempunyai seksi");
        office.staff(11).sees("Rapat singkat");
        assertThat(office.staff(11).count("Pintu Laut")).isZero();
        assertThat(office.head().count("Pintu Laut")).isZero();
    }

    @Test
    @Order(2)
    void anyCommandLeavesADialogueEvenOneThatIsNotTheirsOrNone() {
        begins(11, "/tanya", "tanyakan kepada kepala");
        begins(12, "/tanya", "tanyakan kepada kepala");
        begins(13, "/tanya", "tanyakan kepada kepala");
        office.staff(11).says("/bantuan").receives("jawab dengan satu ketukan");
        office.staff(12).says("/pegawai").receives("bukan untuk peran Anda");
        office.staff(13).says("/tidakada").receives("tidak saya kenal");

        for (int i : new int[] {11, 12, 13}) {
            office.staff(i).says("Tidak untuk kepala").receives(FREE);
        }
        assertThat(office.head().count("Tidak untuk kepala")).isZero();
    }

    @Test
    @Order(3)
    void dialoguesGoOnAfterARestart() {
        var card = question(14);
        begins(11, "/tanya", "tanyakan kepada kepala");
        begins(2, "/umumkan", "Kirim isi pengumuman");
        invites(3);
        office.staff(10).says("/tanya Kapan itu?");
        office.head().sees("Kapan itu?").taps("Jawab");
        office.head().receives("Tulis jawaban untuk Orang 10");

        office.stopProgram();
        office.startProgram();

        office.staff(14).says("Bolehkah besok?").receives("Pertanyaan Anda sudah diteruskan");
        office.staff(11).says("Bolehkah lusa?").receives("diteruskan kepada kepala");
        office.staff(2).says("Sesudah listrik padam").receives("Pengumuman baru");
        office.staff(3).says("Yakob Mambrasar").receives("Sebagai apa?").taps("Pegawai");
        office.staff(3).receives("Tautan untuk Yakob Mambrasar");
        office.head().says("Pukul sembilan.").receives("Jawaban sudah dikirim kepada Orang 10");
        office.staff(10).receives("Pukul sembilan.");
        office.head().sees("Bolehkah lusa?");
        assertThat(card.taps("Mengerti")).contains("tercatat");
    }

    /** People are handled side by side, so the secretary may look before the block has come in. */
    private static void listedAs(String standing) {
        await().atMost(Phone.PATIENCE).pollInterval(Duration.ofSeconds(1)).untilAsserted(() -> {
            office.staff(9).says("/pegawai Orang 13").receives("Orang 13 · Pegawai");
            assertThat(office.staff(9).newest().orElseThrow().text()).contains("Orang 13 · Pegawai · " + standing);
        });
    }

    @Test
    @Order(4)
    void whoBlocksTheBotIsUnreachableUntilTheyReturn() {
        var blocked = office.staff(13);
        blocked.person().blocks();
        listedAs("tidak terjangkau");
        office.staff(9).says("/umumkan Selama diblokir");
        var first = office.staff(9).receives("1 orang tidak terjangkau: Orang 13");
        first.taps("Kirim ke 13");
        first.reads("belum menjawab 13").reads("tidak terjangkau 1");

        blocked.starts().receives("Halo kembali, Orang 13");
        listedAs("aktif");
        office.staff(9).says("/umumkan Setelah kembali");
        office.staff(9).receives("Pengumuman baru").taps("Kirim ke 14");
        blocked.receives("Setelah kembali");
        assertThat(blocked.count("Selama diblokir")).isZero();
        first.taps("Kirim ulang ke yang gagal");
        blocked.receives("Selama diblokir");
        first.reads("belum menjawab 14").reads("tidak terjangkau 0");
    }

    private static void begins(int person, String command, String question) {
        office.staff(person).says(command).receives(question);
    }

    private static void poll(int person) {
        office.staff(person).says("/umumkan Pilih hari");
        var card = office.staff(person).receives("Pengumuman baru");
        card.taps("Jenis: instruksi");
        card.shows("Jenis: pemberitahuan").taps("Jenis: pemberitahuan");
        office.staff(person).receives("Tulis pilihan jawabannya");
    }

    private static void imports(int person) {
        office.staff(person).says("/pegawai").taps("Impor");
        office.staff(person).receives("CSV");
    }

    private static void invites(int person) {
        office.staff(person).says("/undang").receives("Siapa yang hendak").taps("Satu orang…");
        office.staff(person).receives("Siapa namanya?");
    }

    private static void newSection(int person) {
        office.staff(person).says("/pegawai").taps("Seksi…");
        office.staff(person).receives("belum mempunyai seksi").taps("Tambah…");
        office.staff(person).receives("nama seksi yang baru");
    }

    private static void rename(int person) {
        office.staff(person).says("/pegawai Orang 12").receives("Ditemukan: 1").taps("Orang 12");
        office.staff(person).receives("Peran: Pegawai").taps("Nama…");
        office.staff(person).receives("hendak diubah menjadi apa");
    }

    private static void corrects(int person) {
        office.staff(person).says("/umumkan Rapat singkat");
        var card = office.staff(person).receives("Pengumuman baru");
        card.taps("Kirim ke");
        card.taps("Ralat…");
        office.staff(person).receives("Kirim teks yang sudah benar");
    }

    /** Answers «Tanya»; as this one's words are awaited, nothing counts yet. */
    private static Phone.Bubble question(int person) {
        var message = office.staff(person).sees("Rapat singkat");
        message.taps("Tanya");
        office.staff(person).receives("Apa yang ingin Anda tanyakan?");
        return message;
    }

    private static void joins(long person) {
        office.staff(9).says("/undang").receives("Siapa yang hendak").taps("Satu tautan untuk semua");
        var text = office.staff(9).receives("start=").text();
        var code = text.substring(text.indexOf("start=") + 6).split("\\s")[0];
        office.phone(person, "Pendatang").opensLink(code).taps("Ubah…");
        office.phone(person).receives("hendak ditampilkan?");
    }
}

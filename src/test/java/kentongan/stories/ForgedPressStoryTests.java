package kentongan.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.stream.Stream;
import kentongan.authority.Pages;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Presses that no button of the person's own could make, and presses that come too late. */
class ForgedPressStoryTests {

    private static final String STALE = "Tombol ini sudah tidak berlaku.";
    private static final String NOT_YOURS = "Tombol ini bukan untuk Anda.";

    private static TestOffice office;

    @BeforeAll
    static void open() {
        office = TestOffice.of(
                Words.ID,
                "Aziza/Umum",
                "Budi/Umum",
                "Citra/Keuangan",
                "Sekretaris//secretary",
                "Kasi Umum/Umum/section head",
                "Tata//secretary");
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
    void garbageAndOldFormatsAreAnsweredKindly() {
        var budi = office.staff(2);
        var before = budi.texts();

        for (var data :
                List.of("x".repeat(64), "|", "|||||", "re", "re|", "re||", "understood:17", "d-send", "st", "lang|xx"))
            assertThat(budi.forges(data)).as(data).isIn(STALE, NOT_YOURS);
        assertThat(budi.forges("\uD83D\uDE00".repeat(16))).isEqualTo(STALE);
        assertThat(budi.forges("\u0000<b>&'\"$where")).isEqualTo(STALE);
        assertThat(budi.texts()).isEqualTo(before);
    }

    @Test
    void nobodyElseSendsOrChangesADraft() {
        var card = composed(office.staff(4), "Rancangan rahasia");
        var forger = office.staff(2);
        var other = office.staff(6);

        Stream.of("Kirim ke", "Semua", "Seksi…", "Jenis:", "Prioritas:", "Pilihan jawaban…", "Batal")
                .map(card::data)
                .forEach(data -> {
                    assertThat(forger.forges(data)).as(data).isEqualTo(STALE);
                    assertThat(other.forges(data)).as(data).isEqualTo(STALE);
                });
        assertThat(card.text()).contains("instruksi").contains("semua pegawai");
        card.taps("Batal");
        card.reads("Tidak ada yang dikirim");
        assertThat(forger.count("Rancangan rahasia")).isZero();
    }

    @Test
    void anEmployeeCanNeitherFollowNorStopAnAnnouncement() {
        var board = sent(office.staff(4), "Untuk semua pegawai");
        var budi = office.staff(2);
        budi.sees("Untuk semua pegawai");
        var id = board.data("Tarik").substring("recall".length());

        for (var action : List.of("who", "nudge", "undo", "recall", "recall-yes", "correct", "correct-yes", "resend"))
            assertThat(budi.forges(action + id)).as(action).isEqualTo(STALE);
        assertThat(budi.forges("board" + id)).isEqualTo(NOT_YOURS);
        assertThat(office.staff(5).forges("who" + id)).isEqualTo(STALE);
        board.reads("Mengerti 0");
        assertThat(budi.count("Untuk semua pegawai")).isEqualTo(1);
        assertThat(budi.count("Belum menjawab")).isZero();
    }

    @Test
    void nobodyAnswersForSomebodyElse() {
        var card = composed(office.staff(6), "Hanya untuk Citra");
        card.taps("Pegawai…");
        card.taps("Citra");
        card.taps("Selesai");
        card.taps("Kirim ke 1");
        var atCitra = office.staff(3).sees("Hanya untuk Citra");

        assertThat(office.staff(2).forges(atCitra.data("Mengerti"))).isEqualTo(STALE);
        assertThat(office.staff(2).forges(atCitra.data("Tanya"))).isEqualTo(STALE);
        assertThat(office.staff(3).forges(atCitra.data("Mengerti").replace("understood", "99")))
                .isEqualTo(STALE);
        card.reads("Mengerti 0").reads("Tanya 0").reads("belum menjawab 1");
    }

    @Test
    void theRosterIsNotForEmployees() {
        var budi = office.staff(2);
        var before = budi.texts();

        for (var data : List.of("st|p|0", "st|imp", "st|exp", "st|sec", "inv|all", "inv|one", "admit|y|x", "imp|ok|x"))
            assertThat(budi.forges(data)).as(data).isEqualTo(NOT_YOURS);
        assertThat(budi.texts()).isEqualTo(before);
        budi.says("/pegawai").receives("bukan untuk peran Anda");
        office.staff(5).says("/undang").receives("bukan untuk peran Anda");
    }

    @Test
    void aSecretaryMakesNobodyHead() {
        var secretary = office.staff(4);
        secretary.says("/pegawai Citra");
        var card = secretary.receives("Ditemukan: 1");
        card.taps("Citra");
        var makeSecretary = card.reads("Peran: Pegawai");
        makeSecretary.taps("Peran…");
        var data = card.data("Sekretaris");

        assertThat(secretary.forges(data.replace("SECRETARY", "HEAD"))).contains("Hanya kepala");
        office.staff(6).says("/pegawai Citra").receives("Citra · Pegawai · aktif");
    }

    @Test
    void anOfficeWithABotTokenHasNoPageOfTheSimulator() throws Exception {
        var files = Stream.of("index.html", "app.js", "clock.js").map(file -> "/simulator/" + file);
        for (var page : Stream.concat(Pages.simulators().stream(), files).toList()) {
            for (var method : List.of("GET", "POST", "PUT", "DELETE"))
                assertThat(status(method, page.replaceAll("[{].*?[}]", "1001")))
                        .as(method + " " + page)
                        .isEqualTo(404);
        }
        assertThat(status("GET", "/bot" + office.telegram().token() + "/getMe")).isEqualTo(404);
    }

    private static int status(String method, String page) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(office.webUrl() + page))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString("{}"))
                .build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();
    }

    @Test
    void twoPressesOfSendAtOnceMakeOneAnnouncement() {
        var card = composed(office.head(), "Kerja bakti hari Jumat");
        var data = card.data("Kirim ke 6");
        var first = office.head().person().taps(card.id(), data);
        var second = office.head().person().taps(card.id(), data);

        card.reads("belum menjawab 6");
        assertThat(office.head().toast(first)).isEqualTo("Mulai dikirim");
        assertThat(office.head().toast(second)).isEqualTo("Sudah dikirim");
        for (int i = 1; i <= 6; i++) {
            office.staff(i).sees("Kerja bakti hari Jumat");
            assertThat(office.staff(i).count("Kerja bakti hari Jumat")).isEqualTo(1);
        }
    }

    @Test
    void aTapOnWhatWasRecalledIsAnsweredAndChangesNothing() {
        var board = sent(office.staff(5), "Akan ditarik");
        var atAziza = office.staff(1).sees("Akan ditarik");
        var understood = atAziza.data("Mengerti");
        board.taps("Tarik");
        office.staff(5).receives("dari semua ponsel").taps("Ya, tarik");
        board.reads("ditarik dari 2/2 ponsel");

        assertThat(office.staff(1).count("Akan ditarik")).isZero();
        assertThat(office.staff(1).toast(office.staff(1).person().forges(atAziza.id(), understood)))
                .contains("sudah ditarik");
        assertThat(office.staff(1).forges("re|tidakada|understood")).isEqualTo(STALE);
        assertThat(office.staff(5)
                        .toast(office.staff(5)
                                .person()
                                .forges(board.id(), "nudge" + understood.substring(2, understood.lastIndexOf('|')))))
                .isEqualTo(STALE);
    }

    private static Phone.Bubble composed(Phone author, String text) {
        author.says("/umumkan " + text);
        return author.receives("Pengumuman baru");
    }

    private static Phone.Bubble sent(Phone author, String text) {
        var card = composed(author, text);
        card.taps("Kirim ke");
        return card.shows("Tarik");
    }
}

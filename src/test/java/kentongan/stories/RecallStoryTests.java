package kentongan.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Several people at once on one announcement, and answers to what is gone. */
@Order(7)
class RecallStoryTests {

    private static TestOffice office;
    private static Phone head;
    private static Phone secretary;
    private static Phone aziza;
    private static Phone markus;

    @BeforeAll
    static void setUp() {
        office = TestOffice.of(Words.ID, "Aziza", "Markus", "Maria//secretary");
        head = office.head();
        aziza = office.staff(1);
        markus = office.staff(2);
        secretary = office.staff(3);
    }

    @AfterAll
    static void close() {
        office.close();
    }

    private static Phone.Bubble announces(String words) {
        head.says(words);
        var board = head.receives("Pengumuman baru");
        board.taps("Kirim ke 3");
        return board;
    }

    private static Phone.Bubble openedBySecretary(String words) {
        secretary.says("/pengumuman " + words);
        secretary.receives("Ditemukan: 1").taps("1");
        return secretary.receives("belum menjawab");
    }

    /** Both at the same moment; returns the two toasts. */
    private static List<String> atOnce(Callable<String> one, Callable<String> other) throws Exception {
        var hands = Executors.newFixedThreadPool(2);
        try {
            var toasts = List.of(hands.submit(one), hands.submit(other));
            return List.of(toasts.get(0).get(), toasts.get(1).get());
        } finally {
            hands.shutdown();
        }
    }

    @Test
    void sendingFromTwoDevicesOfOneHeadSendsItOnce() throws Exception {
        head.says("Rapat staf");
        var card = head.receives("Pengumuman baru").shows("Kirim ke 3");
        var data = card.now().button("Kirim ke 3").orElseThrow().data();
        head.person().taps(card.id(), data);
        head.person().taps(card.id(), data);

        aziza.receives("Rapat staf");
        card.reads("belum menjawab 3");
        markus.receives("Rapat staf").taps("Mengerti");
        card.reads("belum menjawab 2");
        assertThat(aziza.count("Rapat staf")).isOne();
    }

    @Test
    void ofTwoWhoRecallAtOnceBothAreToldAndItIsGone() throws Exception {
        var board = announces("Apel salah hari");
        aziza.receives("Apel salah hari");
        var other = openedBySecretary("Apel salah");
        board.taps("Tarik");
        other.taps("Tarik");
        var mine = head.receives("dari semua ponsel?");
        var hers = secretary.receives("dari semua ponsel?");

        var toasts = atOnce(() -> mine.taps("Ya, tarik"), () -> hers.taps("Ya, tarik"));

        assertThat(toasts).allSatisfy(toast -> assertThat(toast).isNotBlank());
        assertThat(toasts).contains("Sedang ditarik");
        board.reads("ditarik dari 3/3 ponsel");
        other.reads("ditarik dari 3/3 ponsel");
        await().untilAsserted(() -> assertThat(aziza.count("Apel salah hari") + markus.count("Apel salah hari"))
                .isZero());
    }

    @Test
    void aTapOnARecalledInstructionIsAnsweredWithASentence() {
        var board = announces("Kumpulkan arsip");
        var message = aziza.receives("Kumpulkan arsip").shows("Mengerti");
        var data = message.now().button("Mengerti").orElseThrow().data();
        board.taps("Tarik");
        head.receives("dari semua ponsel?").taps("Ya, tarik");
        board.reads("ditarik dari 3/3 ponsel");

        var late = aziza.person().forges(message.id(), data);

        await().untilAsserted(() -> assertThat(office.telegram().answerTo(late))
                .hasValueSatisfying(it -> assertThat(it.text()).contains("sudah ditarik")));
        assertThat(board.text()).doesNotContain("Mengerti 1");
    }

    @Test
    void undoAtOnceLeavesNobodyWithItAndBringsTheDraftBack() {
        var board = announces("Terlalu cepat dikirim");

        assertThat(board.taps("Urungkan")).isEqualTo("Diurungkan");

        head.sees("Pengumuman baru");
        board.reads("Ditarik");
        await().untilAsserted(() -> assertThat(aziza.count("Terlalu cepat") + markus.count("Terlalu cepat"))
                .isZero());
    }
}

package kentongan.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import kentongan.simulator.SimulatedPerson;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * An office of 500 with twenty boards open: correcting and recalling reach every phone at the pace of sending, whatever
 * people do meanwhile, and each phone shows what the boards say.
 */
@Order(3)
class CorrectStoryTests {

    private static final int STAFF = Integer.getInteger("correct.staff", 150);
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String OLD = "Upacara pukul 7";
    private static final String NEW = "Upacara pukul 8";
    private static final int BOARDS = 20;
    private static final int TAPS = 20;

    @Test
    void correctingAndRecallingReachAllWhileBoardsAreOpenAndPeopleTap() throws Exception {
        try (var program = TestOffice.start("kentongan.language=id")) {
            var office = LargeOffice.setUp(program.telegram(), STAFF);
            var head = office.head();
            office.announces(OLD);
            var boards = openBoards(head);
            office.awaitReached(OLD, STAFF);

            correctWhilePeopleTap(office, head);
            boardsSay(boards, "Mengerti " + TAPS, "belum menjawab " + (STAFF - TAPS));
            assertThat(office.staff().subList(0, TAPS)).allSatisfy(CorrectStoryTests::showsTheChoice);

            recall(office, head);
            boardsSay(boards, "ditarik dari " + STAFF + "/" + STAFF + " ponsel");

            recallWhileSending(office, head);
            assertThat(program.telegram().journal().tooManyRequests()).isZero();
            assertThat(program.telegram().journal().invalidRequests()).isEmpty();
        }
    }

    private static List<Phone.Bubble> openBoards(Phone head) {
        var boards = new ArrayList<Phone.Bubble>();
        head.says("/pengumuman");
        var list = head.receives("Pengumuman: 1");
        while (boards.size() < BOARDS) {
            list.taps("1");
            boards.add(head.receives(OLD));
        }
        return boards.stream().toList();
    }

    private static void boardsSay(List<Phone.Bubble> boards, String... words) {
        var start = System.nanoTime();
        await("all boards")
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(boards)
                        .allSatisfy(board -> assertThat(board.text()).contains(words)));
        System.out.printf("%d boards right %.1f s later; ", boards.size(), seconds(start));
    }

    private static void correctWhilePeopleTap(LargeOffice office, Phone head) throws Exception {
        head.taps("Ralat…");
        head.receives("Kirim teks yang sudah benar");
        head.says(NEW);
        var question = head.receives("Apakah perubahan ini penting?");
        var fingers = Executors.newSingleThreadExecutor();
        var taps = fingers.submit(() -> {
            for (var person : office.staff().subList(0, TAPS)) {
                LargeOffice.understands(person, "Upacara pukul");
                TimeUnit.MILLISECONDS.sleep(18);
            }
            return true;
        });
        fingers.shutdown();
        var start = System.nanoTime();
        question.taps("Perubahan kecil");
        office.awaitReached(NEW, STAFF);
        System.out.printf("%ncorrected on %d phones within %.1f s; ", STAFF, seconds(start));
        taps.get();
    }

    private static void showsTheChoice(SimulatedPerson person) {
        await().atMost(PATIENCE).untilAsserted(() -> {
            var shown = LargeOffice.got(person, "Upacara pukul");
            assertThat(shown).hasSize(1);
            assertThat(shown.get(0).text()).contains(NEW);
            assertThat(shown.get(0).button("Selesai")).isPresent();
        });
    }

    private static void recall(LargeOffice office, Phone head) {
        head.taps("Tarik");
        var start = System.nanoTime();
        head.taps("Ya, tarik");
        awaitNobodyHas(office, NEW);
        System.out.printf("recalled from %d phones within %.1f s; ", STAFF, seconds(start));
    }

    private static void recallWhileSending(LargeOffice office, Phone head) {
        office.announces("Salah kirim");
        office.awaitReached("Salah kirim", STAFF / 3);
        head.taps("Tarik");
        var question = head.receives("dari semua ponsel?");
        question.taps("Ya, tarik");
        awaitNobodyHas(office, "Salah kirim");
        var board = question.reads("ditarik dari ");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(board.text()).containsPattern("ditarik dari (\\d+)/\\1 ponsel"));
        assertThat(office.reached("Salah kirim")).isZero();
        System.out.println("recalled while it was sent: "
                + board.text().lines().reduce((a, b) -> b).orElse(""));
    }

    private static void awaitNobodyHas(LargeOffice office, String words) {
        await("that nobody has it")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> office.reached(words) == 0);
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}

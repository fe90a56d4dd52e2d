package kentongan.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.stream.IntStream;
import kentongan.simulator.botapi.Fault;
import kentongan.simulator.botapi.Fault.Kind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Telegram slow, silent or talking nonsense in the middle of an announcement: everybody has it, and what is not known is said. */
@Order(4)
class FaultStoryTests {

    private static final int STAFF = 12;
    private static final String MARK = "Mungkin sudah Anda terima:";
    private static final Duration UNKNOWN_FOR_LONG = Duration.ofSeconds(61);

    private static TestOffice office;
    private static int announced;

    @BeforeAll
    static void open() {
        var people = new String[STAFF + 7];
        for (int i = 0; i < people.length; i++) {
            people[i] = "Pegawai " + (i + 1) + (i < STAFF ? "/Umum" : "//secretary");
        }
        office = TestOffice.start("kentongan.language=id", "kentongan.broadcast-rate=10")
                .with(Words.ID, people);
    }

    @AfterAll
    static void close() {
        office.close();
    }

    @AfterEach
    void everyRequestWasAsTelegramWantsIt() {
        office.telegram().faults().clear();
        assertThat(office.telegram().journal().invalidRequests()).isEmpty();
    }

    @Test
    void aPauseThatTelegramAsksForIsKept() {
        var board = announces("Di tengah jeda");
        await().until(() -> have("Di tengah jeda") >= 3);
        office.telegram()
                .faults()
                .add(Fault.of(Kind.TOO_MANY_REQUESTS, "sendmessage", 1).withRetryAfter(3));

        everybodyHasItOnce("Di tengah jeda");
        board.reads("belum menjawab " + STAFF);
        var journal = office.telegram().journal();
        var asked = journal.calls(call -> call.status() == 429).get(0).answeredNanos();
        var answerOnItsWay = Duration.ofMillis(500).toNanos();
        assertThat(journal.calls(call -> call.messages() > 0
                        && call.arrivedNanos() > asked + answerOnItsWay
                        && call.arrivedNanos() < asked + Duration.ofSeconds(3).toNanos()))
                .isEmpty();
        assertThat(journal.tooManyRequests()).isEqualTo(1);
    }

    @Test
    void whatMayHaveBeenLostIsSentOnceMoreAndMarked() {
        var board = composed("Sambungan putus");
        office.telegram().faults().dropAfter("sendmessage", 2);
        office.telegram().faults().dropBefore("sendmessage", 1);
        office.telegram().faults().add(Fault.of(Kind.SERVER_ERROR, "sendmessage", 1));
        board.taps("Kirim ke");
        await().until(() -> have("Sambungan putus") == STAFF - 2);
        board.reads(STAFF - 4 + "/" + STAFF + " terkirim");

        office.clock().advance(UNKNOWN_FOR_LONG);
        await().until(() -> have("Sambungan putus") == STAFF);
        board.reads("mungkin terkirim dua kali 4").reads("belum menjawab " + STAFF);
        assertThat(IntStream.rangeClosed(1, STAFF)
                        .filter(i -> office.staff(i).count("Sambungan putus") == 2)
                        .count())
                .isEqualTo(2);
        assertThat(IntStream.rangeClosed(1, STAFF)
                        .filter(i ->
                                office.staff(i).shown("Sambungan putus").text().startsWith(MARK))
                        .count())
                .isEqualTo(4);
    }

    @Test
    void aTapOnItProvesThatItArrived() {
        var board = composed("Bukti dari ketukan");
        office.telegram().faults().dropAfter("sendmessage", 1);
        board.taps("Kirim ke");
        await().until(() -> have("Bukti dari ketukan") == STAFF);
        IntStream.rangeClosed(1, STAFF)
                .forEach(i -> office.staff(i).shown("Bukti dari ketukan").taps("Mengerti"));
        board.reads("Mengerti " + STAFF);

        office.clock().advance(UNKNOWN_FOR_LONG);
        board.reads("belum menjawab 0");
        IntStream.rangeClosed(1, STAFF).forEach(i -> office.staff(i).neverReceivesMoreThan(1, "Bukti dari ketukan"));
        assertThat(board.text()).doesNotContain("dua kali").doesNotContain("terkirim");
    }

    @Test
    void anAcceptedMessageWithAnUnreadableAnswerCountsAsSent() {
        var board = composed("Jawaban kacau");
        office.telegram().faults().add(Fault.of(Kind.GARBAGE, "sendmessage", 2));
        board.taps("Kirim ke");
        await().until(() -> have("Jawaban kacau") == STAFF);
        board.reads("belum menjawab " + STAFF);

        office.clock().advance(UNKNOWN_FOR_LONG);
        IntStream.rangeClosed(1, STAFF)
                .forEach(i -> office.staff(i).shown("Jawaban kacau").taps("Mengerti"));
        board.reads("Mengerti " + STAFF).reads("belum menjawab 0");
        everybodyHasItOnce("Jawaban kacau");
        assertThat(office.staff(1).shown("Jawaban kacau").labels())
                .anyMatch(it -> it.matches("✅ Mengerti \\d\\d:\\d\\d"));
    }

    @Test
    void anUpdateThatCannotBeReadIsPutAsideAndCountedAndTheNextOnesGoOn() throws Exception {
        office.telegram().faults().sendUnparseableUpdate();
        office.staff(1).says("/bantuan").receives("jawab dengan satu ketukan");

        await().untilAsserted(() -> assertThat(health().body()).contains("\"quarantined\":1"));
        assertThat(health().statusCode()).isEqualTo(200);
        assertThat(office.program()
                        .getBean(MeterRegistry.class)
                        .get("kentongan.intake.quarantined")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void anUpdateThatComesTwiceHasItsEffectOnce() {
        office.telegram().faults().duplicateUpdates(6);
        var board = announces("Dua kali diterima");
        office.staff(2).sees("Dua kali diterima").taps("Tanya");
        office.staff(2).receives("Apa yang ingin Anda tanyakan?");
        office.staff(2).says("Benarkah dua kali?").receives("sudah diteruskan");

        board.reads("Tanya 1").reads("belum menjawab " + (STAFF - 1));
        office.head().sees("Benarkah dua kali?");
        office.staff(2).says("Selesai bertanya").receives("Pesan ini untuk siapa?");
        everybodyHasItOnce("Dua kali diterima");
        office.head().neverReceivesMoreThan(1, "Benarkah dua kali?");
    }

    @Test
    void whoBlocksOrLeavesTelegramInBetweenIsUnreachable() {
        var board = composed("Ada yang pergi");
        office.staff(11).person().blocks();
        office.staff(12).person().deletesAccount();
        board.taps("Kirim ke");

        board.reads("belum menjawab " + (STAFF - 2)).reads("tidak terjangkau 2");
        office.staff(STAFF + 6).says("/pegawai Pegawai 12").receives("Pegawai 12 · Pegawai · tidak terjangkau");
        office.staff(11).starts().receives("Halo kembali");
        office.telegram().world().locked(() -> {
            office.telegram()
                    .world()
                    .chat(office.staff(12).id())
                    .orElseThrow()
                    .person()
                    .setDeactivated(false);
            return null;
        });
        office.staff(12).starts().receives("Halo kembali");
    }

    private static Phone.Bubble announces(String text) {
        var board = composed(text);
        board.taps("Kirim ke");
        return board;
    }

    /** A draft for the section, each by another secretary, whose phones have room for what follows. */
    private static Phone.Bubble composed(String text) {
        announced++;
        var secretary = office.staff(STAFF + announced);
        secretary.says("/umumkan " + text);
        var card = secretary.receives("Pengumuman baru");
        card.taps("Seksi…");
        card.taps("Umum");
        card.taps("Selesai");
        card.reads("Untuk: Umum");
        return card;
    }

    private static long have(String text) {
        return IntStream.rangeClosed(1, STAFF)
                .filter(i -> office.staff(i).count(text) > 0)
                .count();
    }

    private static void everybodyHasItOnce(String text) {
        await().until(() -> have(text) == STAFF);
        assertThat(IntStream.rangeClosed(1, STAFF))
                .allSatisfy(i -> assertThat(office.staff(i).count(text)).isEqualTo(1));
    }

    private static HttpResponse<String> health() throws Exception {
        var request = HttpRequest.newBuilder(URI.create(office.webUrl() + "/actuator/health"))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }
}

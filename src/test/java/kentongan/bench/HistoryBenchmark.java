package kentongan.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import kentongan.announcements.Delivery;
import kentongan.bench.Updates.Tap;
import kentongan.office.Member;
import kentongan.storage.StoreOnDisk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** An office of 500 that has told its people half a million things. */
@Benchmark
@Isolated
class HistoryBenchmark {

    private static final int STAFF = 500;
    private static final int MOST_MEGABYTES = 400;
    private static final int MOST_MILLIS = 50;
    private static final String STORE = "kentongan.mv.db";
    private static final String WORDS = "Rapat koordinasi hari Senin";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final double MILLI = 1e6;
    private static final long BETWEEN_TAPS = Duration.ofMillis(25).toNanos();

    @Test
    void memoryAndSpeedWithHalfAMillionDeliveries() throws Exception {
        try (var office = BenchOffice.of(STAFF, 30, Duration.ZERO)) {
            var deliveries = fill(office);
            office.start();
            TimeUnit.SECONDS.sleep(5);
            var started = office.program().residentMegabytes();
            digest(office);
            var digested = office.program().residentMegabytes();
            var announced = office.announce(WORDS);
            var taps = everybodyTaps(office, announced);
            announced.awaitBoard("Mengerti " + STAFF, PATIENCE);
            reportTaps(deliveries, taps);
            reportBoard("j2", STAFF, openings(office, WORDS));
            reportBoard("j3", LongHistory.LARGE, openings(office, LongHistory.LARGE_WORDS));
            reportMemory(office, deliveries, started, digested);
            assertThat(taps.answeredWith("Mengerti")).isEqualTo(STAFF);
        }
    }

    /** Filling takes minutes; {@code -Dbench.history=FOLDER} keeps what was filled there for the next time, or takes it from there. */
    private static long fill(BenchOffice office) throws IOException {
        var kept = System.getProperty("bench.history", "");
        if (!kept.isEmpty() && Files.exists(Path.of(kept, STORE))) {
            copy(Path.of(kept), office.data());
        }
        var begun = System.nanoTime();
        var deliveries = 0L;
        try (var store = StoreOnDisk.open(office.data(), Delivery.class)) {
            var history = store.template().getCollection("deliveries");
            if (history.estimatedDocumentCount() == 0) {
                LongHistory.fill(store.template(), store.template().findAll(Member.class));
            }
            deliveries = history.estimatedDocumentCount();
        }
        Bars.noted(
                "j0",
                "writing the history for the two below",
                Bars.format("%,d deliveries in %.0f s", deliveries, (System.nanoTime() - begun) / 1e9));
        if (!kept.isEmpty() && !Files.exists(Path.of(kept, STORE))) {
            copy(office.data(), Files.createDirectories(Path.of(kept)));
        }
        return deliveries;
    }

    private static void copy(Path from, Path to) throws IOException {
        for (var name : List.of(STORE, "kentongan.lock")) {
            Files.copy(from.resolve(name), to.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** The first digest of a history that nobody has measured yet: nine weeks of figures are made for it. */
    private static void digest(BenchOffice office) {
        var begun = System.nanoTime();
        office.telegram().updates().says(BenchOffice.HEAD, "\"text\":\"/rekap\"");
        await("the digest")
                .atMost(PATIENCE.multipliedBy(4))
                .until(() -> office.telegram()
                        .phones()
                        .saying(BenchOffice.HEAD, "Median")
                        .isPresent());
        Bars.noted("j9", "its first digest", Bars.format("%.1f s", (System.nanoTime() - begun) / 1e9));
        LockSupport.parkNanos(Duration.ofSeconds(2).toNanos());
    }

    /** Each taps when it has come, twenty-five milliseconds or more after the one before. */
    private static Taps everybodyTaps(BenchOffice office, Announced announced) {
        var taps = new ArrayList<Tap>();
        var end = System.nanoTime() + Duration.ofSeconds(120).toNanos();
        while (taps.size() < STAFF && System.nanoTime() - end < 0) {
            var copies = announced.copies();
            if (copies.size() > taps.size()) {
                var copy = copies.get(taps.size());
                taps.add(office.telegram().updates().tap(copy.chat(), copy.message(), copy.button()));
            }
            LockSupport.parkNanos(BETWEEN_TAPS);
        }
        return new Taps(taps).awaitAnswers(PATIENCE);
    }

    private static void reportTaps(long deliveries, Taps taps) {
        var p99 = taps.aboveTheNetwork(0.99);
        Bars.measured(
                "j1",
                Bars.format("history of %,d: tap to recorded and answered", deliveries),
                "p99 <= 50 ms",
                Bars.format("p50 %.0f ms, p99 %.0f ms", taps.aboveTheNetwork(0.5), p99),
                p99 <= MOST_MILLIS);
    }

    /** Milliseconds from the tap on an announcement in the list to its board, counted anew. */
    private static double[] openings(BenchOffice office, String words) {
        var phones = office.telegram().phones();
        office.telegram().updates().says(BenchOffice.HEAD, "\"text\":\"/pengumuman " + words + "\"");
        await("the list")
                .atMost(PATIENCE)
                .until(() -> phones.saying(BenchOffice.HEAD, "«" + words).isPresent());
        var entry = phones.button(BenchOffice.HEAD, "1").orElseThrow();
        var millis = new double[7];
        for (int i = 0; i < millis.length; i++) {
            var from = office.telegram().arrivals().size();
            var tapped = System.nanoTime();
            office.telegram().updates().tap(BenchOffice.HEAD, entry.message(), entry.data());
            await("the board")
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> office.telegram().arrivals().since(from).stream()
                            .anyMatch(it -> it.chat() == BenchOffice.HEAD));
            millis[i] = (office.telegram().arrivals().since(from).get(0).nanos() - tapped) / MILLI;
            LockSupport.parkNanos(Duration.ofSeconds(3).toNanos());
        }
        Arrays.sort(millis);
        return millis;
    }

    private static void reportBoard(String place, int recipients, double[] millis) {
        var median = millis[millis.length / 2];
        Bars.measured(
                place,
                Bars.format("history: board of %,d counted and shown", recipients),
                "<= 1 s",
                Bars.format("median %.0f ms, slowest %.0f ms", median, millis[millis.length - 1]),
                median <= 1_000);
    }

    private static void reportMemory(BenchOffice office, long deliveries, long started, long digested)
            throws Exception {
        var most = office.program().mostResidentMegabytes();
        Bars.measured(
                "i",
                Bars.format("memory with %d members, %,d deliveries", STAFF, deliveries),
                "<= 400 MB",
                Bars.format(
                        "started %d MB, after a digest %d MB, after an announcement %d MB, most %d MB",
                        started, digested, office.program().residentMegabytes(), most),
                most <= MOST_MEGABYTES);
    }
}

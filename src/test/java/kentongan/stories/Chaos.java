package kentongan.stories;

import static com.mongodb.client.model.Filters.eq;
import static org.awaitility.Awaitility.await;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import kentongan.simulator.SimulatorServer;
import kentongan.simulator.botapi.Fault;
import kentongan.simulator.botapi.Fault.Kind;

/**
 * Two processes on one store serve an office while everything goes wrong that can: lost calls and answers, errors, garbage, a
 * 429, updates that come twice, Telegram away, the store away, a process killed, the clock set. The same seed does the same
 * things in the same order; what falls together with what is the machine's doing.
 */
final class Chaos implements AutoCloseable {

    private static final int STAFF = 12;
    private static final Duration STEP = Duration.ofMillis(60);
    private static final Duration CALM = Duration.ofSeconds(2);
    private static final Duration SETTLES = Duration.ofSeconds(45);
    private static final Duration UNKNOWN_WAIT = Duration.ofSeconds(61);
    private static final Duration TAKEN_OVER = Duration.ofSeconds(17);

    /** At the beginning, twice while all goes wrong, and when it is well again. */
    private static final int CLOCK_IS_SET = 4;

    private static final double OFTEN = 0.03;
    private static final double SELDOM = 0.015;

    private final SimulatorServer simulator = SimulatorServer.start();
    private final Random random;
    private final Path data;
    private final Cable cable;
    private final String storeUri;
    private final MongoDatabase store;
    private final Path clock;
    private final ProgramProcess[] processes = new ProgramProcess[2];
    private final ChaosLife life;
    private final List<Duration> aheads = new ArrayList<>(List.of(Duration.ZERO));
    private Duration ahead = Duration.ZERO;

    private Chaos(long seed, Path data, String uri, MongoDatabase store) throws Exception {
        this.random = new Random(seed);
        this.data = data;
        this.store = store;
        var address = new ConnectionString(uri);
        var host = address.getHosts().get(0).split(":");
        this.cable = new Cable(host[0], host.length > 1 ? Integer.parseInt(host[1]) : 27017);
        this.storeUri = uri.replaceFirst("//[^/]+/", "//127.0.0.1:" + cable.port() + "/");
        this.clock = data.resolve("clock");
        var second = CompletableFuture.runAsync(() -> start(1));
        start(0);
        var office = TestOffice.ofProcesses(simulator, data.resolve("people"));
        office.with(
                Words.ID,
                IntStream.rangeClosed(1, STAFF).mapToObj(i -> "Pegawai " + i).toArray(String[]::new));
        second.join();
        this.life = new ChaosLife(
                simulator.telegram(),
                STAFF,
                random,
                message -> store.getCollection("deliveries")
                                .find(eq("message", message))
                                .first()
                        != null);
    }

    /** Lives through it for so long and checks what must be true afterwards. */
    static void live(long seed, Duration length, Path data, String uri, MongoDatabase store) throws Exception {
        try (var chaos = new Chaos(seed, data, uri, store)) {
            chaos.rage(length);
            chaos.settle();
        }
    }

    private void rage(Duration length) throws Exception {
        goOn(CALM);
        noise();
        var blows = blows();
        var between = length.dividedBy(blows.size() + 1);
        for (var blow : blows) {
            goOn(between);
            blow.strike();
        }
        goOn(between);
    }

    /** Something that goes wrong once. */
    private interface Blow {
        void strike() throws Exception;
    }

    private List<Blow> blows() {
        var blows = new ArrayList<Blow>(List.of(
                () -> setClock(Duration.ofSeconds(90)),
                () -> setClock(Duration.ofSeconds(-30)),
                () -> simulator.telegram().faults().duplicateUpdates(8),
                () -> simulator
                        .telegram()
                        .faults()
                        .add(Fault.of(Kind.TOO_MANY_REQUESTS, "sendmessage", 1).withRetryAfter(2)),
                this::telegramIsAway,
                this::theStoreIsAway,
                this::oneIsKilled));
        Collections.shuffle(blows, random);
        return blows;
    }

    private void noise() {
        var faults = simulator.telegram().faults();
        faults.add(Fault.of(Kind.DROP_AFTER, "sendmessage", Fault.ALWAYS).withProbability(OFTEN));
        faults.add(Fault.of(Kind.DROP_BEFORE, "*", Fault.ALWAYS).withProbability(OFTEN));
        faults.add(Fault.of(Kind.DROP_AFTER, "*", Fault.ALWAYS).withProbability(OFTEN));
        faults.add(Fault.of(Kind.SERVER_ERROR, "*", Fault.ALWAYS).withProbability(SELDOM));
        faults.add(Fault.of(Kind.SERVER_ERROR_AFTER, "*", Fault.ALWAYS).withProbability(SELDOM));
        faults.add(Fault.of(Kind.GARBAGE, "*", Fault.ALWAYS).withProbability(SELDOM));
    }

    private void telegramIsAway() throws InterruptedException {
        simulator.telegram().faults().outage(true);
        goOn(Duration.ofSeconds(2));
        simulator.telegram().faults().outage(false);
    }

    private void theStoreIsAway() throws InterruptedException {
        cable.cut();
        goOn(Duration.ofSeconds(2));
        cable.mend();
    }

    private void oneIsKilled() throws InterruptedException {
        processes[random.nextInt(2)].kill();
    }

    private void setClock(Duration by) {
        ahead = ahead.plus(by);
        DriftingClock.set(clock, ahead);
        aheads.add(ahead);
    }

    private void goOn(Duration time) throws InterruptedException {
        var until = System.nanoTime() + time.toNanos();
        while (System.nanoTime() - until < 0) {
            life.goesOn(4);
            Thread.sleep(STEP.toMillis());
        }
    }

    /** Everything is well again; the head sends once more what failed. */
    private void settle() {
        simulator.telegram().faults().clear();
        setClock(UNKNOWN_WAIT);
        var oracle = new ChaosOracle(simulator.telegram(), store, life, aheads);
        var takenOver = System.nanoTime() + TAKEN_OVER.toNanos();
        await("that all is done")
                .atMost(SETTLES)
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(() -> {
                    // what the killed process was sending counts as unknown from the moment another has taken over
                    if (System.nanoTime() - takenOver > 0 && aheads.size() == CLOCK_IS_SET) {
                        setClock(UNKNOWN_WAIT);
                    }
                    life.resendFailed();
                    oracle.nothingIsLeftToDo();
                    oracle.everyAnnouncementReachedEverybody();
                });
        oracle.whatCameTwiceSaysSo();
        oracle.everyConfirmedAnswerIsRecordedWithItsFirstTime();
        oracle.everyReplyIsKeptOnce();
        oracle.noLimitWasBroken();
        oracle.theStrangerGotNothing();
        System.out.printf(
                "chaos: %d of %d announcements to %d, %d second copies, %d answers (%d replies in words, %d taps confirmed), %d calls, at most %d in a second%n",
                oracle.sent().size(),
                life.announced().size(),
                STAFF,
                oracle.secondCopies(),
                life.answers().size(),
                life.replies().size(),
                oracle.confirmed(),
                simulator.telegram().journal().calls(call -> true).size(),
                simulator.telegram().journal().maxInAnySlidingSecond());
    }

    private void start(int number) {
        try {
            var folder = Files.createDirectories(data.resolve("program" + number));
            processes[number] = ProgramProcess.startByClock(
                    clock, simulator, folder, ProgramProcess.freePort(), "kentongan.mongodb-uri=" + storeUri);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        for (var process : processes) {
            if (process != null) {
                process.close();
            }
        }
        simulator.close();
        cable.close();
    }
}

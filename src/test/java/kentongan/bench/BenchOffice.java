package kentongan.bench;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import kentongan.office.Member;
import kentongan.office.Member.Standing;
import kentongan.office.Role;
import kentongan.storage.StoreOnDisk;
import kentongan.storage.TestStore;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.util.FileSystemUtils;

/**
 * An office of any size on the {@link BenchTelegram}. Its members are written into the store before the program starts, as the program's
 * own documents: fifty thousand by the import would take longer than what is measured.
 */
final class BenchOffice implements AutoCloseable {

    static final long HEAD = 1_000;

    private static final int BATCH = 1_000;
    private static final int LARGE = 5_000;
    private static final Duration HERE_SINCE = Duration.ofDays(800);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final BenchTelegram telegram;
    private final Path data;
    private final int staff;
    private final List<String> settings = new ArrayList<>();
    private @Nullable BenchProgram program;

    private BenchOffice(BenchTelegram telegram, Path data, int staff, int rate) {
        this.telegram = telegram;
        this.data = data;
        this.staff = staff;
        with("kentongan.broadcast-rate=" + rate, "kentongan.digest-cron=" + inTwoDays());
    }

    /**
     * An office whose program does not run yet.
     *
     * @param rate messages a second that Telegram allows it
     */
    static BenchOffice of(int staff, int rate, Duration latency) throws IOException {
        var telegram = BenchTelegram.start(rate, latency);
        telegram.phones().watch(HEAD);
        var office = new BenchOffice(telegram, Files.createTempDirectory("kentongan-bench"), staff, rate);
        try (var store = StoreOnDisk.open(office.data, Member.class)) {
            office.hire(store.template());
        }
        return office;
    }

    /** No digest falls into a benchmark: the last is five days old, too late to be caught up on, and the next is not near. */
    private static String inTwoDays() {
        var day = LocalDate.now(ZoneOffset.UTC).plusDays(2).getDayOfWeek();
        return "0 0 12 ? * " + day.name().substring(0, 3);
    }

    /** An office whose store is reached over the network, so that several processes can share it. */
    static BenchOffice in(TestStore store, int staff, int rate) throws IOException {
        var telegram = BenchTelegram.start(rate, Duration.ofMillis(20));
        telegram.phones().watch(HEAD);
        var office = new BenchOffice(telegram, Files.createTempDirectory("kentongan-bench"), staff, rate);
        store.clear();
        office.hire(store.template());
        return office.with("kentongan.mongodb-uri=" + store.uri());
    }

    /** With settings of the program, each as {@code name=value}. */
    BenchOffice with(String... more) {
        settings.addAll(List.of(more));
        return this;
    }

    private void hire(MongoTemplate store) {
        var since = Clock.systemUTC().instant().minus(HERE_SINCE);
        store.insert(member(HEAD, Role.HEAD, since));
        for (long from = 1; from <= staff; from += BATCH) {
            store.insertAll(LongStream.range(from, Math.min(from + BATCH, staff + 1))
                    .mapToObj(number -> member(HEAD + number, Role.EMPLOYEE, since))
                    .toList());
        }
    }

    private static Member member(long chat, Role role, Instant at) {
        return new Member(
                "m" + chat, "Pegawai " + chat, chat, role, Standing.ACTIVE, null, null, null, null, false, at);
    }

    /** Starts the program and waits until it polls. */
    BenchOffice start() throws IOException {
        var before = telegram.updates().polls();
        var started = BenchProgram.start(command(), telegram, data, settings);
        program = started;
        try {
            awaitPoll(started, before);
        } catch (RuntimeException | Error e) {
            // nobody else would end it
            started.close();
            throw e;
        }
        return this;
    }

    /** What starts a program for an office of this size. */
    List<String> command() {
        return BenchProgram.command(staff < LARGE ? BenchProgram.officeOptions() : BenchProgram.largeOptions());
    }

    /** Waits for a poll after so many. */
    void awaitPoll(BenchProgram of, int before) {
        await("the first poll of the program; see " + data.resolve("program.log"))
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> {
                    if (!of.isAlive()) {
                        throw new IllegalStateException(
                                "the program ended: " + Files.readString(data.resolve("program.log")));
                    }
                    return telegram.updates().polls() > before
                            || telegram.bringing().isSet();
                });
    }

    BenchTelegram telegram() {
        return telegram;
    }

    Path data() {
        return data;
    }

    List<String> settings() {
        return settings;
    }

    BenchProgram program() {
        return Objects.requireNonNull(program);
    }

    int staff() {
        return staff;
    }

    /** The head writes these words and has them sent to all. */
    Announced announce(String words) {
        telegram.updates().says(HEAD, "\"text\":\"" + words + "\"");
        var send = await("the compose card")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> telegram.phones().button(HEAD, "Kirim ke " + staff), it -> it.isPresent())
                .orElseThrow();
        var announced = new Announced(telegram, words, send.message());
        telegram.updates().tap(HEAD, send.message(), send.data());
        return announced;
    }

    @Override
    public void close() throws IOException {
        if (program != null) {
            program.close();
        }
        telegram.close();
        if (Boolean.getBoolean("bench.keep")) {
            System.out.println("kept: " + data);
        } else {
            FileSystemUtils.deleteRecursively(data);
        }
    }
}

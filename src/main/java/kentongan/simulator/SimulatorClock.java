package kentongan.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The time while Telegram is simulated: it runs as the machine's does and can be moved forward, never back. How far ahead it
 * is stands in a file, so that a restart does not go back either. Ages and limits are measured on {@link #machine}, whose
 * seconds pass one by one.
 */
public final class SimulatorClock extends Clock {

    private static final Duration FARTHEST = Duration.ofDays(60);

    private final Clock machine;
    private final Path file;
    private volatile Duration ahead;

    private SimulatorClock(Clock machine, Path file, Duration ahead) {
        this.machine = machine;
        this.file = file;
        this.ahead = ahead;
    }

    /** Goes on from where the folder says that it was. */
    static SimulatorClock open(Clock machine, Path folder) {
        var file = folder.resolve("clock-ahead.txt");
        try {
            var ahead =
                    Files.exists(file) ? Duration.parse(Files.readString(file).strip()) : Duration.ZERO;
            return new SimulatorClock(machine, file, ahead);
        } catch (IOException | DateTimeException e) {
            throw new IllegalStateException(
                    "the simulator's clock in " + file + " can't be read; without that file it shows the present time",
                    e);
        }
    }

    Clock machine() {
        return machine;
    }

    /**
     * Moves it forward to that time.
     *
     * @throws IllegalArgumentException with a sentence, if that is not later or more than 60 days away
     */
    public synchronized void moveTo(Instant to) {
        var now = instant();
        if (!to.isAfter(now)) {
            throw new IllegalArgumentException("The clock only moves forward, and it is later than that already.");
        }
        if (to.isAfter(now.plus(FARTHEST))) {
            throw new IllegalArgumentException("The clock moves by at most " + FARTHEST.toDays() + " days at a time.");
        }
        var further = ahead.plus(Duration.between(now, to));
        keep(further);
        ahead = further;
    }

    /** Moves it forward by that; refused as {@link #moveTo} refuses. */
    public synchronized void moveBy(Duration by) {
        try {
            moveTo(instant().plus(by));
        } catch (DateTimeException | ArithmeticException tooFar) {
            moveTo(by.isNegative() ? Instant.MIN : Instant.MAX);
        }
    }

    private void keep(Duration further) {
        var written = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.createDirectories(file.toAbsolutePath().resolveSibling(""));
            Files.writeString(written, further.toString());
            try (FileChannel channel = FileChannel.open(written, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Instant instant() {
        return machine.instant().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("ask for instants");
    }
}

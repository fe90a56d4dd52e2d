package kentongan.stories;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import kentongan.KentonganApplication;
import org.springframework.boot.SpringApplication;
import org.springframework.context.support.GenericApplicationContext;

/** A wall clock that somebody sets from outside, by writing seconds into a file, in processes of their own. */
public final class DriftingClock extends Clock {

    private static final long LOOK_AGAIN = Duration.ofMillis(50).toNanos();

    private final Path file;
    private volatile Duration offset = Duration.ZERO;
    private volatile long lookedAt = System.nanoTime() - LOOK_AGAIN;

    DriftingClock(Path file) {
        this.file = file;
    }

    /** Starts the program by this clock; the first argument names the file. */
    public static void main(String[] args) {
        var clock = new DriftingClock(Path.of(args[0]));
        var application = new SpringApplication(KentonganApplication.class);
        application.addInitializers(
                context -> ((GenericApplicationContext) context).registerBean("clock", Clock.class, () -> clock));
        application.run(args);
    }

    /** Sets all clocks that read the file. */
    static void set(Path file, Duration ahead) {
        try {
            var next = file.resolveSibling(file.getFileName() + ".next");
            Files.writeString(next, String.valueOf(ahead.toSeconds()));
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Instant instant() {
        var now = System.nanoTime();
        if (now - lookedAt >= LOOK_AGAIN) {
            lookedAt = now;
            offset = read();
        }
        return Clock.systemUTC().instant().plus(offset);
    }

    private Duration read() {
        try {
            return Files.exists(file) ? Duration.ofSeconds(Long.parseLong(Files.readString(file))) : Duration.ZERO;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}

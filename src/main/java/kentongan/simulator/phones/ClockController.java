package kentongan.simulator.phones;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.NoSuchElementException;
import kentongan.simulator.SimulatorClock;
import kentongan.simulator.WhenSimulated;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Shows the office's time, and moves it forward. */
@RestController
@WhenSimulated
class ClockController {

    private final ObjectProvider<SimulatorClock> clock;
    private final ZoneId zone;

    ClockController(
            ObjectProvider<SimulatorClock> clock, @Value("${kentongan.time-zone:Asia/Jayapura}") String timeZone) {
        this.clock = clock;
        this.zone = ZoneId.of(timeZone);
    }

    @GetMapping("/simulator/clock")
    Shown now() {
        var now = movable().instant().truncatedTo(ChronoUnit.MILLIS);
        return new Shown(
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(now.atZone(zone).toOffsetDateTime()), zone.getId());
    }

    @PostMapping("/simulator/clock")
    Shown move(@RequestBody Wanted wanted) {
        if (wanted.to != null && wanted.by == null) {
            movable().moveTo(instant(wanted.to));
        } else if (wanted.by != null && wanted.to == null) {
            movable().moveBy(Duration.parse(wanted.by));
        } else {
            throw new IllegalArgumentException("Name either the time to move to or the span to move by.");
        }
        return now();
    }

    private Instant instant(String to) {
        var read = DateTimeFormatter.ISO_DATE_TIME.parseBest(to, ZonedDateTime::from, LocalDateTime::from);
        return read instanceof LocalDateTime local
                ? local.atZone(zone).toInstant()
                : ZonedDateTime.from(read).toInstant();
    }

    private SimulatorClock movable() {
        var movable = clock.getIfAvailable();
        if (movable == null) {
            throw new NoSuchElementException("This office's time comes from elsewhere.");
        }
        return movable;
    }

    @ExceptionHandler
    ProblemDetail fixed(NoSuchElementException e) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, String.valueOf(e.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail refused(IllegalArgumentException e) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, String.valueOf(e.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail unreadable(DateTimeException e) {
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.BAD_REQUEST, "That is no time: give “to” like 2026-11-25T07:30, or “by” like PT1H.");
    }

    /** The time now with its offset, and the office's zone. */
    record Shown(String now, String zone) {}

    /**
     * A move as it is asked for: one of the two.
     *
     * @param to a time with its offset, or one in the office's zone without
     * @param by an ISO 8601 duration
     */
    record Wanted(@Nullable String to, @Nullable String by) {}
}

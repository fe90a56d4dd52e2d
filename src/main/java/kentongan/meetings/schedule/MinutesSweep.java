package kentongan.meetings.schedule;

import java.time.Duration;
import java.time.Instant;
import kentongan.meetings.minutes.SendMinutes;
import kentongan.schedule.Sweep;
import org.springframework.stereotype.Component;

/** Finishes sending minutes that a crash left half sent. */
@Component
class MinutesSweep implements Sweep {

    private final SendMinutes send;

    MinutesSweep(SendMinutes send) {
        this.send = send;
    }

    @Override
    public String name() {
        return "minutes";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(30);
    }

    @Override
    public void sweep(Instant now) {
        send.resume(now);
    }
}

package kentongan.figures;

import java.time.Duration;

/** How quickly an answer came, in steps of working time. */
public enum Speed {
    WITHIN_5_MINUTES(Duration.ofMinutes(5)),
    WITHIN_15_MINUTES(Duration.ofMinutes(15)),
    WITHIN_AN_HOUR(Duration.ofHours(1)),
    WITHIN_4_HOURS(Duration.ofHours(4)),
    WITHIN_8_HOURS(Duration.ofHours(8)),
    LATER(Duration.ofSeconds(Long.MAX_VALUE));

    private final Duration most;

    Speed(Duration most) {
        this.most = most;
    }

    static Speed of(Duration working) {
        var step = 0;
        while (working.compareTo(values()[step].most) > 0) {
            step++;
        }
        return values()[step];
    }
}

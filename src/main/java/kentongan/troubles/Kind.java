package kentongan.troubles;

import java.time.Duration;

/** Which trouble it is; its name is stored and begins its texts. */
public enum Kind {
    /** Updates that can't be handled were put aside; as long as somebody has not removed them, more are news. */
    QUARANTINE(Duration.ofHours(24)),
    /** Telegram asks us to send nothing for long. */
    HOLD(Duration.ZERO),
    /** The disk under the embedded store is nearly full. */
    DISK(Duration.ZERO),
    /** Nobody took updates in: the program did not run, or could not reach Telegram. Can be told only once that is over. */
    ABSENCE(Duration.ZERO),
    /** Telegram refuses the bot's token. Can be told only once that is over. */
    TOKEN(Duration.ZERO);

    private final Duration calm;

    Kind(Duration calm) {
        this.calm = calm;
    }

    /** How long nothing may have been added before it counts as over. */
    Duration calm() {
        return calm;
    }
}

package kentongan.outbox;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How fast this bot may send (product.md, "Configuration").
 *
 * @param broadcastRate messages a second that Telegram allows this bot: 30, or 1000 with paid broadcast
 */
@ConfigurationProperties("kentongan")
public record OutboxProperties(@DefaultValue("30") int broadcastRate) {

    /** Bot API: 30 messages a second are free. */
    public static final int FREE_RATE = 30;

    public OutboxProperties {
        if (broadcastRate < 1 || broadcastRate > 1000) {
            throw new IllegalArgumentException("KENTONGAN_BROADCAST_RATE must be 1 to 1000, not " + broadcastRate);
        }
    }

    /** Whether Telegram may charge for what goes beyond the free rate: the Bot API wants allow_paid_broadcast then. */
    public boolean isPaid() {
        return broadcastRate > FREE_RATE;
    }
}

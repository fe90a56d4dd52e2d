package kentongan.telegram.intake;

import java.time.Duration;
import kentongan.telegram.UpdateSource.NoUpdates;
import kentongan.telegram.Webhook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** By having them brought: looks now and then whether Telegram still does, and mends it. */
final class WebhookWay implements Way {

    private static final Logger log = LoggerFactory.getLogger(WebhookWay.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(20);

    private final Webhook webhook;
    private long errorAt;

    WebhookWay(Webhook webhook) {
        this.webhook = webhook;
    }

    /** It is set each time, since Telegram does not tell which secret it uses; what waits there is kept. */
    @Override
    public void open() throws NoUpdates {
        webhook.set();
        errorAt = webhook.status().lastErrorAt();
    }

    @Override
    public void step() throws NoUpdates {
        pause();
        var status = webhook.status();
        if (!status.isOurs()) {
            log.warn("Somebody else changed the webhook; it is set again");
            webhook.set();
        }
        if (status.lastErrorAt() > errorAt && status.waiting() > 0) {
            errorAt = status.lastErrorAt();
            throw NoUpdates.notBrought(status.lastError());
        }
        errorAt = status.lastErrorAt();
    }

    @Override
    public String name() {
        return "webhook";
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package kentongan.telegram.intake;

import kentongan.telegram.UpdateSource;
import kentongan.telegram.Webhook;
import org.springframework.stereotype.Component;

/** Chooses how updates get here: by webhook if the office has a public address, else by long polling. */
@Component
class Ways {

    private final UpdateSource source;
    private final Webhook webhook;
    private final Intake intake;
    private final Inbox inbox;
    private final FailureNotice notice;

    Ways(UpdateSource source, Webhook webhook, Intake intake, Inbox inbox, FailureNotice notice) {
        this.source = source;
        this.webhook = webhook;
        this.intake = intake;
        this.inbox = inbox;
        this.notice = notice;
    }

    /** A way that nobody has gone yet. */
    Way chosen() {
        return webhook.isWanted()
                ? new WebhookWay(webhook)
                : new PollingWay(source, new Poll(source, intake, inbox, notice, System::nanoTime));
    }
}

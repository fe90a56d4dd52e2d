package kentongan.telegram.intake;

import kentongan.telegram.UpdateSource;
import kentongan.telegram.UpdateSource.NoUpdates;
import kentongan.telegram.intake.RawUpdates.Unreadable;

/** By asking for them. */
final class PollingWay implements Way {

    private final UpdateSource source;
    private final Poll poll;

    PollingWay(UpdateSource source, Poll poll) {
        this.source = source;
        this.poll = poll;
    }

    @Override
    public void open() throws NoUpdates {
        source.deleteWebhook();
    }

    @Override
    public void step() throws NoUpdates, Unreadable {
        poll.once();
    }

    @Override
    public String name() {
        return "long polling";
    }
}

package kentongan.telegram.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CountDownLatch;
import kentongan.telegram.EdgeFixture;
import kentongan.telegram.intake.InboxEntry.State;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Updates that are not given out by whoever stored them but found in the inbox. */
@Order(7)
class FoundUpdatesTests extends RunningOffice {

    @Test
    void whatLiesInTheInboxIsFoundThoughNobodyGaveItOut() {
        lying(70, "lama");

        awaitState(70, State.DONE);
        assertThat(heard()).containsExactly("5:lama");
    }

    @Test
    void whatWasDoneWhileItWaitedForItsTurnIsNotHandledAgain() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var mayEnd = new CountDownLatch(1);
        office.listener.onWords = words -> {
            begun.countDown();
            awaited(mayEnd);
        };
        office.says(71, 5, "satu");
        begun.await();
        lying(70, "lama");
        office.bean(Intake.class).takeUp();

        office.bean(Inbox.class).done(stored(70));
        mayEnd.countDown();
        office.says(72, 5, "dua");

        awaitState(72, State.DONE);
        assertThat(heard()).containsExactly("5:satu", "5:dua");
    }

    private void lying(int id, String words) {
        var raw = EdgeFixture.update(id, EdgeFixture.saying(id, 5, words));
        var longAgo = Instant.now().minus(Duration.ofMinutes(1)).truncatedTo(ChronoUnit.MILLIS);
        office.store.template().insert(new InboxEntry(id, 5L, raw, longAgo, 0, State.NEW));
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package kentongan.telegram.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import kentongan.telegram.intake.InboxEntry.State;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PersonQueuesTests {

    private final List<Integer> begun = new CopyOnWriteArrayList<>();
    private final Semaphore mayEnd = new Semaphore(0);
    private final PersonQueues queues = new PersonQueues(4, work -> {
        begun.add(work.entry().id());
        mayEnd.acquireUninterruptibly();
        return Optional.empty();
    });

    @AfterEach
    void stop() {
        mayEnd.release(100);
        queues.stop();
    }

    @Test
    void whatIsInHandIsNotTakenInAgainThoughAllThatWaitsIsForgotten() {
        queues.offer(List.of(saying(71), saying(72)));
        Awaitility.await().until(() -> begun.contains(71));

        assertThat(queues.clear()).containsExactly(71);
        queues.offer(List.of(saying(71), saying(72)));
        Awaitility.await().until(() -> begun.contains(72));
        mayEnd.release(2);
        Awaitility.await().until(() -> queues.size() == 0);

        assertThat(begun).containsExactly(71, 72);
    }

    private static InboxEntry saying(int id) {
        return new InboxEntry(id, 5L, "{}", Instant.EPOCH, 0, State.NEW);
    }
}

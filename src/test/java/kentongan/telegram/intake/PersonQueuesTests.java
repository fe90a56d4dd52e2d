package kentongan.telegram.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import kentongan.telegram.intake.InboxEntry.State;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PersonQueuesTests {

    private static final Optional<Duration> DONE = Optional.empty();
    private static final Optional<Duration> ONCE_MORE = Optional.of(Duration.ofMillis(1));

    private final List<Integer> begun = new CopyOnWriteArrayList<>();
    private final BlockingQueue<Optional<Duration>> ends = new LinkedBlockingQueue<>();
    private final PersonQueues queues = new PersonQueues(4, work -> {
        begun.add(work.id());
        return taken(ends);
    });

    @AfterEach
    void stop() {
        for (int i = 0; i < 100; i++) {
            ends.add(DONE);
        }
        queues.stop();
    }

    @Test
    void whatIsInHandIsNotTakenInAgain() {
        queues.offer(List.of(saying(71), saying(72)));
        awaitBegun(71);

        queues.clear();
        queues.offer(List.of(saying(71), saying(72)));
        endAll(DONE, DONE);

        assertThat(begun).containsExactly(71, 72);
    }

    @Test
    void whatIsTakenInAnewWaitsForWhatWasInHandWhenTheRestWasForgotten() {
        queues.offer(List.of(saying(71)));
        awaitBegun(71);

        queues.clear();
        queues.offer(List.of(saying(72), byAnother(73)));
        awaitBegun(73);
        assertThat(begun).containsExactly(71, 73);
        endAll(DONE, DONE, DONE);

        assertThat(begun).containsExactly(71, 73, 72);
    }

    @Test
    void whatWasForgottenInHandIsNotTriedAgain() {
        queues.offer(List.of(saying(71)));
        awaitBegun(71);

        queues.clear();
        endAll(ONCE_MORE);
        queues.offer(List.of(saying(72)));
        endAll(DONE);

        assertThat(begun).containsExactly(71, 72);
    }

    @Test
    void whatHasToBeTriedAgainHoldsUpItsPerson() {
        queues.offer(List.of(saying(71), saying(72)));
        endAll(ONCE_MORE, ONCE_MORE, DONE, DONE);

        assertThat(begun).containsExactly(71, 71, 71, 72);
    }

    @Test
    void whatCameEarlierIsHandledEarlierHoweverLateItIsFound() {
        queues.offer(List.of(saying(72)));
        awaitBegun(72);
        queues.offer(List.of(saying(74), saying(73)));
        queues.offer(List.of(saying(71)));
        endAll(DONE, DONE, DONE, DONE);

        assertThat(begun).containsExactly(72, 71, 73, 74);
    }

    @SafeVarargs
    private void endAll(Optional<Duration>... how) {
        ends.addAll(List.of(how));
        Awaitility.await().until(() -> queues.size() == 0);
    }

    private void awaitBegun(int id) {
        Awaitility.await().until(() -> begun.contains(id));
    }

    private static Optional<Duration> taken(BlockingQueue<Optional<Duration>> ends) {
        try {
            return ends.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return DONE;
        }
    }

    private static Work saying(int id) {
        return saying(id, 5);
    }

    private static Work byAnother(int id) {
        return saying(id, 6);
    }

    private static Work saying(int id, long person) {
        return Work.found(new InboxEntry(id, person, "{}", Instant.EPOCH.plusMillis(id), 0, State.NEW));
    }
}

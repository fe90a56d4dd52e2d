package kentongan.batching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BatchedTests {

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<List<Integer>> trips = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch firstMayReturn = new CountDownLatch(1);

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void whoAsksAloneIsAnsweredByATripOfTheirOwn() {
        var squares = new Batched<Integer, Integer>(10, this::squares);
        assertThat(squares.ask(3)).isEqualTo(9);
        assertThat(squares.ask(4)).isEqualTo(16);
        assertThat(trips).containsExactly(List.of(3), List.of(4));
    }

    @Test
    void thoseWhoAskDuringATripShareTheNextOnes() throws Exception {
        var squares = new Batched<Integer, Integer>(8, slowAtFirst(this::squares));
        var first = threads.submit(() -> squares.ask(1));
        await().until(() -> trips.size() == 1);
        var others = askAll(squares, 2, 11);
        firstMayReturn.countDown();
        assertThat(first.get()).isEqualTo(1);
        for (int i = 0; i < others.size(); i++) {
            assertThat(others.get(i).get()).isEqualTo((i + 2) * (i + 2));
        }
        assertThat(trips).extracting(List::size).containsExactly(1, 8, 2);
    }

    @Test
    void whatFailsWithOneDoesNotFailWithTheOthers() throws Exception {
        var squares = new Batched<Integer, Integer>(8, slowAtFirst(this::squaresOfAllButFive));
        var first = threads.submit(() -> squares.ask(1));
        await().until(() -> trips.size() == 1);
        var others = askAll(squares, 4, 6);
        firstMayReturn.countDown();
        first.get();
        assertThat(others.get(0).get()).isEqualTo(16);
        assertThatThrownBy(() -> others.get(1).get())
                .isInstanceOf(ExecutionException.class)
                .hasRootCauseInstanceOf(IllegalArgumentException.class);
        assertThat(others.get(2).get()).isEqualTo(36);
        assertThat(squares.ask(7)).isEqualTo(49);
    }

    @Test
    void whatFailsAloneIsTriedOnce() {
        var squares = new Batched<Integer, Integer>(8, this::squaresOfAllButFive);
        assertThatThrownBy(() -> squares.ask(5)).isInstanceOf(IllegalArgumentException.class);
        assertThat(trips).containsExactly(List.of(5));
        assertThat(squares.ask(6)).isEqualTo(36);
    }

    @Test
    void whoIsInterruptedWhileWaitingStillHasTheirAnswer() throws Exception {
        var squares = new Batched<Integer, Integer>(8, slowAtFirst(this::squares));
        var first = threads.submit(() -> squares.ask(1));
        await().until(() -> trips.size() == 1);
        var answer = new AtomicInteger();
        var stillInterrupted = new AtomicInteger();
        var waiting = new Thread(() -> {
            answer.set(squares.ask(2));
            stillInterrupted.set(Thread.currentThread().isInterrupted() ? 1 : 0);
        });
        waiting.start();
        await().until(() -> waiting.getState() == Thread.State.WAITING);
        waiting.interrupt();
        firstMayReturn.countDown();
        waiting.join();
        assertThat(answer).hasValue(4);
        assertThat(stillInterrupted).hasValue(1);
        first.get();
    }

    @Test
    void readsFindByTheirKeyAndMissWhatIsNotThere() {
        var words = Batched.<Integer, String>reads(10, keys -> List.of("four"), String::length);
        assertThat(words.ask(4)).contains("four");
        assertThat(words.ask(5)).isEmpty();
    }

    @Test
    void inAStormEveryoneHasTheirOwnAnswerAndNoTripIsTooLarge() throws Exception {
        var squares = new Batched<Integer, Integer>(7, this::squares);
        var questions = IntStream.range(0, 5_000).boxed().toList();
        var storm = Executors.newFixedThreadPool(30);
        try {
            var asked = storm.invokeAll(questions.stream()
                    .map(it -> (Callable<Integer>) () -> squares.ask(it))
                    .toList());
            for (int i = 0; i < asked.size(); i++) {
                assertThat(asked.get(i).get()).isEqualTo(i * i);
            }
        } finally {
            storm.shutdownNow();
        }
        assertThat(trips).allMatch(it -> it.size() <= 7);
        assertThat(trips.stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(questions);
    }

    private List<Future<Integer>> askAll(Batched<Integer, Integer> squares, int from, int to) {
        var asked = new ArrayList<Future<Integer>>();
        for (int number = from; number <= to; number++) {
            var question = number;
            var begun = new CountDownLatch(1);
            var thread = new AtomicInteger();
            asked.add(threads.submit(() -> {
                thread.set((int) Thread.currentThread().getId());
                begun.countDown();
                return squares.ask(question);
            }));
            await().until(() -> begun.getCount() == 0 && isWaiting(thread.get()));
        }
        return asked;
    }

    private static boolean isWaiting(int thread) {
        return Thread.getAllStackTraces().keySet().stream()
                .anyMatch(it -> it.getId() == thread && it.getState() == Thread.State.WAITING);
    }

    private Function<List<Integer>, List<Integer>> slowAtFirst(Function<List<Integer>, List<Integer>> store) {
        return batch -> {
            var answers = store.apply(batch);
            if (batch.equals(List.of(1))) {
                await().until(() -> firstMayReturn.getCount() == 0);
            }
            return answers;
        };
    }

    private List<Integer> squares(List<Integer> batch) {
        trips.add(List.copyOf(batch));
        return batch.stream().map(it -> it * it).toList();
    }

    private List<Integer> squaresOfAllButFive(List<Integer> batch) {
        var answers = squares(batch);
        if (batch.contains(5)) {
            throw new IllegalArgumentException("five");
        }
        return answers;
    }
}

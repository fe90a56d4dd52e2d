package kentongan.batching;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Asks the store together what several threads ask at the same time (group commit, also known as a batch loader). Who
 * asks while nobody does is answered at once; who asks meanwhile shares the next trip, so that a storm of taps takes few. Nothing is
 * remembered: a question is never answered by a trip that began before it was asked.
 *
 * @param <Q> a question, or something to be written
 * @param <A> what is answered
 */
public final class Batched<Q, A> {

    private final int most;
    private final Function<List<Q>, List<A>> store;
    private final Deque<Asked<Q, A>> waiting = new ArrayDeque<>();
    private boolean underWay;

    /**
     * Makes one for one kind of question.
     *
     * @param most questions in a trip
     * @param store answers all of them in their order; if it fails with several, each is asked again by itself
     */
    public Batched(int most, Function<List<Q>, List<A>> store) {
        this.most = most;
        this.store = store;
    }

    /** Makes one that finds by a key. */
    public static <K, V> Batched<K, Optional<V>> reads(
            int most, Function<Collection<K>, Collection<V>> store, Function<V, K> key) {
        return new Batched<>(most, keys -> {
            Map<K, V> found =
                    store.apply(keys.stream().distinct().toList()).stream().collect(Collectors.toMap(key, it -> it));
            return keys.stream().map(it -> Optional.ofNullable(found.get(it))).toList();
        });
    }

    /** Makes one that writes; what is written may be written once more when writing it with others has failed. */
    public static <T> Batched<T, Boolean> writes(int most, Consumer<List<T>> store) {
        return new Batched<>(most, batch -> {
            store.accept(batch);
            return batch.stream().map(it -> true).toList();
        });
    }

    /** Returns the answer, or throws what the store threw at this question. */
    public A ask(Q question) {
        var mine = new Asked<Q, A>(question);
        if (!isNext(mine)) {
            mine.await();
        }
        if (!mine.isDone()) {
            askForAllWhoWait();
        }
        // what failed with one of them must not fail with all
        return mine.answer().orElseGet(() -> store.apply(List.of(question)).get(0));
    }

    private synchronized boolean isNext(Asked<Q, A> asked) {
        waiting.addLast(asked);
        var first = !underWay;
        underWay = true;
        return first;
    }

    private void askForAllWhoWait() {
        var batch = next();
        try {
            var answers = store.apply(batch.stream().map(Asked::question).toList());
            for (int i = 0; i < batch.size(); i++) {
                batch.get(i).answer(answers.get(i));
            }
        } catch (RuntimeException e) {
            if (batch.size() == 1) {
                throw e;
            }
        } finally {
            batch.forEach(Asked::done);
            passOn();
        }
    }

    private synchronized List<Asked<Q, A>> next() {
        var batch = new ArrayList<Asked<Q, A>>();
        while (batch.size() < most && !waiting.isEmpty()) {
            batch.add(waiting.removeFirst());
        }
        return batch;
    }

    /** The first of those who wait now makes the next trip. */
    private synchronized void passOn() {
        var first = waiting.peekFirst();
        underWay = first != null;
        if (first != null) {
            first.wake();
        }
    }

    /** A question on its way. */
    private static final class Asked<Q, A> {

        private final Q question;
        private final CountDownLatch woken = new CountDownLatch(1);
        private Optional<A> answer = Optional.empty();
        private volatile boolean done;

        Asked(Q question) {
            this.question = question;
        }

        Q question() {
            return question;
        }

        void answer(A given) {
            answer = Optional.of(given);
        }

        /** Its trip has come back, with an answer or without. */
        void done() {
            done = true;
            woken.countDown();
        }

        /** It is the first of those who wait, and whoever asks it makes the next trip. */
        void wake() {
            woken.countDown();
        }

        boolean isDone() {
            return done;
        }

        Optional<A> answer() {
            return answer;
        }

        /** Not to be interrupted: whoever makes the trip counts on everybody who waits. */
        void await() {
            var interrupted = false;
            while (true) {
                try {
                    woken.await();
                    break;
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}

package kentongan.bench;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.function.ToLongFunction;
import kentongan.bench.Updates.Tap;

/** Taps that were made, and how long people waited for their answers. */
record Taps(List<Tap> all) {

    private static final double MILLI = 1e6;

    Taps {
        all = List.copyOf(all);
    }

    Taps awaitAnswers(Duration patience) {
        await("the answers to " + all.size() + " taps")
                .atMost(patience)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> unanswered() == 0);
        return this;
    }

    long unanswered() {
        return all.stream().filter(it -> !it.isAnswered()).count();
    }

    /** How many were answered with words that contain these. */
    long answeredWith(String words) {
        return all.stream().filter(it -> it.words.contains(words)).count();
    }

    /** Milliseconds within which that part of the answers came, beyond what the network takes. */
    double aboveTheNetwork(double part) {
        return quantile(part, Tap::aboveTheNetwork);
    }

    /** Milliseconds within which that part of the answers came. */
    double whole(double part) {
        return quantile(part, Tap::whole);
    }

    private double quantile(double part, ToLongFunction<Tap> length) {
        var sorted =
                all.stream().filter(Tap::isAnswered).mapToLong(length).sorted().toArray();
        return sorted[Math.min(sorted.length - 1, (int) (part * sorted.length))] / MILLI;
    }
}

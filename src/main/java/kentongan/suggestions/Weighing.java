package kentongan.suggestions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How the head and a few colleagues judge a suggestion. Nobody sees a score before it is closed.
 *
 * @param by the head who asked for it, who judges too
 * @param evaluators up to three members named for it
 * @param scores by member id
 * @param closed whether all have scored, or the head waits no longer
 */
public record Weighing(String by, List<String> evaluators, Map<String, Scores> scores, boolean closed) {

    /** The most evaluators beside the head. */
    public static final int MOST_EVALUATORS = 3;

    /** What one person thinks of it, each from 1 to 5; a high cost means that it is cheap to do. */
    public record Scores(int benefit, int cost, int feasibility, int urgency) {

        /** How many questions there are. */
        public static final int COUNT = 4;

        /** The digits of the four scores in order, as a button carries them. */
        public static Scores of(String digits) {
            return new Scores(
                    digits.charAt(0) - '0', digits.charAt(1) - '0', digits.charAt(2) - '0', digits.charAt(3) - '0');
        }

        /** All four in order. */
        public List<Integer> all() {
            return List.of(benefit, cost, feasibility, urgency);
        }
    }

    /** Everybody who is asked. */
    public List<String> judges() {
        var all = new ArrayList<>(List.of(by));
        all.addAll(evaluators);
        return all;
    }

    /** Those of the people who are still here and have not scored. */
    public List<String> missing(Set<String> stillHere) {
        return judges().stream()
                .filter(it -> stillHere.contains(it) && !scores.containsKey(it))
                .toList();
    }

    /** The mean of each of the four over all who scored. */
    public List<Double> means() {
        return IntStream.range(0, Scores.COUNT)
                .mapToObj(i -> scores.values().stream()
                        .collect(Collectors.averagingInt(it -> it.all().get(i))))
                .toList();
    }
}

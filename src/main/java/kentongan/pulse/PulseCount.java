package kentongan.pulse;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * How many chose each answer, from 1 to 5.
 *
 * @param votes those of each answer, the first being answer 1
 */
public record PulseCount(List<Integer> votes) {

    /** The highest answer. */
    public static final int MOST = 5;

    /** With fewer answers the result would come too near to telling who said what. */
    public static final int FEWEST = 5;

    private static final int BAR = 10;
    private static final int PERCENT = 100;

    static PulseCount of(Map<String, Integer> counts) {
        return new PulseCount(IntStream.rangeClosed(1, MOST)
                .mapToObj(answer -> counts.getOrDefault(String.valueOf(answer), 0))
                .toList());
    }

    /** All answers from the start: would each come with its first vote, their order would tell what the first one was. */
    static Map<String, Integer> zeros() {
        var zeros = new LinkedHashMap<String, Integer>();
        for (int answer = 1; answer <= MOST; answer++) {
            zeros.put(String.valueOf(answer), 0);
        }
        return zeros;
    }

    public int answers() {
        return votes.stream().mapToInt(Integer::intValue).sum();
    }

    /** Whether there are enough to be shown. */
    public boolean isShown() {
        return answers() >= FEWEST;
    }

    /** The mean answer; only where there are any. */
    public double mean() {
        var sum = IntStream.rangeClosed(1, MOST)
                .map(answer -> answer * votes.get(answer - 1))
                .sum();
        return (double) sum / answers();
    }

    int percent(int answer) {
        return Math.round((float) PERCENT * votes.get(answer - 1) / Math.max(1, answers()));
    }

    /** Ten blocks, filled to the answer's share. */
    String bar(int answer) {
        var filled = Math.round((float) BAR * votes.get(answer - 1) / Math.max(1, answers()));
        return "▓".repeat(filled) + "░".repeat(BAR - filled);
    }
}

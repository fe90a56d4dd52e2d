package kentongan.announcements;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The options of a poll that somebody chose. A named vote is stored as a reply whose code is the numbers of the options,
 * ascending and joined by commas.
 *
 * @param options numbers from 0, ascending, each once
 */
public record Choices(List<Integer> options) {

    public static final Choices NONE = new Choices(List.of());

    private static final Pattern CODE = Pattern.compile("\\d(,\\d)*");

    /** The choices in a reply; none if it is no vote, as a reply in words or the mark of an anonymous vote. */
    public static Choices in(@Nullable Reply reply) {
        return reply == null ? NONE : of(reply.code());
    }

    /** The choices that a code names; none if it is the code of something else. */
    static Choices of(String code) {
        return CODE.matcher(code).matches()
                ? new Choices(Pattern.compile(",")
                        .splitAsStream(code)
                        .map(Integer::valueOf)
                        .toList())
                : NONE;
    }

    /** The choices whose bits are set. */
    public static Choices ofMask(int mask) {
        return new Choices(IntStream.range(0, Integer.SIZE - 1)
                .filter(option -> (mask >> option & 1) == 1)
                .boxed()
                .toList());
    }

    /** The choices as bits, for the data of a button. */
    public int mask() {
        return options.stream().mapToInt(option -> 1 << option).sum();
    }

    /** The code of a reply with these choices. */
    String code() {
        return options.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    boolean has(int option) {
        return options.contains(option);
    }

    public boolean isEmpty() {
        return options.isEmpty();
    }

    /** These choices with that option chosen or not. */
    public Choices with(int option, boolean chosen) {
        SortedSet<Integer> changed = new TreeSet<>(options);
        if (chosen) {
            changed.add(option);
        } else {
            changed.remove(option);
        }
        return new Choices(List.copyOf(changed));
    }

    /** Whether a poll of so many options takes these: only its own ones, and no more of them than may be chosen. */
    boolean fit(int howMany, Ballot ballot) {
        return options.stream().allMatch(option -> option < howMany) && (options.size() < 2 || ballot.several());
    }
}

package kentongan.announcements;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How a poll stands.
 *
 * @param votes how many chose each option, in the order of the options
 * @param voted how many have voted; fewer than the votes where several options may be chosen
 */
record PollCount(List<Integer> votes, int voted) {

    /** An anonymous result of fewer votes than this would tell who chose what. */
    static final int FEWEST_ANONYMOUS = 3;

    private static final int BAR = 10;

    /** Counts the named votes among the replies to a poll of so many options. */
    static PollCount named(int options, Tally tally) {
        var votes = new int[options];
        var voted = 0;
        for (var replies : tally.byReply().entrySet()) {
            var choices = Choices.of(replies.getKey());
            choices.options().stream()
                    .filter(option -> option < votes.length)
                    .forEach(option -> votes[option] += replies.getValue());
            voted += choices.isEmpty() ? 0 : replies.getValue();
        }
        return new PollCount(Arrays.stream(votes).boxed().toList(), voted);
    }

    /** The count of an anonymous poll, or the result of a closed one, as it is stored. */
    static PollCount stored(Announcement announcement, Poll poll) {
        var votes = IntStream.range(0, announcement.replies().size())
                .mapToObj(option -> poll.counts().getOrDefault(String.valueOf(option), 0))
                .toList();
        return new PollCount(votes, poll.voted() == null ? poll.voters().size() : poll.voted());
    }

    /** The counts as they are stored. */
    Map<String, Integer> byOption() {
        return IntStream.range(0, votes.size()).boxed().collect(Collectors.toMap(String::valueOf, votes::get));
    }

    /** The share of those who voted that chose the option, in whole per cent, halves up; 0 as long as nobody has. */
    int percent(int option) {
        return voted == 0 ? 0 : (200 * votes.get(option) + voted) / (2 * voted);
    }

    /** The share as a bar of ten blocks. */
    String bar(int option) {
        var full = voted == 0 ? 0 : (2 * BAR * votes.get(option) + voted) / (2 * voted);
        return "▓".repeat(full) + "░".repeat(BAR - full);
    }
}

package kentongan.announcements;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PollCountTests {

    @Test
    void aVoteIsCountedForEachOptionThatItChose() {
        var count = PollCount.named(3, answered(Map.of("0,2", 2, "2", 1)));

        assertThat(count.votes()).containsExactly(2, 0, 3);
        assertThat(count.voted()).isEqualTo(3);
    }

    @Test
    void aReplyInWordsIsNoVote() {
        var count = PollCount.named(2, answered(Map.of(Reply.TEXT, 4, "1", 1)));

        assertThat(count.votes()).containsExactly(0, 1);
        assertThat(count.voted()).isEqualTo(1);
    }

    @Test
    void sharesAreOfThoseWhoVotedAndRoundHalvesUp() {
        var count = new PollCount(List.of(1, 2, 5, 8), 8);

        assertThat(IntStream.range(0, 4).map(count::percent)).containsExactly(13, 25, 63, 100);
    }

    @Test
    void withoutVotesNothingIsShared() {
        var count = new PollCount(List.of(0, 0), 0);

        assertThat(count.percent(0)).isZero();
        assertThat(count.bar(1)).isEqualTo("░".repeat(10));
    }

    @Test
    void aBarHasTenBlocksWhateverTheCount() {
        var random = new Random(11);
        for (int round = 0; round < 500; round++) {
            var voted = 1 + random.nextInt(600);
            var votes = random.nextInt(voted + 1);

            var bar = new PollCount(List.of(votes), voted).bar(0);

            assertThat(bar).hasSize(10).matches("▓*░*");
            assertThat(Math.abs(bar.chars().filter(it -> it == '▓').count() - 10.0 * votes / voted))
                    .isLessThanOrEqualTo(0.5);
        }
    }

    @Test
    void choicesSurviveTheWayThroughCodeAndButton() {
        for (int mask = 1; mask < 256; mask++) {
            var choices = Choices.ofMask(mask);

            assertThat(choices.mask()).isEqualTo(mask);
            assertThat(Choices.of(choices.code())).isEqualTo(choices);
        }
    }

    @Test
    void onlyTheNumbersOfOptionsAreChoices() {
        for (var code : List.of(Reply.TEXT, Reply.VOTED, "", ",", "1,", "-1", "12")) {
            assertThat(Choices.of(code)).as(code).isEqualTo(Choices.NONE);
        }
    }

    @Test
    void aVoteFitsIfThePollHasItsOptionsAndAllowsSoMany() {
        assertThat(Choices.of("1").fit(2, Ballot.PLAIN)).isTrue();
        assertThat(Choices.of("2").fit(2, Ballot.PLAIN)).isFalse();
        assertThat(Choices.of("0,1").fit(2, Ballot.PLAIN)).isFalse();
        assertThat(Choices.of("0,1").fit(2, Ballot.PLAIN.togglingSeveral())).isTrue();
        assertThat(Choices.ofMask(-1).fit(2, Ballot.PLAIN)).isFalse();
    }

    private static Tally answered(Map<String, Integer> replies) {
        return new Tally(9, 9, replies, 0, 0, 0, 0, 0, 0, 0, Optional.<Duration>empty());
    }
}

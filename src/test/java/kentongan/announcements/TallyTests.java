package kentongan.announcements;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import kentongan.announcements.Delivery.State;
import kentongan.chat.Html;
import kentongan.chat.Words;
import kentongan.outbox.OutboxOwner.Failure;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TallyTests {

    private static final Instant NINE = Instant.parse("2026-11-24T00:00:00Z");

    @Test
    void countsEachDeliveryOnce() {
        var tally = Tally.of(List.of(
                answered(Reply.UNDERSTOOD, 10),
                answered(Reply.UNDERSTOOD, 20),
                answered(Reply.QUESTION, 30),
                sent(null),
                failed(Failure.UNREACHABLE),
                failed(Failure.REFUSED),
                Delivery.pending("a", "m")));

        assertThat(tally.total()).isEqualTo(7);
        assertThat(tally.chose(Reply.UNDERSTOOD)).isEqualTo(2);
        assertThat(tally.chose(Reply.QUESTION)).isEqualTo(1);
        assertThat(tally.chose(Reply.OBSTACLE)).isZero();
        assertThat(tally.unanswered()).isEqualTo(2);
        assertThat(tally.unreachable()).isEqualTo(1);
        assertThat(tally.failed()).isEqualTo(1);
        assertThat(tally.isSending()).isTrue();
    }

    @Test
    void whatWasCountedAddsUpToTheTotal() {
        var random = new Random(7);
        for (int round = 0; round < 200; round++) {
            var deliveries = IntStream.range(0, random.nextInt(40))
                    .mapToObj(i -> some(random))
                    .toList();

            var tally = Tally.of(deliveries);

            var replies = tally.byReply().values().stream().mapToInt(it -> it).sum();
            assertThat(replies + tally.unanswered() + tally.unreachable() + tally.failed())
                    .isEqualTo(tally.total());
        }
    }

    @Test
    void medianOfAnEvenNumberLiesBetweenTheMiddleTwo() {
        var tally = Tally.of(List.of(
                answered(Reply.READ, 10),
                answered(Reply.READ, 60),
                answered(Reply.READ, 31),
                answered(Reply.READ, 20)));

        assertThat(tally.median()).contains(Duration.ofMillis(25_500));
    }

    @Test
    void medianOfAnOddNumberIsTheMiddleOne() {
        var tally = Tally.of(
                List.of(answered(Reply.READ, 90), answered(Reply.READ, 10), answered(Reply.READ, 20), sent(null)));

        assertThat(tally.median()).contains(Duration.ofSeconds(20));
    }

    @Test
    void thereIsNoMedianWithoutAnswers() {
        assertThat(Tally.of(List.of(sent(null))).median()).isEmpty();
    }

    @Test
    void changingAnAnswerKeepsTheResponseTime() {
        var changed = new Reply(Reply.OBSTACLE, NINE.plusSeconds(500), NINE.plusSeconds(30), null);

        assertThat(Tally.of(List.of(sent(changed))).median()).contains(Duration.ofSeconds(30));
    }

    @Test
    void anAnswerThatOvertookTelegramsOwnTookNoTime() {
        assertThat(Tally.of(List.of(answered(Reply.READ, -2))).median()).contains(Duration.ZERO);
    }

    @Test
    void anAnswerToAMessageOfUnknownFateHasNoResponseTime() {
        var arrived = new Delivery(
                "a:m",
                "a",
                "m",
                State.SENT,
                null,
                null,
                null,
                false,
                reply(Reply.READ, 5),
                null,
                List.of(),
                List.of(),
                false,
                null,
                0);

        var tally = Tally.of(List.of(arrived));

        assertThat(tally.chose(Reply.READ)).isEqualTo(1);
        assertThat(tally.median()).isEmpty();
    }

    private static Delivery some(Random random) {
        var all = new ArrayList<>(List.of(
                answered(Reply.UNDERSTOOD, random.nextInt(100)),
                answered(Reply.TEXT, random.nextInt(100)),
                sent(null),
                failed(Failure.UNREACHABLE),
                failed(Failure.OUTCOME_UNKNOWN),
                Delivery.pending("a", "m")));
        return all.get(random.nextInt(all.size()));
    }

    private static Delivery answered(String code, int afterSeconds) {
        return sent(reply(code, afterSeconds));
    }

    private static Reply reply(String code, int afterSeconds) {
        return new Reply(code, NINE.plusSeconds(afterSeconds), NINE.plusSeconds(afterSeconds), null);
    }

    private static Delivery sent(@Nullable Reply reply) {
        return new Delivery(
                "a:m",
                "a",
                "m",
                State.SENT,
                "1:2",
                NINE,
                null,
                false,
                reply,
                null,
                List.of(),
                List.of(),
                false,
                null,
                0);
    }

    private static Delivery failed(Failure why) {
        return new Delivery(
                "a:m",
                "a",
                "m",
                State.FAILED,
                null,
                null,
                why,
                false,
                null,
                null,
                List.of(),
                List.of(),
                false,
                null,
                0);
    }

    @Test
    void aPhoneIsBehindFromTheCorrectionUntilItShowsIt() {
        var corrected = correctedAt(NINE.plusSeconds(60));
        var old = sent(null);
        var late = new Delivery(
                "a:l",
                "a",
                "l",
                State.SENT,
                "1:3",
                NINE.plusSeconds(90),
                null,
                false,
                null,
                null,
                List.of(),
                List.of(),
                false,
                null,
                0);
        var shown = new Delivery(
                "a:s",
                "a",
                "s",
                State.SENT,
                "1:4",
                NINE,
                null,
                false,
                null,
                null,
                List.of(),
                List.of(),
                false,
                null,
                1);

        assertThat(Tally.of(corrected, List.of(old, late, shown)).behind()).isEqualTo(1);
    }

    private static Announcement correctedAt(Instant at) {
        var draft = Announcement.draft("a", "head", Words.typed(Html.escape("Apel pukul 8")), NINE);
        return new Announcement(
                "a",
                draft.author(),
                draft.words(),
                draft.kind(),
                draft.priority(),
                draft.replies(),
                null,
                draft.audience(),
                Announcement.State.SENT,
                List.of(),
                List.of(),
                0,
                null,
                NINE,
                NINE,
                null,
                Terms.NONE,
                List.of(new Announcement.Version(Words.typed(Html.escape("Apel pukul 7")), at, false)),
                null);
    }
}

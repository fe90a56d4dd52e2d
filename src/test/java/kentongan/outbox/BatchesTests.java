package kentongan.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import kentongan.chat.SendFailure.Kind;
import kentongan.outbox.OutboxEntry.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Order(6)
class BatchesTests {

    private final SenderFixture office = new SenderFixture();

    @AfterEach
    void close() {
        office.close();
    }

    private void startAt(int rate) {
        office.rate = rate;
        office.start();
    }

    private static List<String> subjects(String matter, int count) {
        return IntStream.range(0, count).mapToObj(i -> matter + ":" + i).toList();
    }

    private static void soon(Runnable holds) {
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(10))
                .untilAsserted(holds::run);
    }

    private void allAreTold(int count) {
        soon(() -> assertThat(office.owner.told).hasSize(count));
        soon(() -> assertThat(office.stored()).isEmpty());
    }

    @Test
    void manyAreClaimedTogetherAtAThousandASecondAndEachIsSentOnce() {
        startAt(1000);
        office.put(Lane.BROADCAST, subjects("a", 400));

        allAreTold(400);
        assertThat(new HashSet<>(office.carrier.calls)).hasSize(400);
        assertThat(office.carrier.calls).hasSize(400);
        assertThat(office.owner.batches).hasSizeLessThan(30).contains(100);
    }

    @Test
    void atThirtyASecondFewAreClaimedAtATime() {
        startAt(30);
        office.put(Lane.BROADCAST, subjects("a", 40));

        soon(() -> assertThat(office.carrier.calls).hasSizeGreaterThan(10));
        assertThat(office.stored().stream().filter(it -> it.state() == State.SENDING))
                .hasSizeLessThanOrEqualTo(13);
        assertThat(office.owner.batches).allMatch(it -> it <= 3);
    }

    @Test
    void remindersGoFirstThenWhatIsUrgentThenTheRest() {
        startAt(30);
        office.pause(Duration.ofMillis(1200));
        office.put(Lane.BROADCAST, subjects("rest", 20));
        office.put(Lane.URGENT, subjects("urgent", 8));
        office.put(Lane.REMINDER, subjects("reminder", 8));

        allAreTold(36);
        // those that were claimed before the others came keep their place
        var later = office.carrier.calls.subList(6, 36);
        assertThat(later.stream().map(it -> it.substring(0, it.indexOf(':'))).distinct())
                .containsSubsequence("reminder", "urgent");
        assertThat(lastOf("reminder")).isLessThan(lastOf("urgent"));
        assertThat(lastOf("urgent")).isLessThan(22);
    }

    private int lastOf(String matter) {
        return IntStream.range(0, office.carrier.calls.size())
                .filter(i -> office.carrier.calls.get(i).startsWith(matter))
                .max()
                .orElseThrow();
    }

    @Test
    void aShortMatterDoesNotWaitForTheEndOfALongOne() {
        startAt(100);
        office.put(Lane.BROADCAST, subjects("long", 150));
        soon(() -> assertThat(office.carrier.calls).hasSizeGreaterThan(5));
        office.put(Lane.BROADCAST, subjects("short", 10));

        soon(() -> assertThat(Collections.frequency(
                        office.carrier.calls.stream()
                                .map(it -> it.startsWith("short"))
                                .toList(),
                        true))
                .isEqualTo(10));
        assertThat(office.carrier.calls).hasSizeLessThan(90);
    }

    @Test
    void whatIsClaimedButNotCalledIsWithdrawn() {
        startAt(100);
        office.pause(Duration.ofMillis(1900));
        var all = subjects("a", 10);
        office.put(Lane.BROADCAST, all);
        soon(() -> assertThat(office.stored()).allMatch(it -> it.state() == State.SENDING));

        assertThat(office.withdraw(all.toArray(String[]::new))).isEqualTo(10);
        office.put("b");

        soon(() -> assertThat(office.owner.told).hasSize(1));
        assertThat(office.carrier.calls).containsExactly("b");
    }

    @Test
    void inAPauseNothingIsSentWhatWasClaimedIsGivenBackAndAllGoesOnAtItsEnd() {
        startAt(1000);
        var all = subjects("a", 300);
        office.carrier.tooFast("a:40", Duration.ofSeconds(4));
        office.put(Lane.BROADCAST, all);

        soon(() -> assertThat(office.holds().end()).isPresent());
        var began = System.nanoTime();
        soon(() -> assertThat(office.stored()).isNotEmpty().allMatch(it -> it.state() == State.PENDING));
        var before = office.carrier.calls.size();
        await().during(Duration.ofMillis(2500)).until(() -> office.carrier.calls.size() == before);
        soon(() -> assertThat(office.carrier.calls).hasSizeGreaterThan(before));
        // how soon after its end is for the benchmarks to say
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThan(Duration.ofMillis(3900));

        allAreTold(300);
        assertThat(office.carrier.calls).hasSize(301);
    }

    @Test
    void aStopIsQuickGivesBackWhatIsNotCalledAndNothingIsSentTwice() {
        startAt(20);
        office.put(Lane.BROADCAST, subjects("a", 30));
        soon(() -> assertThat(office.carrier.calls).hasSizeGreaterThan(5));

        assertThat(office.stop()).isLessThan(Duration.ofSeconds(5));
        assertThat(office.stored()).hasSizeGreaterThan(10).allMatch(it -> it.state() == State.PENDING);

        office.start();
        allAreTold(30);
        assertThat(office.carrier.calls).hasSize(30);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void ofAThousandWithLostAnswersAndAPauseNoneIsMissingAndEveryDoubleIsMarked(long seed) {
        startAt(1000);
        var random = new Random(seed);
        var all = subjects("a", 1000);
        all.stream().filter(it -> random.nextInt(100) < 4).forEach(it -> office.carrier.answer(it, Kind.UNKNOWN));
        office.carrier.tooFast("a:500", Duration.ofSeconds(2));
        office.put(Lane.BROADCAST, all);

        soon(() -> assertThat(office.stored()).allMatch(it -> it.state() == State.UNKNOWN));
        office.clock.advance(Duration.ofSeconds(61));
        allAreTold(1000);

        var doubles = office.carrier.calls.size() - 1001;
        assertThat(doubles).isBetween(15, 70);
        assertThat(office.owner.prepared.stream().filter(it -> it.endsWith(" copy")))
                .hasSize(doubles);
    }

    @Test
    void whatItDoesIsCounted() {
        startAt(1000);
        office.carrier.answer("a:3", Kind.REFUSED);
        office.put(Lane.BROADCAST, subjects("a", 20));
        office.put(Lane.INTERACTIVE, List.of("b"));
        allAreTold(21);

        var meters = office.registry;
        assertThat(meters.get("kentongan.outbox.sent")
                        .tag("outcome", "accepted")
                        .counter()
                        .count())
                .isEqualTo(20);
        assertThat(meters.get("kentongan.outbox.sent")
                        .tag("outcome", "refused")
                        .counter()
                        .count())
                .isEqualTo(1);
        assertThat(meters.get("kentongan.outbox.interactive").timer().count()).isEqualTo(1);
        assertThat(meters.get("kentongan.outbox.lease").gauge().value()).isEqualTo(1);
        assertThat(meters.get("kentongan.outbox.rate").gauge().value()).isEqualTo(1000);
        office.holds().tooFast(Duration.ofSeconds(30), false);
        assertThat(meters.get("kentongan.outbox.hold.seconds").gauge().value()).isBetween(25.0, 30.0);
    }
}

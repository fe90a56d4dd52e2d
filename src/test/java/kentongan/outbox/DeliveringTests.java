package kentongan.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import kentongan.chat.SendFailure.Kind;
import kentongan.outbox.OutboxEntry.State;
import kentongan.outbox.OutboxOwner.Failure;
import kentongan.outbox.SenderFixture.Crash;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Order(6)
class DeliveringTests {

    private final SenderFixture office = new SenderFixture();

    @BeforeEach
    void start() {
        office.start();
    }

    @AfterEach
    void close() {
        office.close();
    }

    private static void soon(Runnable holds) {
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .untilAsserted(holds::run);
    }

    private void stateOf(String subject, State state) {
        soon(() -> assertThat(office.stored(subject)).map(OutboxEntry::state).hasValue(state));
    }

    @Test
    void whatIsAcceptedIsToldToItsOwnerAndGone() {
        office.put("a");

        soon(() -> assertThat(office.owner.told).containsExactly("sent a 1"));
        soon(() -> assertThat(office.stored("a")).isEmpty());
    }

    @Test
    void puttingTheSameInTwiceSendsItOnceAndItsCompanionsToo() {
        office.carrier.answer("a", Kind.NOT_SENT);
        office.put("a");
        soon(() -> assertThat(office.carrier.calls).isNotEmpty());

        office.put("a", "b");

        soon(() -> assertThat(office.owner.told).contains("sent b 2"));
        soon(() -> assertThat(office.owner.told).anyMatch(it -> it.startsWith("sent a")));
        assertThat(office.carrier.calls).containsExactlyInAnyOrder("a", "b", "a");
    }

    @ParameterizedTest
    @EnumSource(names = {"UNREACHABLE", "REFUSED"})
    void whatWillNeverBeIsToldAndGone(Kind kind) {
        office.carrier.answer("a", kind);
        office.put("a");

        soon(() -> assertThat(office.owner.told).containsExactly("failed a " + Failure.valueOf(kind.name())));
        soon(() -> assertThat(office.stored("a")).isEmpty());
        assertThat(office.carrier.calls).containsExactly("a");
    }

    @Test
    void whatIsAskedForAgainBeforeItIsGoneIsSentAllTheSame() {
        office.owner.askedForOnceItFails.add("a");
        office.carrier.answer("a", Kind.REFUSED);
        office.put("a");

        soon(() -> assertThat(office.owner.told).containsExactly("failed a REFUSED", "sent a 2"));
        soon(() -> assertThat(office.stored("a")).isEmpty());
    }

    @Test
    void whatWasCertainlyNotSentIsSentLater() {
        office.carrier.answer("a", Kind.NOT_SENT);
        office.put("a");

        soon(() -> assertThat(office.owner.told).containsExactly("sent a 2"));
    }

    @Test
    void theUnknownIsSentOnceMoreAfterAMinuteAndMarkedAsACopy() {
        office.carrier.answer("a", Kind.UNKNOWN);
        office.put("a");
        stateOf("a", State.UNKNOWN);

        office.clock.advance(Duration.ofSeconds(58));
        assertThat(office.carrier.calls).containsExactly("a");
        office.clock.advance(Duration.ofSeconds(3));

        soon(() -> assertThat(office.owner.told).containsExactly("sent a 2"));
        assertThat(office.owner.prepared).containsExactly("a", "a copy");
    }

    @Test
    void theUnknownThatShowsToHaveArrivedIsNotSentAgain() {
        office.carrier.answer("a", Kind.UNKNOWN);
        office.put("a");
        stateOf("a", State.UNKNOWN);
        office.owner.arrived.add("a");

        office.clock.advance(Duration.ofSeconds(61));

        soon(() -> assertThat(office.stored("a")).isEmpty());
        assertThat(office.carrier.calls).containsExactly("a");
    }

    @Test
    void aSecondUnknownOutcomeEndsIt() {
        office.carrier.answer("a", Kind.UNKNOWN, Kind.UNKNOWN);
        office.put("a");
        stateOf("a", State.UNKNOWN);
        office.clock.advance(Duration.ofSeconds(61));

        soon(() -> assertThat(office.owner.told).containsExactly("failed a OUTCOME_UNKNOWN"));
        assertThat(office.stored("a")).isEmpty();
    }

    @Test
    void theUnknownThatMustNotBeSaidTwiceEndsThere() {
        office.owner.sendsAgain = false;
        office.carrier.answer("a", Kind.UNKNOWN);
        office.put("a");

        soon(() -> assertThat(office.carrier.calls).containsExactly("a"));
        soon(() -> assertThat(office.stored("a")).isEmpty());
    }

    @Test
    void aPauseThatTelegramAskedForSurvivesARestart() {
        office.carrier.tooFast("a", Duration.ofMinutes(10));
        office.put("a");
        soon(() -> assertThat(office.carrier.calls).contains("a"));
        soon(() -> assertThat(office.stored("a")).map(OutboxEntry::attempts).hasValue(1));
        var before = office.carrier.calls.size();

        office.restart();
        office.put("c");

        await().during(Duration.ofMillis(1500)).until(() -> office.carrier.calls.size() == before);
        assertThat(office.owner.told).isEmpty();
    }

    @Test
    void whatIsWithdrawnBeforeItsTurnIsNotSent() {
        office.carrier.answer("a", Kind.UNKNOWN);
        office.put("a");
        stateOf("a", State.UNKNOWN);

        assertThat(office.withdraw("a")).isEqualTo(1);
        office.clock.advance(Duration.ofSeconds(61));
        office.put("b");

        soon(() -> assertThat(office.owner.told).containsExactly("sent b 2"));
        assertThat(office.carrier.calls).containsExactly("a", "b");
    }

    @Test
    void whatHasBecomeIdleIsDropped() {
        office.owner.gone.add("a");
        office.put("a");

        soon(() -> assertThat(office.stored("a")).isEmpty());
        assertThat(office.carrier.calls).isEmpty();
    }

    @Test
    void anOutcomeThatCannotBeTakenNowIsTakenLaterAndNothingIsSentTwice() {
        office.owner.storeAwayFor = 2;
        office.put("a");

        soon(() -> assertThat(office.owner.told).containsExactly("sent a 1"));
        soon(() -> assertThat(office.stored("a")).isEmpty());
        assertThat(office.carrier.calls).containsExactly("a");
    }

    @Test
    void killedBeforeTheCallItsOutcomeIsUnknownAndItGoesOutOnceMore() {
        office.crash(Crash.BEFORE_THE_CALL, "a");

        stateOf("a", State.UNKNOWN);
        office.clock.advance(Duration.ofSeconds(61));
        soon(() -> assertThat(office.owner.told).hasSize(1));
        assertThat(office.owner.prepared).endsWith("a copy");
    }

    @Test
    void killedAfterTheCallItIsSentOnceMoreUnlessItShowsToHaveArrived() {
        office.crash(Crash.AFTER_THE_CALL, "a");
        stateOf("a", State.UNKNOWN);
        office.owner.arrived.add("a");

        office.clock.advance(Duration.ofSeconds(61));

        soon(() -> assertThat(office.stored("a")).isEmpty());
        assertThat(office.carrier.calls).isEqualTo(List.of("a"));
    }

    @Test
    void aChangeThatWasUnderWayWhenTheProcessWasKilledIsMadeAgainAtOnce() {
        office.owner.changes = true;
        office.owner.sendsAgain = false;
        office.crash(Crash.BEFORE_THE_CALL, "a");

        soon(() -> assertThat(office.owner.told).containsExactly("sent a 1"));
        assertThat(office.carrier.calls).containsExactly("a change");
    }

    @Test
    void killedAfterTheOwnerTookTheOutcomeNothingMoreHappens() {
        office.crash(Crash.AFTER_THE_OUTCOME, "a");

        soon(() -> assertThat(office.stored("a")).isEmpty());
        assertThat(office.carrier.calls).containsExactly("a");
        assertThat(office.owner.told).containsExactly("sent a 1");
    }
}

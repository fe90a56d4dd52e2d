package kentongan.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import kentongan.chat.Html;
import kentongan.chat.Keyboard;
import kentongan.chat.Outgoing;
import kentongan.chat.SendFailure;
import kentongan.chat.SendFailure.Kind;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class SendGateTests {

    private static final Duration PATIENT = Duration.ofSeconds(30);

    private final SendGate gate = new SendGate(20);

    @Test
    void anEarlierLaneGoesFirstHoweverManyWait() throws Exception {
        List<Lane> order = new CopyOnWriteArrayList<>();
        var threads = Executors.newCachedThreadPool();
        for (int i = 0; i < 10; i++) {
            var chat = i;
            threads.execute(() -> gate.message(Lane.BROADCAST, chat, PATIENT, () -> order.add(Lane.BROADCAST)));
        }
        Awaitility.await().until(() -> order.size() >= 2);
        for (int i = 0; i < 3; i++) {
            var chat = 100 + i;
            threads.execute(() -> gate.message(Lane.INTERACTIVE, chat, PATIENT, () -> order.add(Lane.INTERACTIVE)));
        }
        threads.shutdown();
        assertThat(threads.awaitTermination(20, TimeUnit.SECONDS)).isTrue();

        assertThat(order).hasSize(13);
        // one that was at its turn already, and those that went while the others arrived
        assertThat(order.lastIndexOf(Lane.INTERACTIVE)).isLessThan(9);
    }

    @Test
    void boardsWaitBehindEverythingElseButDoNotStandStill() throws Exception {
        List<Lane> order = new CopyOnWriteArrayList<>();
        var threads = Executors.newCachedThreadPool();
        for (int i = 0; i < 60; i++) {
            threads.execute(() -> gate.change(Lane.BROADCAST, PATIENT, () -> order.add(Lane.BROADCAST)));
        }
        Awaitility.await().until(() -> order.size() >= 2);
        for (int i = 0; i < 10; i++) {
            threads.execute(() -> gate.change(Lane.BOARD, PATIENT, () -> order.add(Lane.BOARD)));
        }
        threads.shutdown();
        assertThat(threads.awaitTermination(20, TimeUnit.SECONDS)).isTrue();

        assertThat(order).hasSize(70);
        // 60 changes take three seconds, in which one board or two may go
        var meanwhile = order.subList(0, order.lastIndexOf(Lane.BROADCAST));
        assertThat(meanwhile.stream().filter(Lane.BOARD::equals).count()).isBetween(1L, 5L);
    }

    @Test
    void whoWaitsForAnAnswerLearnsOfIt() throws Exception {
        var slow = new SendGate(1);
        var message = new Act.Send(Outgoing.text(Html.escape("a")));
        var first = slow.enter(Lane.BROADCAST, 5, message, PATIENT);
        var begun = System.nanoTime();
        var second = CompletableFuture.supplyAsync(() -> slow.message(Lane.BROADCAST, 6, PATIENT, System::nanoTime));
        Awaitility.await().until(() -> slow.waiting() == 1);
        first.answered();

        // a call without an answer would count for two seconds, and one more
        assertThat(second.get() - begun).isLessThan(Duration.ofMillis(2_500).toNanos());
    }

    @Test
    void whoIsLessPatientThanThePauseLearnsHowLongItIs() {
        gate.pause(Duration.ofMinutes(5));

        var failure = catchThrowableOfType(
                SendFailure.class, () -> gate.message(Lane.INTERACTIVE, 5, Duration.ofSeconds(10), () -> 1));
        assertThat(failure.kind()).isEqualTo(Kind.TOO_FAST);
        assertThat(failure.retryAfter()).isBetween(Duration.ofMinutes(4), Duration.ofMinutes(5));
        assertThat(catchThrowableOfType(
                        SendFailure.class, () -> gate.change(Lane.INTERACTIVE, Duration.ofSeconds(10), () -> 1)))
                .as("changes are held too")
                .isNotNull();
    }

    @Test
    void aChatThatJustGotSeveralMustRestWhileOthersGoOn() {
        for (int i = 0; i < ChatPacer.BURST; i++) {
            gate.message(Lane.BROADCAST, 5, PATIENT, () -> 1);
        }

        assertThat(gate.chatRest(5)).isPositive();
        assertThat(gate.chatRest(6)).isZero();
        assertThat(gate.change(Lane.INTERACTIVE, Duration.ofSeconds(2), () -> "changed"))
                .isEqualTo("changed");
    }

    @Test
    void aCallThatBreaksGivesItsTurnBack() {
        var broken = catchThrowableOfType(
                IllegalStateException.class,
                () -> gate.message(Lane.BROADCAST, 5, PATIENT, () -> {
                    throw new IllegalStateException("broken");
                }));
        assertThat(broken).isNotNull();

        assertThat(gate.<String>message(Lane.BROADCAST, 5, PATIENT, () -> "sent"))
                .isEqualTo("sent");
    }

    @Test
    void whoWaitsGoesAsSoonAsTheRateRises() {
        gate.limit(1);
        gate.message(Lane.BROADCAST, 1, PATIENT, () -> 1);
        var started = System.nanoTime();
        gate.limit(20);
        for (int i = 0; i < 10; i++) {
            gate.message(Lane.BROADCAST, 10 + i, PATIENT, () -> 1);
        }

        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(5));
        assertThatIllegalArgumentException().isThrownBy(() -> gate.limit(0));
    }

    @Test
    void albumsKeepToTheFreeRateSinceTheyCanNotBePaidFor() {
        var paid = new SendGate(1000);
        var album = new Act.Send(new Outgoing(
                Html.EMPTY,
                Keyboard.NONE,
                new Outgoing.AlbumCopy(7, List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10)),
                true,
                null));
        var text = new Act.Send(Outgoing.text(Html.escape("a")));
        paid.enter(Lane.BROADCAST, 1, album, PATIENT).answered();

        var started = System.nanoTime();
        for (int i = 0; i < 20; i++) {
            paid.enter(Lane.BROADCAST, 10 + i, text, PATIENT).answered();
        }
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofMillis(300));
        for (int i = 0; i < 4; i++) {
            paid.enter(Lane.BROADCAST, 50 + i, album, PATIENT).answered();
        }
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isGreaterThan(Duration.ofMillis(950));
    }

    @Test
    void afterATooManyItGoesOnAtHalfTheRateAndClimbsBackButNotAboveTheLimit() {
        gate.tooFast(Duration.ofMillis(200));
        gate.tooFast(Duration.ofMillis(200));
        Awaitility.await().pollDelay(Duration.ofMillis(1300)).until(() -> true);

        gate.message(Lane.BROADCAST, 1, PATIENT, () -> 1);
        assertThat(gate.rate()).as("halved once, by the two of one pause").isEqualTo(10);
        gate.limit(6);
        assertThat(gate.rate()).isEqualTo(3);
    }
}

package kentongan.telegram.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import kentongan.telegram.intake.InboxEntry.State;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

class FloodTests extends RunningOffice {

    private static final int SENT = 160;
    private static final int FIRST = 100;

    @Test
    void tapsBeyondWhatAPersonCanAreAnsweredAndDoNothing() {
        flood(id -> office.taps(id, 5, "tap|" + id));

        var answers = office.telegram.requests("answercallbackquery");
        assertThat(answers).hasSize(SENT);
        var refused = answers.stream()
                .filter(it -> it.json().path("text").asText().startsWith("Terlalu cepat"))
                .count();
        assertThat(refused).isBetween(40L, 60L);
        assertThat(heard().stream().filter(it -> it.startsWith("5!"))).hasSize(SENT - (int) refused);
        assertThat(counted("tap")).isEqualTo(refused);
        assertThat(heard()).contains("6:halo");
    }

    @Test
    void wordsBeyondWhatAPersonCanAreDroppedWithOneSentence() {
        flood(id -> office.says(id, 5, "pesan " + id));

        var told = office.telegram.requests("sendmessage").stream()
                .filter(it -> it.json().path("text").asText().startsWith("Terlalu banyak sekaligus"));
        assertThat(told).hasSize(1);
        assertThat(heard()).hasSizeLessThan(SENT);
        assertThat(counted("message")).isBetween(40.0, 61.0);
    }

    @Test
    void aStrangerWhoFloodsHearsNoSecondSentence() {
        flood(id -> office.says(id, 9, "pesan " + id));

        assertThat(office.telegram.requests("sendmessage")).isEmpty();
        assertThat(counted("message")).isBetween(40.0, 61.0);
    }

    @Test
    void whatIsLoggedWhileAnUpdateIsHandledBearsItsId() {
        var named = new String[1];
        office.listener.onWords = words -> named[0] = MDC.get("update");

        office.says(71, 5, "halo");

        awaitState(71, State.DONE);
        assertThat(named[0]).isEqualTo("71");
    }

    /** All of it waits behind the first, as it does when somebody sends faster than anything is handled. */
    private void flood(java.util.function.IntConsumer send) {
        var gate = new CountDownLatch(1);
        office.listener.onWords = words -> {
            if (words.equals("tahan")) {
                await(gate);
            }
        };
        office.says(FIRST - 1, 6, "halo");
        office.says(FIRST, 5, "tahan");
        for (int i = 1; i < SENT; i++) {
            send.accept(FIRST + i);
        }
        send.accept(FIRST + SENT);
        soon().until(() -> office.telegram.unconfirmed() == 0);
        gate.countDown();
        awaitState(FIRST + SENT, State.DONE);
    }

    private static void await(CountDownLatch gate) {
        try {
            gate.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private double counted(String what) {
        return office.bean(MeterRegistry.class)
                .get("kentongan.intake.refused")
                .tag("what", what)
                .counter()
                .count();
    }
}

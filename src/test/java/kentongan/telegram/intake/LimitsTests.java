package kentongan.telegram.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import kentongan.office.Role;
import kentongan.telegram.EdgeFixture;
import kentongan.telegram.intake.InboxEntry.State;
import org.junit.jupiter.api.Test;

class LimitsTests extends RunningOffice {

    @Test
    void aDialogueThatGathersTooMuchEndsAndThePersonHearsWhy() {
        office.listener.reaction = talk ->
                talk.begin("long", "more", Map.of("words", "x".repeat(1_000_000), "more", "y".repeat(1_000_001)));

        office.says(71, 5, "halo");

        awaitState(71, State.DONE);
        assertThat(told())
                .containsExactly("Isinya sudah terlalu banyak untuk saya simpan, jadi saya hentikan."
                        + " Silakan mulai lagi dengan isi yang lebih sedikit.");
    }

    @Test
    void whileTooManyWaitNoMoreAreFetchedAndThenAllAre() {
        var gate = new CountDownLatch(1);
        try (var small =
                new EdgeFixture().with("kentongan.intake.most-waiting", "100").start()) {
            small.member(5, Role.EMPLOYEE);
            small.listener.onWords = words -> await(gate);
            for (int id = 1; id <= 250; id++) {
                small.says(id, 5, "pesan " + id);
            }
            var health = small.bean(TelegramHealth.class);
            soon().until(() ->
                    String.valueOf(health.health().getDetails().get("trouble")).startsWith("So many updates wait"));
            assertThat(small.bean(IntakeState.class).waitingNow()).isBetween(100, 199);

            gate.countDown();

            soon().until(() -> small.telegram.unconfirmed() == 0);
            soon().until(() -> small.bean(IntakeState.class).waitingNow() == 0);
        }
    }

    private static void await(CountDownLatch gate) {
        try {
            gate.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> told() {
        return office.telegram.requests("sendmessage").stream()
                .map(it -> it.json().path("text").asText())
                .toList();
    }
}

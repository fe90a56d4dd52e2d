package kentongan.telegram.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import kentongan.telegram.intake.InboxEntry.State;
import org.junit.jupiter.api.Test;

class LimitsTests extends RunningOffice {

    @Test
    void aDialogueThatGathersTooMuchEndsAndThePersonHearsWhy() {
        office.listener.reaction =
                talk -> talk.begin("long", "more", Map.of("words", "x".repeat(1_000_000), "more", "y".repeat(1_000_001)));

        office.says(71, 5, "halo");

        awaitState(71, State.DONE);
        assertThat(told()).containsExactly("Isinya sudah terlalu banyak untuk saya simpan, jadi saya hentikan."
                + " Silakan mulai lagi dengan isi yang lebih sedikit.");
    }

    private List<String> told() {
        return office.telegram.requests("sendmessage").stream()
                .map(it -> it.json().path("text").asText())
                .toList();
    }
}

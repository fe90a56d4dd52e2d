package kentongan.simulator.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import kentongan.simulator.PersonState;
import kentongan.simulator.ScriptedBot;
import kentongan.simulator.SimulatedPerson;
import kentongan.simulator.SimulatorServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadyOfficeTests {

    @TempDir
    private Path data;

    private SimulatorServer start() {
        return SimulatorServer.start(
                Clock.systemUTC(),
                "kentongan.simulator.people=true",
                "kentongan.simulator.ready-office=true",
                "kentongan.data=" + data);
    }

    @Test
    void setsUpTheOfficeThroughTheChatAlone() throws Exception {
        try (SimulatorServer server = start();
                ScriptedBot bot = new ScriptedBot(server)) {
            Files.writeString(data.resolve("setup-link.txt"), "https://t.me/kentongan_bot?start=AB-12\n");

            await().atMost(Duration.ofSeconds(30))
                    .until(() -> server.telegram().people().stream()
                            .map(SimulatedPerson::state)
                            .allMatch(PersonState::started));

            assertThat(bot.heard().subList(0, 5))
                    .containsExactly("/start AB-12", "tap benar", "/pegawai", "tap impor", "file pegawai.csv");
            assertThat(bot.heard().get(5)).isEqualTo("tap terapkan");
        }
    }

    @Test
    void namesEverySectionRoleAndTelegramIdInTheSheet() {
        List<String> rows = OfficePeople.sheet().lines().toList();

        assertThat(rows).hasSize(6);
        assertThat(rows.get(0)).isEqualTo("name,section,title,role,nip,telegram_id");
        assertThat(rows).allMatch(row -> row.split(",", -1).length == 6);
        assertThat(rows).filteredOn(row -> row.contains(",sekretaris,")).hasSize(1);
        assertThat(rows).filteredOn(row -> row.contains(",kepala seksi,")).hasSize(1);
    }
}

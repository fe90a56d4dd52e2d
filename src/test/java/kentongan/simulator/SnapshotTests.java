package kentongan.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotTests {

    private static final String EDIT = "{'chat_id':700001,'message_id':2,'parse_mode':'HTML',"
            + "'text':'<b>A</b> <a href=\\\"http://a.id\\\">b</a>'}";

    @TempDir
    private Path data;

    private MovedClock clock;

    @BeforeEach
    void stopTheClock() {
        clock = new MovedClock();
    }

    private SimulatorServer restarted() {
        return SimulatorServer.start(
                clock, "kentongan.simulator.persist=true", "kentongan.simulator.people=true", "kentongan.data=" + data);
    }

    @Test
    void beginsWithTheHeadAndFiveStaff() {
        try (SimulatorServer server = restarted()) {
            assertThat(server.telegram().people())
                    .extracting(person -> person.state().title())
                    .hasSize(6)
                    .startsWith("Kepala Distrik");
        }
    }

    private static void liveALittle(SimulatorServer server, BotClient bot) throws Exception {
        SimulatedPerson head = server.telegram().person(700_001);
        head.starts();
        bot.call("sendMessage", "{'chat_id':700001,'text':'awal','disable_notification':true}");
        bot.call("editMessageText", EDIT);
        head.sendsDocument("berkas", "a.csv", "1,2".getBytes(StandardCharsets.UTF_8));
        bot.call("sendMessage", "{'chat_id':700001,'text':'salah'}");
        bot.call("deleteMessage", "{'chat_id':700001,'message_id':4}");
        head.replies(2, "baik");
        bot.call(
                "sendMessage",
                "{'chat_id':700001,'text':'?','reply_markup':{'inline_keyboard':[[{'text':'Ya','callback_data':'y'}]]}}");
        bot.call("setMyCommands", "{'commands':[{'command':'saran','description':'Usul'}]}");
        server.telegram().person(700_002).starts();
        server.telegram().person(700_002).blocks();
    }

    @Test
    void bringsTheWholeWorldBackAfterARestart() throws Exception {
        List<PhoneMessage> before;
        String updates;
        try (SimulatorServer server = restarted()) {
            BotClient bot = new BotClient(server);
            liveALittle(server, bot);
            before = server.telegram().person(700_001).messages();
            updates = bot.call("getUpdates", "{}").body();
        }

        try (SimulatorServer server = restarted()) {
            BotClient bot = new BotClient(server);
            SimulatedPerson head = server.telegram().person(700_001);
            assertThat(head.messages()).isEqualTo(before).hasSize(5);
            assertThat(bot.call("getUpdates", "{}").body()).isEqualTo(updates);
            assertThat(bot.get(fileOf(head)).body()).isEqualTo("1,2");
            assertThat(server.telegram()
                            .commands(700_001)
                            .get(0)
                            .path("command")
                            .asString())
                    .isEqualTo("saran");
            assertThat(server.telegram().person(700_002).state().blocked()).isTrue();
            assertThat(bot.call("editMessageText", EDIT).description()).contains("message is not modified");
            assertThat(head.says("berikutnya")).isEqualTo(7);
        }
    }

    private static String fileOf(SimulatedPerson person) {
        PhoneMedia media = person.messages().get(2).media();
        return media == null ? "" : media.url();
    }

    @Test
    void setsAnUnreadableSnapshotAsideAndBeginsAnew() throws Exception {
        Files.createDirectories(data.resolve("simulator"));
        Files.writeString(data.resolve("simulator/world.json"), "{\"version\":1,");
        try (SimulatorServer server = restarted()) {
            assertThat(server.telegram().people()).hasSize(6);
            assertThat(data.resolve("simulator/world.unreadable.json")).exists();
        }
        assertThat(data.resolve("simulator/world.json")).exists();
    }
}

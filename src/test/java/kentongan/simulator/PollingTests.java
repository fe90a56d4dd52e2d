package kentongan.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PollingTests {

    private final MovedClock clock = new MovedClock();
    private SimulatorServer server;
    private BotClient bot;
    private SimulatedPerson budi;

    @BeforeEach
    void start() {
        server = SimulatorServer.start(clock);
        bot = new BotClient(server);
        budi = server.telegram().addPerson(7, "Budi", "");
        budi.starts();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private List<JsonNode> poll(String json) throws Exception {
        return bot.call("getUpdates", json).result().valueStream().toList();
    }

    private static List<String> texts(List<JsonNode> updates) {
        return updates.stream()
                .map(update -> update.at("/message/text").asString(""))
                .toList();
    }

    @Test
    void keepsUpdatesUntilAHigherOffsetConfirmsThem() throws Exception {
        budi.says("satu");
        budi.says("dua");
        List<JsonNode> all = poll("{}");
        assertThat(texts(all)).containsExactly("/start", "satu", "dua");
        assertThat(texts(poll("{}"))).hasSize(3);

        long second = all.get(1).path("update_id").asLong();
        assertThat(texts(poll("{'offset':" + second + ",'limit':1}"))).containsExactly("satu");
        assertThat(texts(poll("{'offset':" + (second + 1) + "}"))).containsExactly("dua");
        assertThat(texts(poll("{}"))).containsExactly("dua");
    }

    @Test
    void countsANegativeOffsetFromTheNewest() throws Exception {
        budi.says("satu");
        budi.says("dua");
        assertThat(texts(poll("{'offset':-1}"))).containsExactly("dua");
        assertThat(texts(poll("{}"))).containsExactly("dua");
    }

    @Test
    void waitsForAnUpdateAndAnswersAtOnceWhenItComes() throws Exception {
        poll("{'offset':-1}");
        long next = poll("{}").get(0).path("update_id").asLong() + 1;
        CompletableFuture<List<JsonNode>> waiting = CompletableFuture.supplyAsync(() -> {
            try {
                return poll("{'timeout':50,'offset':" + next + "}");
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        await().until(() -> server.telegram().world().updates().polls() == 3);
        assertThat(waiting).isNotDone();

        budi.says("tiga");

        await().atMost(Duration.ofSeconds(10)).until(waiting::isDone);
        assertThat(texts(waiting.join())).containsExactly("tiga");
    }

    @Test
    void endsTheEarlierOfTwoPollers() throws Exception {
        poll("{'offset':999999999}");
        CompletableFuture<BotClient.Answer> earlier = CompletableFuture.supplyAsync(() -> {
            try {
                return bot.call("getUpdates", "{'timeout':50}");
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        await().until(() -> server.telegram().world().updates().polls() == 2);

        poll("{}");

        assertThat(earlier.join().status()).isEqualTo(409);
        assertThat(earlier.join().description())
                .isEqualTo("Conflict: terminated by other getUpdates request;"
                        + " make sure that only one bot instance is running");
    }

    @Test
    void dropsTapsAfter150SecondsAndTheRestAfterADay() throws Exception {
        bot.call(
                "sendMessage",
                "{'chat_id':7,'text':'?','reply_markup':{'inline_keyboard':[[{'text':'Ya','callback_data':'y'}]]}}");
        budi.taps(2, "y");
        assertThat(poll("{}")).hasSize(2);

        clock.advance(Duration.ofSeconds(150));
        assertThat(texts(poll("{}"))).containsExactly("/start");

        clock.advance(Duration.ofHours(24));
        assertThat(poll("{}")).isEmpty();
    }

    @Test
    void remembersWhichUpdatesTheBotWants() throws Exception {
        poll("{'allowed_updates':['callback_query'],'offset':-1}");
        budi.says("ungewollt");
        assertThat(texts(poll("{}"))).containsExactly("/start");
        poll("{'allowed_updates':[]}");
        budi.says("kembali");
        assertThat(texts(poll("{}"))).containsExactly("/start", "kembali");
    }

    @Test
    void handsDuplicatesOutAgainAfterTheyWereConfirmed() throws Exception {
        server.telegram().faults().duplicateUpdates(1);
        long id = poll("{}").get(0).path("update_id").asLong();
        assertThat(poll("{'offset':" + (id + 1) + "}"))
                .extracting(update -> update.path("update_id").asLong())
                .containsExactly(id);
        assertThat(poll("{'offset':" + (id + 1) + "}")).isEmpty();
    }

    @Test
    void slipsInAnUpdateThatNobodyCanParse() throws Exception {
        server.telegram().faults().sendUnparseableUpdate();
        assertThat(poll("{}").get(1).at("/message/message_id").isString()).isTrue();
    }

    @Test
    void refusesToPollWhileAWebhookIsSetAndDeliversThere() throws Exception {
        try (HookTarget hook = new HookTarget()) {
            assertThat(bot.call("setWebhook", "{'url':'" + hook.url() + "','secret_token':'s3cret'}")
                            .status())
                    .isEqualTo(200);
            assertThat(bot.call("getUpdates", "{}").status()).isEqualTo(409);
            budi.says("lewat webhook");

            await().until(() -> hook.bodies().size() == 3);
            assertThat(hook.bodies().get(0)).contains("/start");
            assertThat(hook.bodies().get(1))
                    .as("the first was answered 500")
                    .isEqualTo(hook.bodies().get(0));
            assertThat(hook.bodies().get(2)).contains("lewat webhook");
            assertThat(hook.secrets()).containsOnly("s3cret");

            bot.call("deleteWebhook", "{}");
            await().until(() -> poll("{}").isEmpty());
        }
    }
}

package kentongan.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import kentongan.simulator.schema.BotApiSchema;
import kentongan.simulator.schema.CallCheck;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import tools.jackson.databind.JsonNode;

/** A simulator alone, a bot, and Aziza who has started it. Each class has its own, since they run side by side. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class SimulatorCase {

    static final CallCheck CHECK = new CallCheck(BotApiSchema.load());

    final MovedClock clock = new MovedClock();
    SimulatorServer server;
    BotClient bot;
    SimulatedPerson aziza;
    long lastId = 1000;

    @BeforeAll
    void start() {
        server = SimulatorServer.start(clock);
        bot = new BotClient(server);
        server.telegram().limits().switchOff();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @BeforeEach
    void azizaHasStartedTheBot() throws Exception {
        aziza = server.telegram().addPerson(++lastId, "Aziza", "Karim");
        aziza.starts();
        poll(0);
    }

    List<JsonNode> poll(int timeout) throws Exception {
        JsonNode updates = bot.call("getUpdates", "{'timeout':" + timeout + "}").result();
        if (!updates.isEmpty()) {
            long next = updates.get(updates.size() - 1).path("update_id").asLong() + 1;
            bot.call("getUpdates", "{'offset':" + next + "}");
        }
        return updates.valueStream().toList();
    }

    int sent(String json) throws Exception {
        BotClient.Answer answer = bot.call("sendMessage", "{'chat_id':" + aziza.id() + "," + json + "}");
        assertThat(answer.body()).contains("\"ok\":true");
        return answer.result().path("message_id").asInt();
    }

    PhoneMessage newest() {
        return aziza.messages().get(aziza.messages().size() - 1);
    }

    static byte[] picture() throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", png);
        return png.toByteArray();
    }
}

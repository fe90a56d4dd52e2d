package kentongan.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import kentongan.simulator.botapi.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LimitsAndFaultsTests {

    private SimulatorServer server;
    private BotClient bot;

    @BeforeEach
    void start() {
        server = SimulatorServer.start();
        bot = new BotClient(server);
        for (int id = 1; id <= 40; id++) {
            server.telegram().addPerson(id, "Pegawai " + id, "").starts();
        }
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private BotClient.Answer send(long chat) throws Exception {
        return bot.call("sendMessage", "{'chat_id':" + chat + ",'text':'x'}");
    }

    private int received(long person) {
        return server.telegram().person(person).messages().size() - 1;
    }

    @Test
    void refusesMoreThanTheRateInASecondAndHoldsLongerForWhoGoesOn() throws Exception {
        server.telegram().limits().allow(4);
        BotClient.Answer answer = send(1);
        for (int chat = 2; chat <= 5; chat++) {
            answer = send(chat);
        }

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.json().at("/parameters/retry_after").asInt()).isEqualTo(3);
        assertThat(answer.description()).isEqualTo("Too Many Requests: retry after 3");
        assertThat(send(6).json().at("/parameters/retry_after").asInt()).isGreaterThan(3);
        assertThat(server.telegram().journal().tooManyRequests()).isEqualTo(2);
        assertThat(server.telegram().journal().maxInAnySlidingSecond()).isBetween(5, 6);
        assertThat(bot.call("editMessageText", "{'chat_id':1,'message_id':2,'text':'y'}")
                        .status())
                .as("edits are counted apart")
                .isEqualTo(200);
    }

    @Test
    void takesAShortBurstInOneChat() throws Exception {
        for (int i = 0; i < 5; i++) {
            assertThat(send(1).status()).isEqualTo(200);
        }
        assertThat(send(1).status()).isEqualTo(429);
        assertThat(send(2).status()).isEqualTo(200);
    }

    @Test
    void dropsTheConnectionBeforeTheWork() {
        server.telegram().faults().dropBefore("sendMessage", 1);
        assertThatThrownBy(() -> send(1)).isInstanceOf(IOException.class);
        assertThat(received(1)).isZero();
    }

    @Test
    void dropsTheConnectionAfterTheWork() throws Exception {
        server.telegram().faults().dropAfter("sendMessage", 1);
        assertThatThrownBy(() -> send(1)).isInstanceOf(IOException.class);
        assertThat(received(1)).isEqualTo(1);
        assertThat(send(1).status()).isEqualTo(200);
    }

    @Test
    void sendsNoByteWhenItDropsAConnection() throws Exception {
        server.telegram().faults().outage(true);
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setSoTimeout(10_000);
            String request = "GET /bot" + server.token() + "/getMe HTTP/1.1\r\nHost: x\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }
        server.telegram().faults().outage(false);
        assertThat(send(1).status()).isEqualTo(200);
    }

    @Test
    void answersLikeABrokenServer() throws Exception {
        bot.postJson("/simulator/api/faults", "{'kind':'SERVER_ERROR','method':'sendMessage'}");
        assertThat(send(1).status()).isEqualTo(502);
        assertThat(received(1)).isZero();

        bot.postJson("/simulator/api/faults", "{'kind':'GARBAGE','method':'sendMessage'}");
        BotClient.Answer garbage = send(1);
        assertThat(garbage.status()).isEqualTo(200);
        assertThat(garbage.body()).doesNotContain("result");
        assertThat(received(1)).isEqualTo(1);

        bot.postJson("/simulator/api/faults", "{'kind':'TOO_MANY_REQUESTS','method':'*','retryAfter':17}");
        assertThat(send(1).json().at("/parameters/retry_after").asInt()).isEqualTo(17);
        assertThat(bot.postJson("/simulator/api/faults", "{'kind':'NONSENSE'}").status())
                .isEqualTo(400);
    }

    @Test
    void befallsOnlySomeCallsWithAProbability() throws Exception {
        server.telegram().limits().switchOff();
        server.telegram()
                .faults()
                .add(Fault.of(Fault.Kind.SERVER_ERROR, "sendMessage", Fault.ALWAYS)
                        .withProbability(0.5)
                        .withDelay(Duration.ZERO));
        int failed = 0;
        for (int i = 0; i < 60; i++) {
            failed += send(1).status() == 502 ? 1 : 0;
        }
        assertThat(failed).isBetween(10, 50);
    }
}

package kentongan.telegram.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import kentongan.office.Role;
import kentongan.telegram.EdgeFixture;
import kentongan.telegram.FakeTelegram.Reply;
import kentongan.telegram.intake.InboxEntry.State;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Telegram brings the updates to an office that has a public address. */
class WebhookTests {

    private static final String URL = "https://kantor.example/telegram";

    private final EdgeFixture office = new EdgeFixture().webhook(URL);

    @BeforeEach
    void start() {
        office.telegram.on("getwebhookinfo", request -> Reply.ok(info(URL)));
        office.start();
        office.member(5, Role.EMPLOYEE);
    }

    @AfterEach
    void close() {
        office.close();
    }

    private static String info(String url) {
        return "{\"url\":\"" + url
                + "\",\"has_custom_certificate\":false,\"pending_update_count\":0,\"allowed_updates\":"
                + "[\"message\",\"edited_message\",\"callback_query\",\"my_chat_member\"]}";
    }

    @Test
    void telegramIsToldTheAddressTheSecretAndWhatWeWantToHear() {
        Awaitility.await().until(() -> !office.telegram.requests("setwebhook").isEmpty());

        var body = office.telegram.requests("setwebhook").get(0).body();
        assertThat(body).contains(URL, EdgeFixture.WEBHOOK_SECRET, "callback_query", "my_chat_member");
        assertThat(body).doesNotContain("drop_pending_updates");
        assertThat(office.telegram.requests("getupdates")).isEmpty();
    }

    @Test
    void itStaysSetWhenTheProgramStops() {
        Awaitility.await().until(() -> !office.telegram.requests("setwebhook").isEmpty());

        office.stop();

        assertThat(office.telegram.requests("deletewebhook")).isEmpty();
        assertThat(office.telegram.requests("setwebhook")).hasSize(1);
    }

    @Test
    void anUpdateIsStoredBeforeTheAnswerAndHandled() {
        office.listener.reaction = talk -> assertThat(talk.chatId()).isEqualTo(5);

        assertThat(brought(71, EdgeFixture.saying(71, 5, "halo"))).isEqualTo(200);

        assertThat(office.store.template().findById(71, InboxEntry.class)).isNotNull();
        Awaitility.await().until(() -> office.listener.heard.contains("5:halo"));
    }

    @Test
    void whatIsBroughtAgainIsHandledOnce() {
        brought(71, EdgeFixture.saying(71, 5, "halo"));
        Awaitility.await().until(() -> stateOf(71) == State.DONE);

        assertThat(brought(71, EdgeFixture.saying(71, 5, "halo"))).isEqualTo(200);
        brought(72, EdgeFixture.saying(72, 5, "lagi"));

        Awaitility.await().until(() -> office.listener.heard.contains("5:lagi"));
        assertThat(office.listener.heard).containsExactly("5:halo", "5:lagi");
    }

    @Test
    void whatIsBroughtWhileTheIntakeIsTakenUpIsHandledOnceAndInOrder() throws InterruptedException {
        var intake = office.bean(Intake.class);
        var brought = new AtomicBoolean();
        var takingUp = new Thread(() -> {
            while (!brought.get()) {
                intake.takeUp();
            }
        });
        takingUp.start();
        var expected = new ArrayList<String>();
        for (int id = 10; id < 90; id++) {
            brought(id, EdgeFixture.saying(id, 5, "k" + id));
            expected.add("5:k" + id);
        }
        brought.set(true);
        takingUp.join();

        Awaitility.await().until(() -> stateOf(89) == State.DONE);
        assertThat(office.listener.heard).containsExactlyElementsOf(expected);
    }

    @Test
    void whoDoesNotKnowTheSecretIsRefusedAndNothingIsKept() {
        for (var said : Arrays.asList(null, "", "a-secret_of-8", EdgeFixture.WEBHOOK_SECRET + "x")) {
            assertThat(call("POST", said, EdgeFixture.update(71, EdgeFixture.saying(71, 5, "halo"))))
                    .as(String.valueOf(said))
                    .isEqualTo(403);
        }
        assertThat(office.store.template().findById(71, InboxEntry.class)).isNull();
    }

    @Test
    void whileTheStoreIsAwayNothingIsConfirmedAndThePersonHearsIt() {
        Awaitility.await().until(() -> !office.telegram.requests("setwebhook").isEmpty());
        office.store.away();

        assertThat(brought(71, EdgeFixture.tapping(71, 5, "tap|a"))).isEqualTo(503);
        assertThat(brought(71, EdgeFixture.tapping(71, 5, "tap|a"))).isEqualTo(503);

        assertThat(office.telegram.requests("answercallbackquery")).hasSize(1);
        office.store.back();
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> brought(71, EdgeFixture.tapping(71, 5, "tap|a")) == 200);
        Awaitility.await().until(() -> office.listener.heard.contains("5!a"));
    }

    @Test
    void whatCannotBeReadIsPutAsideAndNotBroughtForEver() {
        assertThat(call("POST", EdgeFixture.WEBHOOK_SECRET, "{\"update_id\":71,\"message\":{"))
                .isEqualTo(200);
        assertThat(call("POST", EdgeFixture.WEBHOOK_SECRET, "halo")).isEqualTo(200);

        assertThat(stateOf(71)).isEqualTo(State.QUARANTINED);
    }

    @Test
    void onlyUpdatesOfABearableLengthAreTaken() {
        assertThat(call("GET", EdgeFixture.WEBHOOK_SECRET, "")).isEqualTo(405);
        assertThat(call("POST", EdgeFixture.WEBHOOK_SECRET, " ".repeat(1024 * 1024 + 1)))
                .isEqualTo(413);
    }

    private State stateOf(int id) {
        var entry = office.store.template().findById(id, InboxEntry.class);
        return entry == null ? State.NEW : entry.state();
    }

    private int brought(int id, String rest) {
        return call("POST", EdgeFixture.WEBHOOK_SECRET, EdgeFixture.update(id, rest));
    }

    private int call(String method, @Nullable String secret, String body) {
        return brought(office, method, secret, body);
    }

    /** Calls the webhook of that program; returns the status of its answer. */
    static int brought(EdgeFixture to, String method, @Nullable String secret, String body) {
        var request = new MockHttpServletRequest(method, "/telegram");
        if (secret != null) {
            request.addHeader("X-Telegram-Bot-Api-Secret-Token", secret);
        }
        request.setContent(body.getBytes(StandardCharsets.UTF_8));
        var response = new MockHttpServletResponse();
        try {
            to.bean(WebhookEndpoint.class).handleRequest(request, response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return response.getStatus();
    }
}

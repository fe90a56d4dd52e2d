package kentongan.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import kentongan.MemoryStore;
import kentongan.chat.Html;
import kentongan.chat.Outgoing;
import kentongan.chat.SendFailure;
import kentongan.chat.SendFailure.Kind;
import kentongan.outbox.Act;
import kentongan.outbox.Holds;
import kentongan.outbox.Lane;
import kentongan.outbox.OutboxProperties;
import kentongan.outbox.Outcome.Accepted;
import kentongan.outbox.Outcome.Failed;
import kentongan.outbox.SendGate;
import kentongan.telegram.FakeTelegram.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TelegramMessengerTests {

    private static final Outgoing WORDS = Outgoing.text(Html.escape("halo"));

    private final FakeTelegram telegram = new FakeTelegram();
    private final BotClients clients = new BotClients();
    private final BotAddress address =
            new BotAddress(new TelegramProperties("1:secret", telegram.url(), "", ""), "1:simulator");
    private final SendGate gate = new SendGate(30);
    private final MemoryStore store = new MemoryStore();
    private final Holds holds = new Holds(store.template(), gate, Clock.systemUTC(), event -> {}, false);
    private final TelegramMessenger messenger = messenger(gate, 30);

    private TelegramMessenger messenger(SendGate itsGate, int rate) {
        var presses = new PressTimes(new SimpleMeterRegistry(), Clock.systemUTC());
        return new TelegramMessenger(address, clients, itsGate, holds, new OutboxProperties(rate), presses);
    }

    @AfterEach
    void close() {
        clients.close();
        telegram.close();
        store.close();
    }

    @Test
    void aPressIsAnsweredWithAToastThatFits() {
        messenger.answerPress("7", "x".repeat(198) + "🥁🥁", true);
        messenger.answerPress("8", "  ", true);

        var answers = telegram.requests("answercallbackquery");
        var toast = answers.get(0).json().path("text").asText();
        assertThat(toast).isEqualTo("x".repeat(198) + "…");
        assertThat(answers.get(0).json().path("show_alert").asBoolean()).isTrue();
        assertThat(answers.get(1).json().has("text")).isFalse();
    }

    @Test
    void aPressThatIsTooOldIsNoFailure() {
        telegram.on(
                "answercallbackquery",
                Reply.error(400, "Bad Request: query is too old and response timeout expired or query ID is invalid"));

        messenger.answerPress("7", "ya", false);

        telegram.on("answercallbackquery", Reply.closed());
        messenger.answerPress("7", "ya", false);
        assertThat(telegram.requests("answercallbackquery"))
                .as("an answer that was lost is given once more")
                .hasSize(3);
    }

    @Test
    void tooFastHoldsTheGateForEverybody() {
        telegram.on("sendmessage", Reply.tooFast(60));

        var failure = catchThrowableOfType(SendFailure.class, () -> messenger.send(5, WORDS));
        assertThat(failure.kind()).isEqualTo(Kind.TOO_FAST);
        assertThat(failure.retryAfter()).isEqualTo(Duration.ofSeconds(60));

        telegram.asUsual("sendmessage");
        var second = catchThrowableOfType(SendFailure.class, () -> messenger.send(6, WORDS));
        assertThat(second.kind()).isEqualTo(Kind.TOO_FAST);
        assertThat(telegram.requests("sendmessage")).hasSize(1);
        messenger.answerPress("7", "ya", false);
    }

    @Test
    void aMessageWhoseOutcomeIsUnknownIsNotRepeatedButAChangeIsAndMayBeMadeOnceMoreLater() {
        telegram.on("sendmessage", Reply.closed());
        telegram.on("editmessagetext", Reply.closed());

        assertThat(catchThrowableOfType(SendFailure.class, () -> messenger.send(5, WORDS))
                        .kind())
                .isEqualTo(Kind.UNKNOWN);
        assertThat(catchThrowableOfType(SendFailure.class, () -> messenger.edit(5, 9, WORDS))
                        .kind())
                .isEqualTo(Kind.NOT_SENT);
        assertThat(telegram.requests("sendmessage")).hasSize(1);
        assertThat(telegram.requests("editmessagetext")).hasSize(2);
    }

    @Test
    void fetchesAFileFromTheServerThatIsSet() {
        telegram.on(
                "getfile",
                Reply.ok("{\"file_id\":\"f\",\"file_unique_id\":\"u\",\"file_path\":\"documents/file_1.csv\"}"));
        telegram.on("file_1.csv", new Reply(200, "nama;seksi"));

        assertThat(new String(messenger.download("f"), java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo("nama;seksi");

        telegram.on("getfile", Reply.error(400, "Bad Request: file is too big"));
        assertThat(catchThrowableOfType(SendFailure.class, () -> messenger.download("f"))
                        .kind())
                .isEqualTo(Kind.REFUSED);
    }

    @Test
    void asksForItsNameOnce() {
        var asked = new AtomicInteger();
        telegram.on(
                "getme",
                request -> asked.incrementAndGet() == 1
                        ? Reply.error(401, "Unauthorized")
                        : Reply.ok("{\"id\":1,\"is_bot\":true,\"first_name\":\"K\",\"username\":\"kentongan_bot\"}"));

        assertThat(catchThrowableOfType(SendFailure.class, messenger::botUsername)
                        .kind())
                .isEqualTo(Kind.UNAUTHORIZED);
        assertThat(messenger.botUsername()).isEqualTo("kentongan_bot");
        assertThat(messenger.botUsername()).isEqualTo("kentongan_bot");
        assertThat(asked).hasValue(2);
    }

    @Test
    void theCarrierTellsOutcomesAndPaysOnlyAboveThirtyASecond() {
        var free = new TelegramCarrier(address, clients, new OutboxProperties(30), Clock.systemUTC());
        var paid = new TelegramCarrier(address, clients, new OutboxProperties(1000), Clock.systemUTC());

        assertThat(free.carry(5, new Act.Send(WORDS)))
                .isInstanceOfSatisfying(
                        Accepted.class, it -> assertThat(it.messageIds()).isEqualTo(List.of(101)));
        assertThat(paid.carry(5, new Act.Send(WORDS))).isInstanceOf(Accepted.class);
        var sent = telegram.requests("sendmessage");
        assertThat(sent.get(0).json().has("allow_paid_broadcast")).isFalse();
        assertThat(sent.get(1).json().path("allow_paid_broadcast").asBoolean()).isTrue();

        telegram.on("deletemessage", Reply.error(403, "Forbidden: bot was blocked by the user"));
        assertThat(free.carry(5, new Act.Delete(9)))
                .isInstanceOfSatisfying(
                        Failed.class, it -> assertThat(it.kind()).isEqualTo(Kind.UNREACHABLE));
        var tooLong = new Act.Send(Outgoing.text(Html.escape("x".repeat(5000))));
        assertThat(free.carry(5, tooLong))
                .isInstanceOfSatisfying(
                        Failed.class, it -> assertThat(it.kind()).isEqualTo(Kind.REFUSED));
    }

    @Test
    void aPauseThatADirectCallIsAskedForIsKeptByAllAndByTheNextProcess() {
        telegram.on("sendmessage", Reply.tooFast(7));
        assertThat(catchThrowableOfType(SendFailure.class, () -> messenger.send(5, WORDS)))
                .isNotNull();

        assertThat(holds.end()).isPresent();
        var next = new SendGate(30);
        var restored = new Holds(store.template(), next, Clock.systemUTC(), event -> {}, false);
        restored.start();
        await().until(() -> restored.end().isPresent());
        restored.stop();
        var failure = catchThrowableOfType(
                SendFailure.class, () -> next.message(Lane.INTERACTIVE, 5, Duration.ofSeconds(2), () -> 1));
        assertThat(failure.retryAfter()).isBetween(Duration.ofSeconds(3), Duration.ofSeconds(7));
    }

    @Test
    void aBoardIsToldOfAPauseInItButOnlyByOneCall() {
        holds.tooFast(Duration.ofMinutes(2), false);
        messenger.refreshInPause(5, 7, WORDS);
        assertThat(telegram.requests("editmessagetext")).hasSize(1);

        telegram.on("editmessagetext", Reply.closed());
        assertThat(catchThrowableOfType(SendFailure.class, () -> messenger.refreshInPause(5, 7, WORDS)))
                .isNotNull();
        assertThat(telegram.requests("editmessagetext")).hasSize(2);
    }

    @Test
    void aboveTheFreeRateAnswersMayBePaidToo() {
        var paid = messenger(new SendGate(1000), 1000);
        paid.send(5, WORDS);
        messenger.send(6, WORDS);

        var asked = telegram.requests("sendmessage");
        assertThat(asked.get(0).json().path("allow_paid_broadcast").asBoolean()).isTrue();
        assertThat(asked.get(1).json().has("allow_paid_broadcast")).isFalse();
    }
}

package kentongan.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import kentongan.chat.Html;
import kentongan.chat.Key;
import kentongan.chat.Keyboard;
import kentongan.chat.Media;
import kentongan.chat.Outgoing;
import kentongan.chat.SendFailure.Kind;
import kentongan.telegram.FakeTelegram.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SendsTests {

    private static final Outgoing WORDS = Outgoing.text(Html.escape("Rapat < jam 9"));

    private final FakeTelegram telegram = new FakeTelegram();
    private final ExecutorService threads = BotClients.daemons("test");
    private Sends sends;

    @BeforeEach
    void connect() {
        sends = to(telegram.url());
    }

    @AfterEach
    void close() {
        telegram.close();
        threads.shutdownNow();
    }

    private Sends to(String url) {
        var address = new BotAddress(new TelegramProperties("1:secret", url, "", ""), "1:simulator");
        return new Sends(new BotCalls(address, BotClients.client(threads, Duration.ofMillis(700))), false);
    }

    private WireFailure failure() {
        return catchThrowableOfType(WireFailure.class, () -> sends.send(5, WORDS));
    }

    @Test
    void sendsWordsAsHtmlWithoutPreviewAndTellsTheMessagesId() throws Exception {
        var id = sends.send(
                5, WORDS.with(Keyboard.row(Key.press("Ya", "yes", "1").primary())));

        var body = telegram.requests("sendmessage").get(0).json();
        assertThat(id).isEqualTo(101);
        assertThat(body.path("chat_id").asText()).isEqualTo("5");
        assertThat(body.path("text").asText()).isEqualTo("Rapat &lt; jam 9");
        assertThat(body.path("parse_mode").asText()).isEqualTo("HTML");
        assertThat(body.path("link_preview_options").path("is_disabled").asBoolean())
                .isTrue();
        var button = body.path("reply_markup").path("inline_keyboard").get(0).get(0);
        assertThat(button.path("callback_data").asText()).isEqualTo("yes|1");
        assertThat(button.path("style").asText()).isEqualTo("primary");
        assertThat(button.has("url")).isFalse();
        assertThat(body.has("allow_paid_broadcast")).isFalse();
    }

    @Test
    void copiesWithAnotherCaptionOnlyWhereThereAreWords() throws Exception {
        sends.send(5, Outgoing.text(Html.EMPTY).with(new Outgoing.CopyOf(7, 70)));
        sends.send(5, WORDS.with(new Outgoing.CopyOf(7, 70)));

        var copies = telegram.requests("copymessage");
        assertThat(copies.get(0).json().has("caption")).isFalse();
        assertThat(copies.get(0).json().path("from_chat_id").asText()).isEqualTo("7");
        assertThat(copies.get(1).json().path("caption").asText()).isEqualTo("Rapat &lt; jam 9");
        assertThat(copies.get(1).json().path("parse_mode").asText()).isEqualTo("HTML");
    }

    @Test
    void uploadsAFileUnderItsNameAndReusesOneByItsId() throws Exception {
        sends.send(5, WORDS.with(new Outgoing.Upload(Media.DOCUMENT, "daftar \"baru\".csv", "a;b".getBytes())));
        sends.send(5, WORDS.with(new Outgoing.Stored(Media.PHOTO, "AgAD")));

        var upload = telegram.requests("senddocument").get(0).body();
        assertThat(upload).contains("filename=\"daftar _baru_.csv\"", "attach://daftar _baru_.csv", "a;b", "HTML");
        assertThat(telegram.requests("sendphoto").get(0).body()).contains("AgAD", "Rapat &lt; jam 9");
    }

    @Test
    void refusesWordsThatDoNotFitBeforeTelegramDoes() {
        assertThatThrownBy(() -> sends.send(5, Outgoing.text(Html.escape("<".repeat(4097)))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("4097")
                .hasMessageContaining("4096");
        assertThatThrownBy(() -> sends.send(
                        5, Outgoing.text(Html.escape("x".repeat(1025))).with(new Outgoing.CopyOf(7, 70))))
                .hasMessageContaining("1024");
        assertThat(telegram.requests("sendmessage")).isEmpty();
    }

    @Test
    void aRefusedConnectionIsCertainlyNotSent() throws IOException {
        int nobody;
        try (var socket = new ServerSocket(0)) {
            nobody = socket.getLocalPort();
        }
        sends = to("http://127.0.0.1:" + nobody);

        assertThat(failure().kind()).isEqualTo(Kind.NOT_SENT);
    }

    @Test
    void anUnknownHostIsCertainlyNotSent() {
        sends = to("http://no-such-host.invalid:80");

        assertThat(failure().kind()).isEqualTo(Kind.NOT_SENT);
    }

    @Test
    void aConnectionClosedAfterTheRequestLeavesItUnknownAndIsNotRetried() {
        telegram.on("sendmessage", Reply.closed());

        assertThat(failure().kind()).isEqualTo(Kind.UNKNOWN);
        assertThat(telegram.requests("sendmessage")).hasSize(1);
    }

    @Test
    void aPooledConnectionClosedUnderTheRequestIsNotRetriedEither() throws Exception {
        sends.send(5, WORDS);
        telegram.on("sendmessage", Reply.closed());

        assertThat(failure().kind()).isEqualTo(Kind.UNKNOWN);
        assertThat(telegram.requests("sendmessage")).hasSize(2);
    }

    @Test
    void anAnswerThatDoesNotComeLeavesItUnknown() {
        telegram.on("sendmessage", Reply.silent());

        assertThat(failure().kind()).isEqualTo(Kind.UNKNOWN);
        assertThat(telegram.requests("sendmessage")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "'garbage'",
        "''",
        "'{}'",
        "'null'",
        "'{\"ok\":true,\"result\":true}'",
        "'{\"ok\":true,\"result\":{\"mess'"
    })
    void aSuccessThatCannotBeReadIsSentWithAnIdNobodyKnows(String body) throws Exception {
        telegram.on("sendmessage", new Reply(200, body));

        assertThat(sends.send(5, WORDS)).isZero();
        assertThat(telegram.requests("sendmessage")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "400, 'Bad Request: can''t parse entities', REFUSED",
        "400, 'Bad Request: chat not found', UNREACHABLE",
        "403, 'Forbidden: bot was blocked by the user', UNREACHABLE",
        "403, 'Forbidden: user is deactivated', UNREACHABLE",
        "403, 'Forbidden: bot can''t initiate conversation with a user', UNREACHABLE",
        "401, 'Unauthorized', UNAUTHORIZED",
        "404, 'Not Found', REFUSED",
        "413, 'Request Entity Too Large', REFUSED",
        "500, 'Internal Server Error', UNKNOWN",
        "302, 'Found', UNKNOWN"
    })
    void eachRefusalIsKnownForWhatItIs(int status, String description, Kind kind) {
        telegram.on("sendmessage", Reply.error(status, description));

        var failure = failure();
        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure.reason()).contains(description);
        assertThat(telegram.requests("sendmessage")).hasSize(1);
    }

    @Test
    void anErrorPageOfAProxyLeavesItUnknown() {
        telegram.on("sendmessage", new Reply(502, "<html>Bad Gateway</html>"));

        assertThat(failure().kind()).isEqualTo(Kind.UNKNOWN);
    }

    @Test
    void tooFastTellsHowLongTelegramWantsSilence() {
        telegram.on("sendmessage", Reply.tooFast(37));

        var failure = failure();
        assertThat(failure.kind()).isEqualTo(Kind.TOO_FAST);
        assertThat(failure.retryAfter()).isEqualTo(Duration.ofSeconds(37));
    }

    @Test
    void aRefusalUnderTheStatusOfSuccessIsNoSuccess() {
        telegram.on(
                "sendmessage",
                new Reply(
                        200,
                        Reply.error(403, "Forbidden: bot was blocked by the user")
                                .body()));

        assertThat(failure().kind()).isEqualTo(Kind.UNREACHABLE);
    }

    @Test
    void whatIsAsWantedAlreadyIsNoFailure() throws Exception {
        telegram.on("editmessagetext", Reply.error(400, "Bad Request: message is not modified: specified new"));
        telegram.on("editmessagereplymarkup", Reply.error(400, "Bad Request: message is not modified: specified new"));
        telegram.on("deletemessage", Reply.error(400, "Bad Request: message to delete not found"));

        sends.edit(5, 9, WORDS);
        sends.editKeyboard(5, 9, Keyboard.NONE);
        sends.delete(5, 9);

        assertThat(telegram.requests("editmessagereplymarkup").get(0).json().has("reply_markup"))
                .isFalse();
    }

    @Test
    void anEditOfAMessageThatIsGoneIsRefused() {
        telegram.on("editmessagetext", Reply.error(400, "Bad Request: message to edit not found"));

        var failure = catchThrowableOfType(WireFailure.class, () -> sends.edit(5, 9, WORDS));
        assertThat(failure.kind()).isEqualTo(Kind.REFUSED);
    }

    @Test
    void editsTheCaptionWhereTheMessageCarriesAFile() throws Exception {
        sends.edit(5, 9, WORDS.with(new Outgoing.CopyOf(7, 70)));

        assertThat(telegram.requests("editmessagecaption")
                        .get(0)
                        .json()
                        .path("caption")
                        .asText())
                .isEqualTo("Rapat &lt; jam 9");
    }

    @Test
    void noFailureSpeaksOfTheToken() {
        telegram.on("sendmessage", Reply.closed());

        var failure = failure();
        for (Throwable it = failure; it != null; it = it.getCause()) {
            assertThat(it.toString()).doesNotContain("secret");
        }
    }
}

package kentongan.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PhonePageTests {

    private static final String SITI = "/simulator/api/people/7";

    private SimulatorServer server;
    private BotClient http;

    @BeforeEach
    void start() {
        server = SimulatorServer.start();
        http = new BotClient(server);
        server.telegram().addPerson(7, "Siti", "Rahmawati");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private List<String> events(String lastEventId, int count) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.baseUrl() + "/simulator/api/events"));
        if (!lastEventId.isEmpty()) {
            request.header("Last-Event-ID", lastEventId);
        }
        var response = HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        List<String> names = new ArrayList<>();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            String line;
            while (names.size() < count && (line = lines.readLine()) != null) {
                if (line.startsWith("event:")) {
                    names.add(line.substring("event:".length()));
                }
            }
        }
        return names;
    }

    @Test
    void showsWhoIsThereAndWhatTheySee() throws Exception {
        http.postJson(SITI + "/start", "{'code':'ABC'}");
        http.call(
                "sendMessage",
                "{'chat_id':7,'text':'<b>Halo</b>','parse_mode':'HTML','reply_parameters':{'message_id':1},"
                        + "'reply_markup':{'inline_keyboard':[[{'text':'Ya','callback_data':'y','style':'primary'}]]}}");

        JsonNode state = http.get("/simulator/api/state").json();
        assertThat(state.at("/bot/username").asString()).isEqualTo("kentongan_bot");
        assertThat(state.at("/people/0/firstName").asString()).isEqualTo("Siti");
        assertThat(state.at("/people/0/unread").asInt()).isEqualTo(1);
        JsonNode chat = http.get(SITI + "/messages?after=0").json();
        JsonNode message = chat.at("/messages/1");
        assertThat(message.path("fromBot").asBoolean()).isTrue();
        assertThat(message.at("/entities/0/type").asString()).isEqualTo("bold");
        assertThat(message.at("/keyboard/0/0/data").asString()).isEqualTo("y");
        assertThat(message.at("/replyTo/text").asString()).isEqualTo("/start ABC");
        long seq = chat.path("seq").asLong();
        assertThat(http.get(SITI + "/messages?after=" + seq).json().path("messages"))
                .isEmpty();
    }

    @Test
    void carriesWhatAVisitorDoes() throws Exception {
        http.postJson(SITI + "/messages", "{'text':'Selamat pagi'}");
        http.call(
                "sendMessage",
                "{'chat_id':7,'text':'?','reply_markup':{'inline_keyboard':[[{'text':'Ya','callback_data':'y'}]]}}");
        JsonNode tap =
                http.postJson(SITI + "/taps", "{'messageId':2,'data':'y'}").json();
        http.postJson(SITI + "/edit", "{'messageId':1,'text':'Selamat siang'}");

        JsonNode updates = http.call("getUpdates", "{}").result();
        assertThat(updates.get(1).at("/callback_query/id").asString())
                .isEqualTo(tap.path("callbackId").asString());
        assertThat(updates.get(2).at("/edited_message/text").asString()).isEqualTo("Selamat siang");
        http.postJson(SITI + "/block", "{}");
        assertThat(http.postJson(SITI + "/messages", "{'text':'x'}").status()).isEqualTo(409);
        assertThat(http.postJson("/simulator/api/people/8/messages", "{'text':'x'}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void neverServesAPersonsFileAsAPage() throws Exception {
        byte[] body = String.join(
                        "\r\n",
                        "--B",
                        "Content-Disposition: form-data; name=\"file\"; filename=\"x.html\"",
                        "Content-Type: text/html",
                        "",
                        "<script>1</script>",
                        "--B--",
                        "")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(http.send(SITI + "/messages", "multipart/form-data; boundary=B", body)
                        .status())
                .isEqualTo(200);
        String url =
                http.get(SITI + "/messages").json().at("/messages/0/media/url").asString();

        HttpResponse<byte[]> file = http.get(url).response();

        assertThat(file.headers().firstValue("Content-Type")).hasValue("application/octet-stream");
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment");
        assertThat(file.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }

    @Test
    void goesOnWhereALostConnectionEnded() throws Exception {
        long before = server.telegram().world().events().last();
        server.telegram().person(7).starts();
        http.call("sendMessage", "{'chat_id':7,'text':'a'}");
        http.call("editMessageText", "{'chat_id':7,'message_id':2,'text':'b'}");
        http.call("deleteMessage", "{'chat_id':7,'message_id':2}");

        assertThat(events(Long.toString(before), 5))
                .containsExactly("person", "message", "message", "edited", "deleted");
        assertThat(events(Long.toString(before + 3), 2)).containsExactly("edited", "deleted");
    }

    @Test
    void tellsAPageThatIsTooFarBehindToStartAnew() throws Exception {
        SimulatedPerson siti = server.telegram().person(7);
        for (int i = 0; i < 5_010; i++) {
            siti.says("x");
        }
        assertThat(events("3", 1)).containsExactly("reset");
        assertThat(events("999999", 1)).as("from before a restart").containsExactly("reset");
    }
}

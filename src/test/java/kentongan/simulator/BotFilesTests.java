package kentongan.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class BotFilesTests extends SimulatorCase {

    @Test
    void carriesFilesBothWays() throws Exception {
        BotClient.Answer photo = bot.multipart(
                "sendPhoto",
                Map.of("chat_id", Long.toString(aziza.id()), "caption", "Peta"),
                Map.of("photo", picture()));
        CHECK.checkResult("sendPhoto", photo.result());
        assertThat(newest().media())
                .extracting(media -> media == null ? 0 : media.width())
                .isEqualTo(40);
        String fileId = photo.result().at("/photo/0/file_id").asString();
        assertThat(bot.call("sendPhoto", "{'chat_id':" + aziza.id() + ",'photo':'" + fileId + "'}")
                        .status())
                .isEqualTo(200);
        assertThat(bot.call("sendDocument", "{'chat_id':" + aziza.id() + ",'document':'" + fileId + "'}")
                        .status())
                .isEqualTo(400);

        aziza.sendsDocument("daftar", "staf.csv", "a;b".getBytes(StandardCharsets.UTF_8));
        JsonNode document = poll(0).get(0).at("/message/document");
        assertThat(document.path("mime_type").asString()).isEqualTo("text/csv");
        JsonNode file = bot.call(
                        "getFile", "{'file_id':'" + document.path("file_id").asString() + "'}")
                .result();
        CHECK.checkType("File", file);
        assertThat(bot.get("/file/bot" + server.token() + "/"
                                + file.path("file_path").asString())
                        .body())
                .isEqualTo("a;b");
    }

    @Test
    void refusesFilesThatAreTooLargeOrNoPicture() throws Exception {
        Map<String, String> to = Map.of("chat_id", Long.toString(aziza.id()));
        assertThat(bot.multipart("sendPhoto", to, Map.of("photo", "no picture".getBytes(StandardCharsets.UTF_8)))
                        .description())
                .contains("IMAGE_PROCESS_FAILED");
        assertThat(bot.multipart("sendDocument", to, Map.of("other", new byte[1]))
                        .description())
                .contains("parameter \"document\" is required");
        aziza.sendsDocument("", "besar.bin", new byte[20 * 1024 * 1024 + 1]);
        String fileId = poll(0).get(0).at("/message/document/file_id").asString();
        assertThat(bot.call("getFile", "{'file_id':'" + fileId + "'}").description())
                .isEqualTo("Bad Request: file is too big");
        assertThat(bot.multipart("sendDocument", to, Map.of("document", new byte[51 * 1024 * 1024]))
                        .status())
                .isEqualTo(413);
    }

    @Test
    void copiesKeepTheContentAndDropTheSender() throws Exception {
        SimulatedPerson head = server.telegram().addPerson(++lastId, "Yohana", "");
        head.starts();
        int source = head.sendsPhoto("Lama", "peta.png", picture());
        String copy = "{'chat_id':" + aziza.id() + ",'from_chat_id':" + head.id() + ",'message_id':" + source;

        assertThat(bot.call("copyMessage", copy + ",'caption':'<i>Baru</i>','parse_mode':'HTML'}")
                        .result()
                        .path("message_id")
                        .asInt())
                .isEqualTo(2);
        assertThat(newest().text()).isEqualTo("Baru");
        assertThat(newest().forwarded()).isFalse();

        BotClient.Answer forward = bot.call("forwardMessage", copy + "}");
        CHECK.checkResult("forwardMessage", forward.result());
        assertThat(newest().forwarded()).isTrue();
    }

    @Test
    void carriesAlbumsWhole() throws Exception {
        BotClient.Answer answer = bot.multipart(
                "sendMediaGroup",
                Map.of(
                        "chat_id",
                        Long.toString(aziza.id()),
                        "media",
                        "[{\"type\":\"photo\",\"media\":\"attach://p1\",\"caption\":\"Dua\"},"
                                + "{\"type\":\"photo\",\"media\":\"attach://p2\"}]"),
                Map.of("p1", picture(), "p2", picture()));

        assertThat(answer.status()).isEqualTo(200);
        answer.result().forEach(message -> CHECK.checkType("Message", message));
        assertThat(aziza.messages().get(1).mediaGroupId())
                .isNotNull()
                .isEqualTo(aziza.messages().get(2).mediaGroupId());

        BotClient.Answer copies = bot.call(
                "copyMessages", "{'chat_id':" + aziza.id() + ",'from_chat_id':" + aziza.id() + ",'message_ids':[2,3]}");
        assertThat(copies.result()).hasSize(2);
        assertThat(newest().mediaGroupId()).isNotEqualTo(aziza.messages().get(1).mediaGroupId());
    }
}

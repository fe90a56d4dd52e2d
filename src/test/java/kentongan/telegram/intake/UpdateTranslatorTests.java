package kentongan.telegram.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.Optional;
import kentongan.chat.Incoming;
import kentongan.chat.Incoming.Availability;
import kentongan.chat.Incoming.Person;
import kentongan.chat.Incoming.Pressed;
import kentongan.chat.Incoming.Said;
import kentongan.chat.IncomingMessage;
import kentongan.chat.IncomingMessage.SentFile;
import kentongan.chat.Media;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.telegram.telegrambots.meta.api.objects.Update;

class UpdateTranslatorTests {

    private static final String ANI =
            "\"from\":{\"id\":5,\"is_bot\":false,\"first_name\":\"Ani <b>\",\"last_name\":\"Wamena\",\"language_code\":\"ru\"}";
    private static final String CHAT = "\"chat\":{\"id\":5,\"first_name\":\"Ani\",\"type\":\"private\"}";
    private static final String GROUP = "\"chat\":{\"id\":-100,\"title\":\"G\",\"type\":\"supergroup\"}";

    private static Optional<Incoming> translate(String rest) {
        try {
            var json = new ObjectMapper().readValue("{\"update_id\":1," + rest + "}", Update.class);
            return UpdateTranslator.translate(json);
        } catch (java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static IncomingMessage message(String content) {
        var said = translate(
                "\"message\":{\"message_id\":9,\"date\":1764000000," + ANI + "," + CHAT + "," + content + "}");
        return ((Said) said.orElseThrow()).message();
    }

    @Test
    void wordsKeepTheirFormatsAndWhoSaidThemWhen() {
        var said = (Said) translate("\"message\":{\"message_id\":9,\"date\":1764000000," + ANI + "," + CHAT
                        + ",\"text\":\"/umumkan rapat <jam> 9\",\"entities\":[{\"type\":\"bot_command\",\"offset\":0,\"length\":8},"
                        + "{\"type\":\"bold\",\"offset\":9,\"length\":5}]}")
                .orElseThrow();

        assertThat(said.person()).isEqualTo(new Person(5, "Ani <b> Wamena"));
        assertThat(said.message().words()).isEqualTo("/umumkan rapat <jam> 9");
        assertThat(said.message().html().markup()).isEqualTo("/umumkan <b>rapat</b> &lt;jam&gt; 9");
        assertThat(said.message().at()).isEqualTo(Instant.ofEpochSecond(1764000000));
        assertThat(said.message().messageId()).isEqualTo(9);
        assertThat(said.message().isText()).isTrue();
        assertThat(said.message().replyTo()).isNull();
    }

    @Test
    void aReplySaysToWhatAndAnAlbumPartToWhichAlbum() {
        var reply = message("\"text\":\"siap\",\"reply_to_message\":{\"message_id\":4,\"date\":1763999999," + CHAT
                + ",\"text\":\"Rapat\"}");
        assertThat(reply.replyTo()).isEqualTo(4);

        var part =
                message("\"media_group_id\":\"13\",\"photo\":[{\"file_id\":\"s\",\"file_unique_id\":\"1\",\"width\":90,"
                        + "\"height\":60,\"file_size\":1000},{\"file_id\":\"l\",\"file_unique_id\":\"2\",\"width\":900,\"height\":600,"
                        + "\"file_size\":90000}],\"caption\":\"lihat ini\",\"caption_entities\":[{\"type\":\"italic\",\"offset\":6,"
                        + "\"length\":3}]");
        assertThat(part.albumId()).isEqualTo("13");
        assertThat(part.file()).isEqualTo(new SentFile(Media.PHOTO, "l", null, "image/jpeg", 90000));
        assertThat(part.html().markup()).isEqualTo("lihat <i>ini</i>");
        assertThat(part.isText()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "document, DOCUMENT, '\"file_name\":\"a.csv\",\"mime_type\":\"text/csv\"', a.csv, text/csv",
        "video, VIDEO, '\"width\":1,\"height\":1,\"duration\":1,\"file_name\":\"a.mp4\",\"mime_type\":\"video/mp4\"', a.mp4, video/mp4",
        "voice, VOICE, '\"duration\":1,\"mime_type\":\"audio/ogg\"', , audio/ogg",
        "audio, AUDIO, '\"duration\":1,\"file_name\":\"a.mp3\",\"mime_type\":\"audio/mpeg\"', a.mp3, audio/mpeg",
        "video_note, VIDEO_NOTE, '\"length\":1,\"duration\":1', , video/mp4",
        "sticker, STICKER, '\"type\":\"regular\",\"width\":1,\"height\":1,\"is_animated\":false,\"is_video\":false', ,"
    })
    void eachKindOfFileIsKnown(String field, Media media, String more, String name, String mimeType) {
        var file = message(
                        "\"" + field + "\":{\"file_id\":\"f\",\"file_unique_id\":\"u\",\"file_size\":7," + more + "}")
                .file();

        assertThat(file).isEqualTo(new SentFile(media, "f", name, mimeType, 7));
    }

    @Test
    void anAnimationIsNoDocumentThoughItCarriesOne() {
        var file = "{\"file_id\":\"f\",\"file_unique_id\":\"u\",\"width\":1,\"height\":1,\"duration\":1}";
        var sent = message("\"animation\":" + file + ",\"document\":" + file).file();

        assertThat(sent).isNotNull().extracting(SentFile::media).isEqualTo(Media.ANIMATION);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"contact\":{\"phone_number\":\"1\",\"first_name\":\"B\"}",
                "\"location\":{\"latitude\":-0.9,\"longitude\":131.3}",
                "\"something_new\":{\"x\":1}"
            })
    void whateverElseIsSentIsOfAnotherKindAndWithoutWords(String content) {
        var message = message(content);

        assertThat(message.file()).isNotNull().extracting(SentFile::media).isEqualTo(Media.OTHER);
        assertThat(message.words()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"pinned_message\":{\"message_id\":3,\"date\":1," + CHAT + "}",
                "\"message_auto_delete_timer_changed\":{\"message_auto_delete_time\":86400}"
            })
    void whatTelegramItselfNotesMeansNothing(String content) {
        assertThat(translate("\"message\":{\"message_id\":9,\"date\":1," + ANI + "," + CHAT + "," + content + "}"))
                .isEmpty();
    }

    @Test
    void whatIsSaidInGroupsOrEditedMeansNothing() {
        assertThat(translate("\"message\":{\"message_id\":9,\"date\":1," + ANI + "," + GROUP + ",\"text\":\"x\"}"))
                .isEmpty();
        assertThat(translate(
                        "\"edited_message\":{\"message_id\":9,\"date\":1," + ANI + "," + CHAT + ",\"text\":\"x\"}"))
                .isEmpty();
        assertThat(translate("\"unheard_of\":{}")).isEmpty();
    }

    @Test
    void aPressSaysWhichMessageWherever() {
        var press = "\"callback_query\":{\"id\":\"77\",\"chat_instance\":\"1\"," + ANI + ",\"data\":\"ok|a1\"";

        assertThat(translate(press + ",\"message\":{\"message_id\":9,\"date\":1764000000," + CHAT + "}}"))
                .hasValue(new Pressed(new Person(5, "Ani <b> Wamena"), "77", "ok|a1", 9));
        assertThat(translate(press + ",\"message\":{\"message_id\":9,\"date\":0," + CHAT + "}}"))
                .as("inaccessible, but known by its id")
                .hasValue(new Pressed(new Person(5, "Ani <b> Wamena"), "77", "ok|a1", 9));
        assertThat(translate(press + "}")).hasValue(new Pressed(new Person(5, "Ani <b> Wamena"), "77", "ok|a1", null));
        assertThat(translate(press + ",\"message\":{\"message_id\":9,\"date\":1," + GROUP + "}}"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"kicked, member, false", "member, kicked, true"})
    void whoBlocksTheBotOrComesBackIsKnown(String now, String before, boolean reachable) {
        var user = "\"user\":{\"id\":1,\"is_bot\":true,\"first_name\":\"K\"},\"until_date\":0";
        var change = translate("\"my_chat_member\":{" + CHAT + "," + ANI + ",\"date\":1764000000,\"old_chat_member\":{"
                + user + ",\"status\":\"" + before + "\"},\"new_chat_member\":{" + user + ",\"status\":\"" + now
                + "\"}}");

        assertThat(change).hasValue(new Availability(new Person(5, "Ani <b> Wamena"), reachable));
    }
}

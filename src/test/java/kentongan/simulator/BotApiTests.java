package kentongan.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class BotApiTests extends SimulatorCase {

    @Test
    void carriesAMessageToThePhone() throws Exception {
        BotClient.Answer answer = bot.call(
                "sendMessage",
                "{'chat_id':'" + aziza.id() + "','text':'<b>Rapat</b> &lt;besok&gt; ','parse_mode':'HTML',"
                        + "'disable_notification':true,"
                        + "'reply_markup':{'inline_keyboard':[[{'text':'Ya','callback_data':'a:1','style':'success'}]]}}");

        assertThat(answer.status()).isEqualTo(200);
        CHECK.checkResult("sendMessage", answer.result());
        assertThat(newest().text()).isEqualTo("Rapat <besok>");
        assertThat(newest().entities().toString()).isEqualTo("[{\"type\":\"bold\",\"offset\":0,\"length\":5}]");
        assertThat(newest().silent()).isTrue();
        assertThat(newest().button("Ya").orElseThrow().data()).isEqualTo("a:1");
    }

    @Test
    void takesMethodsInAnyCaseAndParametersFromFormAndQuery() throws Exception {
        assertThat(bot.form("SENDMESSAGE", "chat_id=" + aziza.id() + "&text=satu+%26+dua&disable_notification=true")
                        .status())
                .isEqualTo(200);
        assertThat(bot.get("/bot" + server.token() + "/sendmessage?chat_id=" + aziza.id() + "&text=tiga")
                        .status())
                .isEqualTo(200);
        assertThat(aziza.messages()).extracting(PhoneMessage::text).containsExactly("/start", "satu & dua", "tiga");
    }

    @Test
    void refusesStrangersAndUnknownMethods() throws Exception {
        assertThat(bot.get("/bot1:x/getMe").body())
                .isEqualTo("{\"ok\":false,\"error_code\":401,\"description\":\"Unauthorized\"}");
        assertThat(bot.call("sendNothing", "{}").status()).isEqualTo(404);
        assertThat(bot.call("sendPoll", "{}").description()).contains("sendPoll");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sendMessage | {'text':'x'} | parameter \"chat_id\" is required",
                "sendMessage | {'chat_id':ID,'text':'x','colour':1} | unknown parameter \"colour\"",
                "sendMessage | {'chat_id':ID,'text':7} | \"text\" must be String",
                "sendMessage | {'chat_id':ID,'text':'x','disable_notification':'true'} | must be Boolean",
                "sendMessage | {'chat_id':ID,'text':'  '} | message text is empty",
                "sendMessage | {'chat_id':ID,'text':'LONG'} | message is too long",
                "sendMessage | {'chat_id':99,'text':'x'} | chat not found",
                "sendMessage | {'chat_id':ID,'text':'<x>','parse_mode':'HTML'} | Unsupported start tag \"x\" at byte offset 0",
                "sendMessage | {'chat_id':ID,'text':'x','reply_markup':{'inline_keyboard':[[{'text':'a'}]]}} | Text buttons",
                "sendMessage | {'chat_id':ID,'text':'x','reply_markup':{'inline_keyboard':[[{'text':'a','callback_data':'1','url':'http://a.id'}]]}} | exactly one",
                "sendMessage | {'chat_id':ID,'text':'x','reply_markup':{'inline_keyboard':[[{'text':'a','callback_data':'LONG'}]]}} | BUTTON_DATA_INVALID",
                "sendMessage | {'chat_id':ID,'text':'x','reply_markup':{'inline_keyboard':[[{'text':'','callback_data':'1'}]]}} | non-empty",
                "sendMessage | {'chat_id':ID,'text':'x','reply_markup':{'inline_keyboard':[[{'text':'a','callback_dat':'1'}]]}} | unknown parameter \"reply_markup.inline_keyboard[0][0].callback_dat\"",
                "sendMessage | {'chat_id':ID,'text':'x','reply_markup':{'inline_keyboard':[{'text':'a'}]}} | must be",
                "sendMessage | {'chat_id':ID,'text':'x','reply_parameters':{'message_id':77}} | message to be replied not found",
                "sendPhoto | {'chat_id':ID,'photo':'nonsense'} | wrong file identifier",
                "sendPhoto | {'chat_id':ID,'photo':'x','caption':'LONG'} | message caption is too long",
                "copyMessage | {'chat_id':ID,'from_chat_id':ID,'message_id':77} | message to copy not found",
                "editMessageText | {'chat_id':ID,'message_id':77,'text':'x'} | message to edit not found",
                "editMessageText | {'chat_id':ID,'message_id':1,'text':'x'} | message can't be edited",
                "deleteMessage | {'chat_id':ID,'message_id':77} | message to delete not found",
                "answerCallbackQuery | {'callback_query_id':'7'} | query is too old and response timeout expired or query ID is invalid",
                "answerCallbackQuery | {'callback_query_id':'7','text':'LONG'} | MESSAGE_TOO_LONG",
                "setMyCommands | {'commands':[{'command':'Bad!','description':'x'}]} | BOT_COMMAND_INVALID",
                "getFile | {'file_id':'7'} | wrong file_id",
            })
    void refusesWhatTelegramWouldNotTake(String method, String json, String reason) throws Exception {
        String filled = json.replace("ID", Long.toString(aziza.id())).replace("LONG", "x".repeat(4097));

        BotClient.Answer answer = bot.call(method, filled);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("error_code").asInt()).isEqualTo(400);
        assertThat(answer.description()).startsWith("Bad Request: ").contains(reason);
    }

    @Test
    void takesTextsAndButtonsAtTheirLimits() throws Exception {
        String keyboard =
                ",'reply_markup':{'inline_keyboard':[[{'text':'a','callback_data':'" + "d".repeat(64) + "'}]]}";

        sent("'text':'" + "x".repeat(4096) + "'" + keyboard);

        assertThat(newest().text()).hasSize(4096);
    }

    @Test
    void tellsWhyItCannotWriteToSomebody() throws Exception {
        String json = "{'chat_id':" + aziza.id() + ",'text':'x'}";
        aziza.blocks();
        assertThat(bot.call("sendMessage", json).json().path("error_code").asInt())
                .isEqualTo(403);
        assertThat(bot.call("sendMessage", json).description()).isEqualTo("Forbidden: bot was blocked by the user");
        aziza.unblocks();
        assertThat(bot.call("sendMessage", json).status()).isEqualTo(200);
        aziza.deletesAccount();
        assertThat(bot.call("sendMessage", json).description()).isEqualTo("Forbidden: user is deactivated");

        long stranger = server.telegram().addPerson(++lastId, "New", "").id();
        assertThat(bot.call("sendMessage", "{'chat_id':" + stranger + ",'text':'x'}")
                        .description())
                .isEqualTo("Forbidden: bot can't initiate conversation with a user");
    }

    @Test
    void tellsTheBotWhoBlockedItAndWhoCameBack() throws Exception {
        aziza.blocks();
        aziza.opensLink("CODE");

        List<JsonNode> updates = poll(0);

        updates.forEach(update -> CHECK.checkType("Update", update));
        assertThat(updates)
                .extracting(update ->
                        update.at("/my_chat_member/new_chat_member/status").asString(""))
                .containsExactly("kicked", "member", "");
        assertThat(updates.get(2).at("/message/text").asString()).isEqualTo("/start CODE");
        assertThat(updates.get(2).at("/message/entities/0/type").asString()).isEqualTo("bot_command");
    }

    @Test
    void editsAMessageInPlace() throws Exception {
        int id = sent("'text':'lama','reply_markup':{'inline_keyboard':[[{'text':'a','callback_data':'1'}]]}");
        String edit = "{'chat_id':" + aziza.id() + ",'message_id':" + id + ",'text':'baru'}";

        BotClient.Answer answer = bot.call("editMessageText", edit);

        CHECK.checkResult("editMessageText", answer.result());
        assertThat(newest().text()).isEqualTo("baru");
        assertThat(newest().edited()).isTrue();
        assertThat(newest().buttons()).isEmpty();
        assertThat(bot.call("editMessageText", edit).description())
                .isEqualTo("Bad Request: message is not modified: specified new message content and reply markup are"
                        + " exactly the same as a current content and reply markup of the message");
        assertThat(bot.call("editMessageCaption", edit.replace("text", "caption"))
                        .description())
                .contains("there is no caption");
    }

    @Test
    void deletesWithinTwoDaysOnly() throws Exception {
        int first = sent("'text':'satu'");
        int second = sent("'text':'dua'");
        String json = "{'chat_id':" + aziza.id() + ",'message_id':";
        assertThat(bot.call("deleteMessage", json + first + "}").status()).isEqualTo(200);
        assertThat(aziza.messages()).extracting(PhoneMessage::id).doesNotContain(first);
        clock.advance(Duration.ofDays(2));
        assertThat(bot.call("deleteMessage", json + second + "}").description())
                .isEqualTo("Bad Request: message can't be deleted");
    }

    @Test
    void carriesATapAndItsOneAnswer() throws Exception {
        int id = sent("'text':'?','reply_markup':{'inline_keyboard':[[{'text':'Ya','callback_data':'y'}]]}");
        String callback = aziza.taps(id, "y");

        JsonNode query = poll(0).get(0).path("callback_query");
        CHECK.checkType("CallbackQuery", query);
        assertThat(query.path("data").asString()).isEqualTo("y");
        assertThat(query.path("id").asString()).isEqualTo(callback);
        String answer = "{'callback_query_id':'" + callback + "','text':'Dicatat'}";
        assertThat(bot.call("answerCallbackQuery", answer).status()).isEqualTo(200);
        assertThat(bot.call("answerCallbackQuery", answer).status()).isEqualTo(400);
        assertThat(server.telegram().answerTo(callback).orElseThrow().text()).isEqualTo("Dicatat");
    }

    @Test
    void showsEachPersonTheNarrowestCommandMenu() throws Exception {
        bot.call("setMyCommands", "{'commands':[{'command':'help','description':'Help'}]}");
        bot.call(
                "setMyCommands",
                "{'commands':[{'command':'bantuan','description':'Bantuan'}],'language_code':'id',"
                        + "'scope':{'type':'chat','chat_id':" + aziza.id() + "}}");

        assertThat(server.telegram().commands(aziza.id()).get(0).path("command").asString())
                .isEqualTo("bantuan");
        long other = server.telegram().addPerson(++lastId, "Lain", "").id();
        assertThat(server.telegram().commands(other).get(0).path("command").asString())
                .isEqualTo("help");
        CHECK.checkResult(
                "getChat", bot.call("getChat", "{'chat_id':" + other + "}").result());
        CHECK.checkResult("getMe", bot.get("/bot" + server.token() + "/getMe").result());
    }

    @Test
    void keepsAJournalOfWhatWasInvalid() throws Exception {
        server.telegram().journal().clear();

        bot.call("sendMessage", "{'chat_id':" + aziza.id() + ",'text':'x','colour':1}");
        sent("'text':'x'");

        assertThat(server.telegram().journal().invalidRequests())
                .singleElement()
                .asString()
                .contains("sendMessage", "colour");
        assertThat(server.telegram().journal().callsTo("sendMessage"))
                .extracting(call -> call.status())
                .containsExactly(400, 200);
    }
}

package kentongan.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.CopyMessage;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.methods.send.SendDocument;
import org.telegram.telegrambots.meta.api.methods.send.SendMediaGroup;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.send.SendPhoto;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.InputFile;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeChat;
import org.telegram.telegrambots.meta.api.objects.media.InputMediaPhoto;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;

/** The client library that the product uses, against the simulator: neither may find the other's words invalid. */
class ClientLibraryTests {

    private static final InlineKeyboardMarkup KEYBOARD = new InlineKeyboardMarkup(List.of(new InlineKeyboardRow(
            InlineKeyboardButton.builder().text("Ya").callbackData("y").build())));

    private static InputFile picture() throws Exception {
        return new InputFile(new ByteArrayInputStream(SimulatorCase.picture()), "peta.png");
    }

    private static void useEverySendingMethod(OkHttpTelegramClient client) throws Exception {
        Message sent = client.execute(SendMessage.builder()
                .chatId(7L)
                .text("<b>Rapat</b>")
                .parseMode("HTML")
                .replyMarkup(KEYBOARD)
                .build());
        client.execute(EditMessageText.builder()
                .chatId(7L)
                .messageId(sent.getMessageId())
                .text("Rapat besok")
                .replyMarkup(KEYBOARD)
                .build());
        client.execute(
                SendPhoto.builder().chatId(7L).photo(picture()).caption("Peta").build());
        client.execute(SendDocument.builder().chatId(7L).document(picture()).build());
        client.execute(SendMediaGroup.builder()
                .chatId(7L)
                .medias(List.of(
                        new InputMediaPhoto(new ByteArrayInputStream(SimulatorCase.picture()), "a.png"),
                        new InputMediaPhoto(new ByteArrayInputStream(SimulatorCase.picture()), "b.png")))
                .build());
        client.execute(
                CopyMessage.builder().chatId(7L).fromChatId(7L).messageId(2).build());
        client.execute(SetMyCommands.builder()
                .command(new BotCommand("saran", "Usul"))
                .scope(new BotCommandScopeChat("7"))
                .languageCode("id")
                .build());
    }

    private static List<Update> updates(OkHttpTelegramClient client) throws Exception {
        return client.execute(GetUpdates.builder()
                .timeout(1)
                .allowedUpdates(List.of("message", "callback_query", "my_chat_member"))
                .build());
    }

    @Test
    void understandsTheLibraryAndIsUnderstood() throws Exception {
        try (SimulatorServer server = SimulatorServer.start()) {
            server.telegram().limits().switchOff();
            SimulatedPerson person = server.telegram().addPerson(7, "Siti", "Rahmawati");
            person.starts();
            OkHttpTelegramClient client = new OkHttpTelegramClient(
                    server.token(),
                    TelegramUrl.builder()
                            .schema("http")
                            .host("127.0.0.1")
                            .port(server.port())
                            .build());

            useEverySendingMethod(client);
            String callback = person.taps(2, "y");
            List<Update> updates = updates(client);
            client.execute(AnswerCallbackQuery.builder()
                    .callbackQueryId(callback)
                    .text("Dicatat")
                    .build());

            assertThat(server.telegram().journal().invalidRequests()).isEmpty();
            assertThat(updates.get(1).getCallbackQuery().getData()).isEqualTo("y");
            assertThat(person.messages())
                    .hasSize(7)
                    .extracting(PhoneMessage::text)
                    .contains("Rapat besok", "Peta");
        }
    }
}

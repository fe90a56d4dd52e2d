package kentongan.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

class SendTextTests {

    private final SendText method =
            new SendText(SendMessage.builder().chatId(5L).text("Apel pagi"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"ok\":true,\"result\":{\"message_id\":71}}",
                "{\"ok\":true,\"result\":{\"message_id\":71,\"date\":1764000000,\"text\":\"Apel pagi\"}}",
                "{\"ok\":true,\"result\":{\"reply_to_message\":{\"message_id\":9},\"a\":[{\"message_id\":8}],\"message_id\":71}}",
                "{\"ok\":true,\"note\":{\"message_id\":7},\"result\":{\"chat\":{\"id\":5},\"message_id\":71}}",
                "{\"result\":{\"message_id\":71,\"date\":1764000000,\"chat\":{\"id\":5,\"type\":\"private\"}},\"ok\":true}"
            })
    void theIdIsTheMessagesOwn(String answer) throws Exception {
        assertThat(method.deserializeResponse(answer).getMessageId()).isEqualTo(71);
    }

    @Test
    void aRefusalIsTold() {
        var refusal = "{\"ok\":false,\"error_code\":429,\"description\":\"Too Many Requests: retry after 4\","
                + "\"parameters\":{\"retry_after\":4}}";

        assertThatThrownBy(() -> method.deserializeResponse(refusal))
                .isInstanceOfSatisfying(TelegramApiRequestException.class, it -> {
                    assertThat(it.getErrorCode()).isEqualTo(429);
                    assertThat(it.getParameters().getRetryAfter()).isEqualTo(4);
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html>",
                "[]",
                "{\"ok\":true}",
                "{\"ok\":true,\"result\":",
                "{\"ok\":false,\"result\":{\"message_id\":71}}",
                "{\"ok\":true,\"result\":{\"message_id\":\"71x\"}}"
            })
    void whatIsNoAnswerIsNoMessage(String answer) {
        assertThat(idIn(answer)).isEmpty();
    }

    private Optional<Integer> idIn(String answer) {
        try {
            return Optional.ofNullable(method.deserializeResponse(answer)).map(Message::getMessageId);
        } catch (TelegramApiRequestException unreadable) {
            return Optional.empty();
        }
    }
}

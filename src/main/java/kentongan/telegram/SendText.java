package kentongan.telegram;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.OptionalInt;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/**
 * Bot API: sendMessage, whose answer is read for the message's id alone. Telegram tells the whole message again, and to make
 * objects of that takes a twentieth of what a copy costs.
 */
final class SendText extends SendMessage {

    private static final long serialVersionUID = 1L;
    private static final JsonFactory JSON = new JsonFactory();

    SendText(SendMessageBuilder<?, ?> fields) {
        super(fields);
    }

    /** A message of which nothing but the id is known. */
    @Override
    public Message deserializeResponse(String answer) throws TelegramApiRequestException {
        var id = idIn(answer);
        if (id.isEmpty()) {
            // a refusal, or nothing that can be read: the library says which
            return super.deserializeResponse(answer);
        }
        var message = new Message();
        message.setMessageId(id.getAsInt());
        return message;
    }

    private static OptionalInt idIn(String answer) {
        try (var parser = JSON.createParser(answer)) {
            var isOk = false;
            for (parser.nextToken(); parser.nextToken() == JsonToken.FIELD_NAME; parser.skipChildren()) {
                var name = parser.currentName();
                var value = parser.nextToken();
                if (name.equals("ok")) {
                    isOk = value == JsonToken.VALUE_TRUE;
                } else if (name.equals("result")) {
                    return isOk && value == JsonToken.START_OBJECT ? messageId(parser) : OptionalInt.empty();
                }
            }
            return OptionalInt.empty();
        } catch (IOException unreadable) {
            return OptionalInt.empty();
        }
    }

    private static OptionalInt messageId(JsonParser parser) throws IOException {
        for (; parser.nextToken() == JsonToken.FIELD_NAME; parser.skipChildren()) {
            var name = parser.currentName();
            if (parser.nextToken() == JsonToken.VALUE_NUMBER_INT && name.equals("message_id")) {
                return OptionalInt.of(parser.getIntValue());
            }
        }
        return OptionalInt.empty();
    }
}

package kentongan.chat;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A press of a button. Nothing in it is trusted: a client can send any data it likes.
 *
 * @param messageId the message with the button; null where Telegram no longer tells
 */
public record Press(
        String action, List<String> arguments, @Nullable Integer messageId) {

    /**
     * The argument at that place.
     *
     * @throws StaleButton if the data is shorter, as forged or outdated data is
     */
    public String argument(int index) {
        if (index >= arguments.size()) {
            throw new StaleButton();
        }
        return arguments.get(index);
    }

    /**
     * The argument at that place as a number.
     *
     * @throws StaleButton if it is none
     */
    public int number(int index) {
        try {
            return Integer.parseInt(argument(index));
        } catch (NumberFormatException e) {
            throw new StaleButton();
        }
    }
}

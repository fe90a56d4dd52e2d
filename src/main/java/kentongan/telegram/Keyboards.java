package kentongan.telegram;

import java.util.List;
import kentongan.chat.Key;
import kentongan.chat.Keyboard;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;

/** Puts keyboards into the Bot API's terms. */
final class Keyboards {

    private Keyboards() {}

    /** The markup; null for no buttons, which on an edit removes those that are there. */
    static @Nullable InlineKeyboardMarkup markup(Keyboard keyboard) {
        if (keyboard.rows().isEmpty()) {
            return null;
        }
        var rows = keyboard.rows().stream().map(Keyboards::row).toList();
        return InlineKeyboardMarkup.builder().keyboard(rows).build();
    }

    private static InlineKeyboardRow row(List<Key> keys) {
        return new InlineKeyboardRow(keys.stream().map(Keyboards::button).toList());
    }

    private static InlineKeyboardButton button(Key key) {
        return InlineKeyboardButton.builder()
                .text(key.label())
                .callbackData(key.data())
                .url(key.url())
                .style(key.style())
                .build();
    }
}

package kentongan.settings;

import kentongan.chat.Html;
import kentongan.chat.Key;
import kentongan.chat.Outgoing;
import kentongan.chat.Texts;
import org.springframework.core.Ordered;

/**
 * One thing that the head and the secretary can set. A class that implements it is all a further setting takes: the list
 * of settings is made from these, its label is the text {@code settings.<name>}. What its buttons and dialogues do, the
 * class answers for itself, and checks at each of them who asks.
 */
public interface Setting extends Ordered {

    /** Names it in texts and buttons. */
    String name();

    /** How it stands now, in a few words. */
    Html value(Texts texts);

    /** The message on which it is changed. */
    Outgoing card(Texts texts);

    /** The button that leads back to the list of settings. */
    static Key back(Texts texts) {
        return Key.press(texts.plain("settings.back"), SettingsCommand.ACTION);
    }
}

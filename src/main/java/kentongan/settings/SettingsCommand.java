package kentongan.settings;

import java.util.Set;
import kentongan.chat.Button;
import kentongan.chat.Command;
import kentongan.chat.Conversation;
import kentongan.chat.Html;
import kentongan.chat.Key;
import kentongan.chat.Keyboard;
import kentongan.chat.Outgoing;
import kentongan.chat.Press;
import kentongan.chat.StaleButton;
import kentongan.chat.Texts;
import kentongan.office.Member;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Lists the settings; each opens the message on which it is changed. */
@Component
@Order(880)
class SettingsCommand implements Command, Button {

    /** Its argument is the setting's name; without one it leads back to the list. */
    static final String ACTION = "set";

    private final ObjectProvider<Setting> settings;

    SettingsCommand(ObjectProvider<Setting> settings) {
        this.settings = settings;
    }

    @Override
    public Name name() {
        return new Name("pengaturan", "settings");
    }

    @Override
    public Set<String> actions() {
        return Set.of(ACTION);
    }

    @Override
    public boolean isFor(Member member) {
        return member.isActive() && member.role().runsTheOffice();
    }

    @Override
    public void handle(Conversation talk, Call call) {
        talk.say(list(talk.texts()));
    }

    @Override
    public void press(Conversation talk, Press press) {
        if (press.arguments().isEmpty()) {
            talk.replace(press, list(talk.texts()));
            return;
        }
        var setting = settings.stream()
                .filter(it -> it.name().equals(press.argument(0)))
                .findFirst()
                .orElseThrow(StaleButton::new);
        talk.replace(press, setting.card(talk.texts()));
    }

    private Outgoing list(Texts texts) {
        var text = texts.html("settings.head");
        var keyboard = Keyboard.NONE;
        for (var setting : settings.orderedStream().toList()) {
            var label = texts.plain("settings." + setting.name());
            text = text.plus(new Html("\n")).plus(texts.html("settings.line", label, setting.value(texts)));
            keyboard = keyboard.and(Key.press(label, ACTION, setting.name()));
        }
        return Outgoing.text(text).with(keyboard);
    }
}

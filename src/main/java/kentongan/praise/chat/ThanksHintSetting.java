package kentongan.praise.chat;

import java.util.Set;
import kentongan.chat.Button;
import kentongan.chat.Conversation;
import kentongan.chat.Html;
import kentongan.chat.Key;
import kentongan.chat.Keyboard;
import kentongan.chat.Outgoing;
import kentongan.chat.Press;
import kentongan.chat.StaleButton;
import kentongan.chat.Texts;
import kentongan.office.Member;
import kentongan.praise.ThanksHints;
import kentongan.settings.Setting;
import org.springframework.stereotype.Component;

/** Whether the head wants to hear who was not thanked for long. */
@Component
class ThanksHintSetting implements Setting, Button {

    private static final String ACTION = "pr-set";
    private static final String ON = "on";
    private static final String OFF = "off";

    private final ThanksHints hints;

    ThanksHintSetting(ThanksHints hints) {
        this.hints = hints;
    }

    @Override
    public String name() {
        return "thanks";
    }

    @Override
    public int getOrder() {
        return 400;
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
    public Html value(Texts texts) {
        return texts.html(hints.isWanted() ? "settings.thanks.on" : "settings.thanks.off");
    }

    @Override
    public Outgoing card(Texts texts) {
        var other = hints.isWanted() ? OFF : ON;
        return Outgoing.text(texts.html("settings.thanks.card", value(texts)))
                .with(Keyboard.row(
                        Key.press(texts.plain("settings.thanks.switch-" + other), ACTION, other), Setting.back(texts)));
    }

    @Override
    public void press(Conversation talk, Press press) {
        if (!Set.of(ON, OFF).contains(press.argument(0))) {
            throw new StaleButton();
        }
        hints.want(press.argument(0).equals(ON));
        talk.replace(press, card(talk.texts()));
    }
}

package kentongan.settings;

import java.util.Map;
import java.util.Set;
import kentongan.chat.Button;
import kentongan.chat.Conversation;
import kentongan.chat.Dialogue;
import kentongan.chat.DialogueSteps;
import kentongan.chat.Html;
import kentongan.chat.IncomingMessage;
import kentongan.chat.Key;
import kentongan.chat.Keyboard;
import kentongan.chat.Outgoing;
import kentongan.chat.Press;
import kentongan.chat.Texts;
import kentongan.office.Member;
import kentongan.office.OfficeHours;
import kentongan.worktime.HoursText;
import org.springframework.stereotype.Component;

/** When phones are left in peace. */
@Component
class QuietHoursSetting implements Setting, Button, DialogueSteps {

    private static final String ACTION = "quiet";

    private final OfficeHours hours;

    QuietHoursSetting(OfficeHours hours) {
        this.hours = hours;
    }

    @Override
    public String name() {
        return "quiet";
    }

    @Override
    public int getOrder() {
        return 210;
    }

    @Override
    public String topic() {
        return "settings-quiet";
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
        return Html.escape(HoursText.of(hours.quietHours()));
    }

    @Override
    public Outgoing card(Texts texts) {
        return Outgoing.text(texts.html("settings.quiet.card", value(texts)))
                .with(Keyboard.row(Key.press(texts.plain("settings.hours.change"), ACTION))
                        .and(Setting.back(texts)));
    }

    @Override
    public void press(Conversation talk, Press press) {
        talk.begin(topic(), "hours", Map.of());
        talk.say("settings.quiet.ask");
    }

    @Override
    public void hear(Conversation talk, Dialogue dialogue, IncomingMessage message) {
        if (!isFor(talk.member())) {
            talk.leave();
            talk.say("command.not-yours");
            return;
        }
        var typed = HoursText.quietHours(message.words());
        if (typed.isEmpty()) {
            talk.say("settings.quiet.unreadable");
            return;
        }
        hours.set(typed.get());
        talk.leave();
        talk.say(card(talk.texts()));
    }
}

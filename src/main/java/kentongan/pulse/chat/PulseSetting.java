package kentongan.pulse.chat;

import java.util.Map;
import java.util.Set;
import kentongan.chat.Button;
import kentongan.chat.Conversation;
import kentongan.chat.Dialogue;
import kentongan.chat.DialogueSteps;
import kentongan.chat.Excerpt;
import kentongan.chat.Html;
import kentongan.chat.IncomingMessage;
import kentongan.chat.Key;
import kentongan.chat.Keyboard;
import kentongan.chat.Outgoing;
import kentongan.chat.Press;
import kentongan.chat.StaleButton;
import kentongan.chat.Texts;
import kentongan.office.Member;
import kentongan.pulse.PulseBank;
import kentongan.pulse.PulseQuestion;
import kentongan.pulse.PulseResults;
import kentongan.settings.Setting;
import kentongan.settings.TypedLine;
import org.springframework.stereotype.Component;

/** The question of the week: whether there is one, and the questions that take turns. */
@Component
class PulseSetting implements Setting, Button, DialogueSteps {

    private static final String ACTION = "pu-set";
    private static final String KEY = "key";
    private static final int LABEL = 60;

    private final PulseBank bank;

    PulseSetting(PulseBank bank) {
        this.bank = bank;
    }

    @Override
    public String name() {
        return "pulse";
    }

    @Override
    public int getOrder() {
        return 410;
    }

    @Override
    public String topic() {
        return "settings-pulse";
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
        return bank.isOn() ? texts.html("settings.pulse.on", bank.all().size()) : texts.html("settings.pulse.off");
    }

    @Override
    public Outgoing card(Texts texts) {
        var keyboard = Keyboard.NONE;
        for (var question : bank.all()) {
            keyboard = keyboard.and(
                    Key.press(Excerpt.of(PulseResults.words(question, texts), LABEL), ACTION, "open", question.key()));
        }
        var other = bank.isOn() ? "off" : "on";
        return Outgoing.text(texts.html("settings.pulse.card", value(texts)))
                .with(keyboard.and(
                                Key.press(texts.plain("settings.pulse.add"), ACTION, "add"),
                                Key.press(texts.plain("settings.pulse.switch-" + other), ACTION, other))
                        .and(Key.press(texts.plain("settings.pulse.restore"), ACTION, "reset"), Setting.back(texts)));
    }

    @Override
    public void press(Conversation talk, Press press) {
        switch (press.argument(0)) {
            case "open" -> talk.replace(press, card(question(press), talk.texts()));
            case "edit" -> ask(talk, question(press).key());
            case "add" -> add(talk);
            case "reset" -> talk.replace(press, sure(talk.texts()));
            default -> {
                change(talk, press);
                talk.replace(press, card(talk.texts()));
            }
        }
    }

    /** What needs no further question. */
    private void change(Conversation talk, Press press) {
        switch (press.argument(0)) {
            case "list" -> talk.leave();
            case "on" -> bank.switchOn(true);
            case "off" -> bank.switchOn(false);
            case "del" -> bank.remove(question(press).key());
            case "reset-y" -> bank.restore();
            default -> throw new StaleButton();
        }
    }

    private PulseQuestion question(Press press) {
        return bank.byKey(press.argument(1)).orElseThrow(StaleButton::new);
    }

    private static Outgoing card(PulseQuestion question, Texts texts) {
        return Outgoing.text(texts.html("pulse.words", PulseResults.words(question, texts)))
                .with(Keyboard.row(
                        Key.press(texts.plain("settings.pulse.change"), ACTION, "edit", question.key()),
                        Key.press(texts.plain("settings.pulse.remove"), ACTION, "del", question.key())
                                .danger(),
                        Key.press(texts.plain("settings.back"), ACTION, "list")));
    }

    private static Outgoing sure(Texts texts) {
        return Outgoing.text(texts.html("settings.pulse.restore.ask"))
                .with(Keyboard.row(
                        Key.press(texts.plain("settings.pulse.restore.yes"), ACTION, "reset-y")
                                .danger(),
                        Key.press(texts.plain("settings.pulse.cancel"), ACTION, "list")));
    }

    private void add(Conversation talk) {
        if (bank.all().size() >= PulseBank.MOST) {
            talk.warn("settings.pulse.many", PulseBank.MOST);
        } else {
            // a letter first, so that it is never taken for the number of one of ours
            ask(talk, "q" + talk.newId());
        }
    }

    private void ask(Conversation talk, String key) {
        talk.begin(topic(), "words", Map.of(KEY, key));
        talk.say("settings.pulse.ask", PulseBank.LONGEST);
    }

    @Override
    public void hear(Conversation talk, Dialogue dialogue, IncomingMessage message) {
        if (!isFor(talk.member())) {
            talk.leave();
            talk.say("command.not-yours");
            return;
        }
        TypedLine.heard(talk, message, PulseBank.LONGEST).ifPresent(line -> {
            bank.put(String.valueOf(dialogue.get(KEY)), line);
            talk.leave();
            talk.say(card(talk.texts()));
        });
    }
}

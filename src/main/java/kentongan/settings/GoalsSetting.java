package kentongan.settings;

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
import kentongan.office.Goal;
import kentongan.office.Goals;
import kentongan.office.Member;
import org.springframework.stereotype.Component;

/** The list of mission goals: added, renamed and removed here. */
@Component
class GoalsSetting implements Setting, Button, DialogueSteps {

    private static final String ACTION = "goal";
    private static final String ADD = "add";
    private static final String RENAME = "rename";
    private static final String GOAL = "goal";
    private static final int LABEL = 60;

    private final Goals goals;

    GoalsSetting(Goals goals) {
        this.goals = goals;
    }

    @Override
    public String name() {
        return "goals";
    }

    @Override
    public int getOrder() {
        return 100;
    }

    @Override
    public String topic() {
        return "settings-goals";
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
        return Html.escape(String.valueOf(goals.all().size()));
    }

    @Override
    public Outgoing card(Texts texts) {
        var all = goals.all();
        var text = texts.html(all.isEmpty() ? "settings.goals.none" : "settings.goals.list", all.size());
        var keyboard = Keyboard.NONE;
        for (var goal : all) {
            keyboard = keyboard.and(Key.press(Excerpt.of(goal.text(), LABEL), ACTION, "open", goal.id()));
        }
        var add = Key.press(texts.plain("settings.goals.add"), ACTION, ADD);
        return Outgoing.text(text).with(keyboard.and(add, Setting.back(texts)));
    }

    @Override
    public void press(Conversation talk, Press press) {
        switch (press.argument(0)) {
            case ADD -> ask(talk, ADD, Map.of());
            case "open" -> talk.replace(press, card(goal(press), talk.texts()));
            case "ren" -> ask(talk, RENAME, Map.of(GOAL, goal(press).id()));
            case "del" -> {
                goals.remove(goal(press).id());
                talk.answer("settings.goals.removed");
                talk.replace(press, card(talk.texts()));
            }
            default -> throw new StaleButton();
        }
    }

    private void ask(Conversation talk, String step, Map<String, String> about) {
        if (step.equals(ADD) && goals.all().size() >= Goals.MOST) {
            talk.warn("settings.goals.many", Goals.MOST);
            return;
        }
        talk.begin(topic(), step, about);
        talk.say("settings.goals.ask", Goals.LONGEST);
    }

    private Goal goal(Press press) {
        return goals.byId(press.argument(1)).orElseThrow(StaleButton::new);
    }

    private static Outgoing card(Goal goal, Texts texts) {
        return Outgoing.text(texts.html("settings.goals.card", goal.text()))
                .with(Keyboard.row(
                        Key.press(texts.plain("settings.goals.rename"), ACTION, "ren", goal.id()),
                        Key.press(texts.plain("settings.goals.remove"), ACTION, "del", goal.id())
                                .danger(),
                        Key.press(texts.plain("settings.back"), SettingsCommand.ACTION, "goals")));
    }

    @Override
    public void hear(Conversation talk, Dialogue dialogue, IncomingMessage message) {
        if (!isFor(talk.member())) {
            talk.leave();
            talk.say("command.not-yours");
            return;
        }
        TypedLine.heard(talk, message, Goals.LONGEST).ifPresent(line -> keep(talk, dialogue, line));
    }

    private void keep(Conversation talk, Dialogue dialogue, String text) {
        var id = dialogue.step().equals(RENAME) ? String.valueOf(dialogue.get(GOAL)) : talk.newId();
        if (goals.byText(text).filter(it -> !it.id().equals(id)).isPresent()) {
            talk.say("settings.goals.taken", text);
            return;
        }
        if (dialogue.step().equals(ADD)) {
            goals.add(new Goal(id, text));
        } else if (!goals.rename(id, text)) {
            talk.say("settings.goals.gone");
        }
        talk.leave();
        talk.say(card(talk.texts()));
    }
}

package kentongan.announcements.chat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import kentongan.announcements.Announcement;
import kentongan.announcements.ComposeAnnouncement;
import kentongan.chat.Button;
import kentongan.chat.Conversation;
import kentongan.chat.Excerpt;
import kentongan.chat.Key;
import kentongan.chat.Keyboard;
import kentongan.chat.Outgoing;
import kentongan.chat.Press;
import kentongan.chat.StaleButton;
import kentongan.office.Goal;
import kentongan.office.Goals;
import org.springframework.stereotype.Component;

/** Chooses the mission goal that an announcement serves, from the list in the settings. */
@Component
class GoalButtons implements Button {

    static final String GOALS = "d-goals";
    private static final String GOAL = "d-goal";
    private static final int LABEL = 60;

    private final ComposeAnnouncement compose;
    private final Composing composing;
    private final Goals goals;

    GoalButtons(ComposeAnnouncement compose, Composing composing, Goals goals) {
        this.compose = compose;
        this.composing = composing;
        this.goals = goals;
    }

    @Override
    public Set<String> actions() {
        return Set.of(GOALS, GOAL);
    }

    @Override
    public void press(Conversation talk, Press press) {
        var draft = composing.draft(talk, press);
        if (press.action().equals(GOAL)) {
            var goal = goals.byId(press.argument(1)).orElseThrow(StaleButton::new);
            var isChosen = goal.text().equals(draft.terms().goal());
            show(talk, press, compose.serving(draft, isChosen ? null : goal.text()));
        } else {
            show(talk, press, Optional.of(draft));
        }
    }

    private void show(Conversation talk, Press press, Optional<Announcement> changed) {
        var draft = changed.orElseThrow(StaleButton::new);
        var texts = talk.texts();
        var all = goals.all();
        var done = Key.press(texts.plain("compose.done"), DraftButtons.BACK, draft.id());
        talk.replace(
                press,
                Outgoing.text(texts.html(all.isEmpty() ? "goal.none" : "goal.ask"))
                        .with(choices(draft, all).and(done.primary())));
    }

    private static Keyboard choices(Announcement draft, List<Goal> all) {
        var keyboard = Keyboard.NONE;
        for (var goal : all) {
            var mark = ComposeCard.chosen(goal.text().equals(draft.terms().goal()));
            keyboard = keyboard.and(Key.press(mark + Excerpt.of(goal.text(), LABEL), GOAL, draft.id(), goal.id()));
        }
        return keyboard;
    }
}

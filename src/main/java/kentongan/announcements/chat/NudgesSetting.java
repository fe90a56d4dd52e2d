package kentongan.announcements.chat;

import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import kentongan.announcements.NudgeSettings;
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
import kentongan.settings.Setting;
import org.springframework.stereotype.Component;

/** When important announcements are brought to mind, and how many nudges a day are too many. */
@Component
class NudgesSetting implements Setting, Button {

    private static final String ACTION = "nudges";
    private static final String IMPORTANT = "i";
    private static final String A_DAY = "d";
    private static final List<Integer> HOURS = List.of(1, 2, 4, 0);
    private static final List<Integer> TIMES = List.of(1, 2, 3, 5);

    private final NudgeSettings settings;

    NudgesSetting(NudgeSettings settings) {
        this.settings = settings;
    }

    @Override
    public String name() {
        return "nudges";
    }

    @Override
    public int getOrder() {
        return 220;
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
        var rules = settings.rules();
        return texts.html("settings.nudges.value", hours(rules.importantHours(), texts), rules.mostADay());
    }

    @Override
    public Outgoing card(Texts texts) {
        var rules = settings.rules();
        var hours = row(HOURS, IMPORTANT, rules.importantHours(), it -> hours(it, texts));
        var times = row(TIMES, A_DAY, rules.mostADay(), it -> texts.plain("settings.nudges.a-day", it));
        return Outgoing.text(texts.html("settings.nudges.card"))
                .with(Keyboard.NONE.and(hours).and(times).and(Setting.back(texts)));
    }

    private static List<Key> row(List<Integer> choices, String what, int now, IntFunction<String> label) {
        return choices.stream()
                .map(it -> Key.press(ComposeCard.chosen(it == now) + label.apply(it), ACTION, what, it))
                .toList();
    }

    private static String hours(int hours, Texts texts) {
        return hours == 0 ? texts.plain("settings.nudges.never") : texts.plain("settings.nudges.hours", hours);
    }

    @Override
    public void press(Conversation talk, Press press) {
        var number = press.number(1);
        switch (press.argument(0)) {
            case IMPORTANT -> settings.set(settings.rules().importantAfter(offered(HOURS, number)));
            case A_DAY -> settings.set(settings.rules().atMostADay(offered(TIMES, number)));
            default -> throw new StaleButton();
        }
        talk.replace(press, card(talk.texts()));
    }

    private static int offered(List<Integer> choices, int number) {
        if (!choices.contains(number)) {
            throw new StaleButton();
        }
        return number;
    }
}

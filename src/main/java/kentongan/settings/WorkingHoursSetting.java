package kentongan.settings;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
import kentongan.chat.StaleButton;
import kentongan.chat.Texts;
import kentongan.office.Member;
import kentongan.office.OfficeHours;
import kentongan.worktime.HoursText;
import kentongan.worktime.WorkingHours;
import kentongan.worktime.WorkingHours.Window;
import org.springframework.stereotype.Component;

/** The working hours of each weekday, with their breaks. */
@Component
class WorkingHoursSetting implements Setting, Button, DialogueSteps {

    private static final String ACTION = "hours";
    private static final String DAY = "day";

    private final OfficeHours hours;

    WorkingHoursSetting(OfficeHours hours) {
        this.hours = hours;
    }

    @Override
    public String name() {
        return "hours";
    }

    @Override
    public int getOrder() {
        return 200;
    }

    @Override
    public String topic() {
        return "settings-hours";
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
        var set = hours.workingHours();
        var days = List.of(DayOfWeek.values()).stream()
                .filter(day -> !set.on(day).isEmpty())
                .count();
        return texts.html("settings.hours.days", days);
    }

    @Override
    public Outgoing card(Texts texts) {
        var set = hours.workingHours();
        var text = texts.html("settings.hours.card");
        var keyboard = Keyboard.NONE;
        for (var day : DayOfWeek.values()) {
            var label = name(day, texts);
            text = text.plus(new Html("\n")).plus(texts.html("settings.line", label, shown(set, day, texts)));
            keyboard = keyboard.and(Key.press(label, ACTION, day.getValue()));
        }
        return Outgoing.text(text).with(keyboard.and(Setting.back(texts)));
    }

    private static String shown(WorkingHours set, DayOfWeek day, Texts texts) {
        return set.on(day).isEmpty() ? texts.plain("settings.hours.off") : HoursText.of(set.on(day));
    }

    private static String name(DayOfWeek day, Texts texts) {
        return texts.plain("day.names").split(" ")[day.ordinal()];
    }

    @Override
    public void press(Conversation talk, Press press) {
        var number = press.number(0);
        if (number < 1 || number > DayOfWeek.values().length) {
            throw new StaleButton();
        }
        talk.begin(topic(), "hours", Map.of(DAY, String.valueOf(number)));
        talk.say("settings.hours.ask", name(DayOfWeek.of(number), talk.texts()));
    }

    @Override
    public void hear(Conversation talk, Dialogue dialogue, IncomingMessage message) {
        if (!isFor(talk.member())) {
            talk.leave();
            talk.say("command.not-yours");
            return;
        }
        var day = DayOfWeek.of(Integer.parseInt(String.valueOf(dialogue.get(DAY))));
        var windows = windows(message.words(), talk.texts());
        var changed = windows.flatMap(it -> changed(day, it));
        if (changed.isEmpty()) {
            talk.say(windows.isEmpty() ? "settings.hours.unreadable" : "settings.hours.none-left");
            return;
        }
        hours.set(changed.get());
        talk.leave();
        talk.say(card(talk.texts()));
    }

    private static Optional<List<Window>> windows(String typed, Texts texts) {
        var off = texts.plain("settings.hours.off").toLowerCase(Locale.ROOT);
        return typed.strip().toLowerCase(Locale.ROOT).equals(off) ? Optional.of(List.of()) : HoursText.windows(typed);
    }

    /** The week with that day changed; empty if there would be no work at all. */
    private Optional<WorkingHours> changed(DayOfWeek day, List<Window> windows) {
        try {
            return Optional.of(hours.workingHours().with(day, windows));
        } catch (IllegalArgumentException noWorkAtAll) {
            return Optional.empty();
        }
    }
}

package kentongan.announcements.tasks;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kentongan.announcements.Clockface;
import kentongan.announcements.OpenTasks;
import kentongan.announcements.OpenTasks.Load;
import kentongan.announcements.OpenTasks.Task;
import kentongan.announcements.ShowAgain;
import kentongan.chat.Conversation;
import kentongan.chat.Html;
import kentongan.chat.Key;
import kentongan.chat.Keyboard;
import kentongan.chat.Outgoing;
import kentongan.chat.Page;
import kentongan.chat.Texts;
import org.springframework.stereotype.Component;

/** The lists of open tasks: one's own, and everybody's by person. */
@Component
class TaskLists {

    /** The actions of the buttons under a list; the argument of the first is the announcement, of the others the page. */
    static final String OPEN = ShowAgain.ACTION;

    static final String MINE = "tasks";
    static final String ALL = "tasks-all";

    private static final int TASKS_A_PAGE = 10;
    private static final int PEOPLE_A_PAGE = 8;
    private static final int TASKS_A_PERSON = 4;
    private static final int NUMBERS_A_ROW = 5;
    private static final int EXCERPT = 80;
    private static final int SHORT_EXCERPT = 50;

    private final OpenTasks tasks;

    TaskLists(OpenTasks tasks) {
        this.tasks = tasks;
    }

    /** The person's own, with a numbered button for each. */
    Outgoing mine(Conversation talk, int number) {
        var texts = talk.texts();
        var open = tasks.of(talk.member(), talk.at());
        var everyones = talk.member().role().mayPost()
                ? Keyboard.row(Key.press(texts.plain("task.everyones"), ALL, 0))
                : Keyboard.NONE;
        if (open.isEmpty()) {
            return Outgoing.text(texts.html("task.none")).with(everyones);
        }
        var page = Page.exactly(open, number, TASKS_A_PAGE);
        var lines = new ArrayList<String>();
        var numbers = new ArrayList<Key>();
        for (var task : page.rows()) {
            var place = number * TASKS_A_PAGE + lines.size() + 1;
            lines.add(place + ". " + line(task, EXCERPT, talk.at(), texts).markup());
            numbers.add(
                    Key.press(String.valueOf(place), OPEN, task.announcement().id()));
        }
        var keyboard = Keyboard.NONE.andRows(numbers, NUMBERS_A_ROW).and(turns(page, MINE));
        var text = texts.html("task.mine", open.size()).paragraph(new Html(String.join("\n", lines)));
        return Outgoing.text(text).with(joined(keyboard, everyones));
    }

    /** Everybody's that the person may see. */
    Outgoing everyones(Conversation talk, int number) {
        var texts = talk.texts();
        var loads = tasks.inSightOf(talk.member(), talk.at());
        var mine = Key.press(texts.plain("task.only-mine"), MINE, 0);
        if (loads.isEmpty()) {
            return Outgoing.text(texts.html("task.nobody")).with(Keyboard.row(mine));
        }
        var page = Page.exactly(loads, number, PEOPLE_A_PAGE);
        var all = loads.stream().mapToInt(it -> it.tasks().size()).sum();
        var overdue = loads.stream().mapToInt(it -> it.overdue(talk.at())).sum();
        var text = texts.html("task.all", all, loads.size(), overdue);
        for (var load : page.rows()) {
            text = text.paragraph(person(load, talk.at(), texts));
        }
        return Outgoing.text(text).with(Keyboard.NONE.and(turns(page, ALL)).and(mine));
    }

    private Html person(Load load, Instant now, Texts texts) {
        var head = texts.html("task.person", load.person().name(), load.tasks().size(), load.overdue(now));
        var lines = load.tasks().stream()
                .limit(TASKS_A_PERSON)
                .map(task -> "• " + line(task, SHORT_EXCERPT, now, texts).markup());
        var more = load.tasks().size() - TASKS_A_PERSON;
        var rest = more > 0 ? Stream.of(texts.html("task.more", more).markup()) : Stream.<String>empty();
        return head.plus(new Html("\n"))
                .plus(new Html(String.join("\n", Stream.concat(lines, rest).toList())));
    }

    private Html line(Task task, int most, Instant now, Texts texts) {
        var excerpt = task.announcement().words().excerpt(most);
        var title = excerpt.isBlank() ? texts.plain("board.no-words") : excerpt;
        var line = texts.html("task.line", title, age(Duration.between(task.since(), now), texts));
        var deadline = task.deadline();
        if (deadline == null) {
            return line;
        }
        var key = task.isOverdue(now) ? "task.overdue" : "task.due";
        return line.plus(texts.html(key, Clockface.dayAndTime(deadline, texts)));
    }

    private static String age(Duration age, Texts texts) {
        if (age.toDays() > 0) {
            return texts.plain("task.age.days", (int) age.toDays());
        }
        return age.toHours() > 0
                ? texts.plain("task.age.hours", (int) age.toHours())
                : texts.plain("task.age.minutes", (int) Math.max(0, age.toMinutes()));
    }

    private static List<Key> turns(Page<?> page, String action) {
        return page.turns((label, to) -> Key.press(label, action, to));
    }

    private static Keyboard joined(Keyboard upper, Keyboard lower) {
        var all = upper;
        for (var row : lower.rows()) {
            all = all.and(row);
        }
        return all;
    }
}

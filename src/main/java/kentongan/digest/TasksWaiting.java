package kentongan.digest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import kentongan.announcements.FollowAnnouncement;
import kentongan.announcements.OpenTasks;
import kentongan.announcements.OpenTasks.Load;
import kentongan.chat.Html;
import kentongan.chat.Key;
import kentongan.chat.Texts;
import kentongan.office.Member;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Instructions that are not done: the reader's own, and those overdue of people in their charge. */
@Component
@Order(20)
class TasksWaiting implements OpenMatter {

    /** Opens the receipt board of an announcement, where people can be reminded. */
    private static final String BOARD = "board";

    private final OpenTasks tasks;
    private final FollowAnnouncement follow;

    TasksWaiting(OpenTasks tasks, FollowAnnouncement follow) {
        this.tasks = tasks;
        this.follow = follow;
    }

    @Override
    public Optional<Waiting> of(Member reader, Texts texts, Instant now) {
        var lines = new ArrayList<Html>();
        var keys = new ArrayList<Key>();
        var own = tasks.of(reader, now);
        if (!own.isEmpty()) {
            var overdue = (int) own.stream().filter(it -> it.isOverdue(now)).count();
            lines.add(texts.html("digest.open.tasks", own.size(), overdue));
        }
        var late = reader.role().mayPost() ? late(reader, now) : List.<Load>of();
        if (!late.isEmpty()) {
            var number = late.stream().mapToInt(it -> it.overdue(now)).sum();
            lines.add(texts.html("digest.open.overdue", number, texts.plain("digest.people", late.size())));
        }
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        keys.add(Key.press(texts.plain("digest.open.see-tasks"), DigestKeys.COMMAND, "tasks"));
        mostOverdue(late, reader, now)
                .ifPresent(it -> keys.add(Key.press(texts.plain("digest.open.nudge"), BOARD, it)));
        return Optional.of(new Waiting(DigestTexts.lines(lines), keys));
    }

    private List<Load> late(Member reader, Instant now) {
        return tasks.inSightOf(reader, now).stream()
                .filter(it -> !it.person().id().equals(reader.id()) && it.overdue(now) > 0)
                .toList();
    }

    /** Of those announcements whose board the reader may see. */
    private Optional<String> mostOverdue(List<Load> late, Member reader, Instant now) {
        return late.stream()
                .flatMap(it -> it.tasks().stream())
                .filter(it -> it.isOverdue(now))
                .map(it -> it.announcement().id())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet()
                .stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .filter(it -> follow.byId(it, reader).isPresent())
                .findFirst();
    }
}

package kentongan.meetings.minutes;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import kentongan.announcements.OpenTasks;
import kentongan.chat.Html;
import kentongan.chat.Texts;
import kentongan.meetings.Meeting;
import kentongan.meetings.messages.ReminderOpening;
import org.springframework.stereotype.Component;

/** Opens the reminders of a meeting with what is still open from the times before, by owner. */
@Component
class OpenDecisions implements ReminderOpening {

    /** One reminder goes to many at once; they need not each look at every instruction. */
    private static final Duration REMEMBERED = Duration.ofSeconds(10);

    private final MinutesArchive archive;
    private final OpenTasks tasks;
    private final MinutesTexts texts;
    private final Map<String, Looked> looked = new ConcurrentHashMap<>();

    OpenDecisions(MinutesArchive archive, OpenTasks tasks, MinutesTexts texts) {
        this.archive = archive;
        this.tasks = tasks;
        this.texts = texts;
    }

    private record Looked(Instant at, List<Decision> open) {}

    @Override
    public Html of(Meeting meeting, Texts in, Instant now) {
        looked.values().removeIf(it -> !now.isBefore(it.at().plus(REMEMBERED)) || now.isBefore(it.at()));
        var open = looked.computeIfAbsent(meeting.id(), id -> new Looked(now, open(id, now)))
                .open();
        return open.isEmpty() ? Html.EMPTY : in.html("minutes.open", texts.decisions(open, in));
    }

    private List<Decision> open(String meeting, Instant now) {
        return archive.decided(meeting).stream()
                .filter(it -> isOpen(it, now))
                .sorted(Comparator.comparing(Decision::owner).thenComparing(Decision::deadline))
                .toList();
    }

    /** What somebody set themselves is nobody's instruction, so it counts as open until its time. */
    private boolean isOpen(Decision decision, Instant now) {
        return decision.isAuthors() ? now.isBefore(decision.deadline()) : tasks.isOpen(decision.id(), decision.owner());
    }
}

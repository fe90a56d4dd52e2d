package kentongan.suggestions;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import kentongan.office.OfficeHours;
import kentongan.suggestions.Notice.Kind;
import kentongan.suggestions.Suggestion.State;
import kentongan.worktime.WorkingCalendar;
import org.springframework.stereotype.Component;

/** Reminds the head of suggestions that have waited for a first word, three times at most. */
@Component
public class ReviewReminders {

    /** After how many working days. */
    static final List<Integer> DAYS = List.of(3, 5, 10);

    private final Suggestions suggestions;
    private final SuggestionNotices notices;
    private final OfficeHours hours;

    ReviewReminders(Suggestions suggestions, SuggestionNotices notices, OfficeHours hours) {
        this.suggestions = suggestions;
        this.notices = notices;
        this.hours = hours;
    }

    /** Puts in what is due; of several that came due while nothing ran, the latest alone. */
    public void remind(Instant now) {
        var waiting = suggestions.in(List.of(State.NEW)).stream()
                .filter(it -> it.reviewedAt() == null)
                .toList();
        if (!waiting.isEmpty()) {
            var calendar = hours.calendar();
            waiting.forEach(it -> remind(it, calendar, now));
        }
    }

    private void remind(Suggestion suggestion, WorkingCalendar calendar, Instant now) {
        var since = Objects.requireNonNull(suggestion.reachedAt());
        DAYS.stream()
                .filter(days -> !calendar.plusWorkingDays(since, days).isAfter(now))
                .reduce((one, later) -> later)
                .filter(days -> days > suggestion.reminded())
                .ifPresent(days -> notices.toHeads(Kind.REMINDER, suggestion.id(), String.valueOf(days), now));
    }
}

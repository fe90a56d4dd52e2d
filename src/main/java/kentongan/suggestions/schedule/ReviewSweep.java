package kentongan.suggestions.schedule;

import java.time.Duration;
import java.time.Instant;
import kentongan.schedule.Sweep;
import kentongan.suggestions.ReviewReminders;
import kentongan.suggestions.WeighSuggestion;
import org.springframework.stereotype.Component;

/** Reminds the head of suggestions that wait, and ends weighings for which nobody is waited for any more. */
@Component
class ReviewSweep implements Sweep {

    private final ReviewReminders reminders;
    private final WeighSuggestion weigh;

    ReviewSweep(ReviewReminders reminders, WeighSuggestion weigh) {
        this.reminders = reminders;
        this.weigh = weigh;
    }

    @Override
    public String name() {
        return "ideas-review";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void sweep(Instant now) {
        reminders.remind(now);
        weigh.closeComplete(now);
    }
}

package kentongan.meetings.chat;

import java.time.Instant;
import java.util.List;
import kentongan.chat.Texts;
import kentongan.meetings.MeetingDraft;
import kentongan.meetings.Reminder;
import kentongan.meetings.messages.MeetingTimes;
import kentongan.meetings.reminders.KeepReminders;
import kentongan.office.OfficeHours;
import org.springframework.stereotype.Component;

/** Which reminders of a plan would have been due already, and what they are called. */
@Component
class ReminderDue {

    private static final int SPOKEN_OF_IN_MINUTES = 90;

    private final OfficeHours hours;

    ReminderDue(OfficeHours hours) {
        this.hours = hours;
    }

    /** Those of the first time that lie in the past. */
    List<Reminder> past(List<Reminder> reminders, MeetingDraft draft, Instant now) {
        var start = draft.start();
        var calendar = hours.calendar();
        return start == null
                ? List.of()
                : reminders.stream()
                        .filter(it -> !KeepReminders.due(it, start.moment().toInstant(), calendar)
                                .isAfter(now))
                        .toList();
    }

    /** The reminder's name, as {@code 60 menit sebelumnya}. */
    static String label(Reminder reminder, Texts texts) {
        if (reminder.isDayBefore()) {
            return texts.plain("plan.remind.day-before");
        }
        var minutes = reminder.ahead().toMinutes();
        var ahead = minutes <= SPOKEN_OF_IN_MINUTES
                ? texts.plain("meeting.minutes", (int) minutes)
                : MeetingTimes.length(reminder.ahead(), texts);
        return texts.plain("plan.remind.before", ahead);
    }
}

package kentongan.meetings.reminders;

import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import kentongan.meetings.Meeting;
import kentongan.meetings.Occurrence;
import kentongan.meetings.OccurrencesChanged;
import kentongan.meetings.Reminder;
import kentongan.office.OfficeHours;
import kentongan.worktime.WorkingCalendar;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Computes when the occurrences of the coming weeks are to be reminded of, and anew when one is moved. */
@Component
public class KeepReminders {

    /** When those who come are reminded on the working day before (product.md, "A meeting"). */
    private static final LocalTime DAY_BEFORE = LocalTime.of(16, 0);

    private final DueReminders reminders;
    private final OfficeHours hours;

    KeepReminders(DueReminders reminders, OfficeHours hours) {
        this.reminders = reminders;
        this.hours = hours;
    }

    /** When a reminder of what begins then is due. */
    public static Instant due(Reminder reminder, Instant start, WorkingCalendar calendar) {
        if (!reminder.isDayBefore()) {
            return start.minus(reminder.ahead());
        }
        var day = start.atZone(calendar.zone()).toLocalDate();
        return calendar.workingDayBefore(day)
                .atTime(DAY_BEFORE)
                .atZone(calendar.zone())
                .toInstant();
    }

    @EventListener
    void on(OccurrencesChanged changed) {
        var calendar = hours.calendar();
        var waiting = new ArrayList<DueReminder>();
        var gone = new HashSet<String>();
        for (var occurrence : changed.occurrences()) {
            for (var reminder : changed.meeting().plan().reminders()) {
                var due = due(reminder, occurrence.start(), calendar);
                if (isWanted(changed.meeting(), occurrence, due)) {
                    waiting.add(DueReminder.waiting(occurrence, reminder, due));
                } else {
                    gone.add(DueReminder.id(occurrence, reminder));
                }
            }
        }
        reminders.drop(gone);
        reminders.put(waiting);
    }

    /** What was due before anybody knew of the time is no reminder. */
    private static boolean isWanted(Meeting meeting, Occurrence occurrence, Instant due) {
        return occurrence.isHeld() && due.isAfter(meeting.plannedAt());
    }
}

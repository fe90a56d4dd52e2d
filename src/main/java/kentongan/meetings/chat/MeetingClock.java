package kentongan.meetings.chat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import kentongan.chat.DayKeys;
import kentongan.chat.Keyboard;
import kentongan.chat.Texts;
import kentongan.chat.TimeKeys;
import kentongan.office.OfficeHours;
import org.springframework.stereotype.Component;

/** The office's clock, and the keys to choose a day and a time by it. */
@Component
class MeetingClock {

    private final OfficeHours hours;

    MeetingClock(OfficeHours hours) {
        this.hours = hours;
    }

    ZoneId zone() {
        return hours.zone();
    }

    ZonedDateTime now(Instant at) {
        return at.atZone(hours.zone());
    }

    /** A month of days, those without work marked. */
    Keyboard days(Texts texts, ZonedDateTime now, YearMonth month, String action, Object... arguments) {
        var calendar = hours.calendar();
        return DayKeys.of(texts, now.toLocalDate(), action, arguments)
                .marking(day -> !calendar.isWorkingDay(day))
                .of(month);
    }

    /** The times of a day that are still to come. */
    static Keyboard times(ZonedDateTime now, LocalDate day, String action, Object... arguments) {
        var passed = day.equals(now.toLocalDate()) ? now.toLocalTime() : LocalTime.MIN;
        return TimeKeys.after(passed, action, arguments);
    }
}

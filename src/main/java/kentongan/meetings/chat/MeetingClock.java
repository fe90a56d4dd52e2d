package kentongan.meetings.chat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import kentongan.chat.Conversation;
import kentongan.chat.DayKeys;
import kentongan.chat.Keyboard;
import kentongan.chat.TimeKeys;
import kentongan.meetings.LocalStart;
import kentongan.office.OfficeHours;
import org.springframework.stereotype.Component;

/** The office's clock and that of the person who talks, and the keys to choose a day and a time by it. */
@Component
class MeetingClock {

    private final OfficeHours hours;

    MeetingClock(OfficeHours hours) {
        this.hours = hours;
    }

    /** Now by the clock beside the person who talks. */
    static ZonedDateTime now(Conversation talk) {
        return talk.at().atZone(talk.texts().zone());
    }

    /** A moment by the office's clock, by which meetings are held and repeated. */
    LocalStart inOffice(ZonedDateTime moment) {
        return LocalStart.of(moment.withZoneSameInstant(hours.zone()));
    }

    /** A month of days, those without work marked. */
    Keyboard days(Conversation talk, YearMonth month, String action, Object... arguments) {
        var calendar = hours.calendar();
        return DayKeys.of(talk.texts(), now(talk).toLocalDate(), action, arguments)
                .marking(day -> !calendar.isWorkingDay(day))
                .of(month);
    }

    /** The times of a day that are still to come. */
    static Keyboard times(Conversation talk, LocalDate day, String action, Object... arguments) {
        var now = now(talk);
        var passed = day.equals(now.toLocalDate()) ? now.toLocalTime() : LocalTime.MIN;
        return TimeKeys.after(passed, action, arguments);
    }
}

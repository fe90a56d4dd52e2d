package kentongan.announcements.chat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import kentongan.announcements.Announcement;
import kentongan.chat.DayKeys;
import kentongan.chat.Key;
import kentongan.chat.Keyboard;
import kentongan.chat.Texts;
import kentongan.chat.TimeKeys;
import kentongan.office.OfficeHours;
import org.springframework.stereotype.Component;

/** The keys to choose a draft's deadline with: some that are often meant, a month of days, then the times of a day. */
@Component
class DeadlineKeys {

    static final String DAY = "d-due-day";
    static final String TIME = "d-due-at";
    static final String NONE = "d-due-no";

    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final LocalTime AFTERNOON = LocalTime.of(16, 0);

    private final OfficeHours hours;

    DeadlineKeys(OfficeHours hours) {
        this.hours = hours;
    }

    /** Now, in the zone in which deadlines are set. */
    ZonedDateTime now(Instant at) {
        return at.atZone(hours.zone());
    }

    /** The days of a month, holidays marked, below the times that are often meant. */
    Keyboard days(Announcement draft, ZonedDateTime now, YearMonth month, Texts texts) {
        var calendar = hours.calendar();
        var days = DayKeys.of(texts, now.toLocalDate(), DAY, draft.id())
                .marking(day -> calendar.holiday(day).isPresent())
                .of(month);
        var rows = new ArrayList<>(oftenMeant(draft, now, texts).rows());
        rows.addAll(days.rows());
        if (draft.terms().deadline() != null) {
            rows.add(List.of(Key.press(texts.plain("task.deadline.none"), NONE, draft.id())));
        }
        return new Keyboard(rows);
    }

    /** The times of a day that are still to come, and the way back to the days. */
    Keyboard times(Announcement draft, ZonedDateTime now, LocalDate day, Texts texts) {
        var passed = day.equals(now.toLocalDate()) ? now.toLocalTime() : LocalTime.MIN;
        return TimeKeys.after(passed, TIME, draft.id(), day)
                .and(Key.press(texts.plain("task.deadline.other-day"), DAY, draft.id(), YearMonth.from(day)));
    }

    private static Keyboard oftenMeant(Announcement draft, ZonedDateTime now, Texts texts) {
        var today = now.toLocalDate();
        var tomorrow = today.plusDays(1);
        var friday = today.with(TemporalAdjusters.next(DayOfWeek.FRIDAY));
        var monday = today.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        var near = new ArrayList<Key>();
        if (now.toLocalTime().isBefore(AFTERNOON)) {
            near.add(key("task.deadline.today", today, AFTERNOON, draft, texts));
        }
        near.add(key("task.deadline.tomorrow", tomorrow, MORNING, draft, texts));
        var far = new ArrayList<Key>();
        if (friday.isBefore(today.plusWeeks(1))) {
            far.add(key("task.deadline.friday", friday, AFTERNOON, draft, texts));
        }
        if (!monday.equals(tomorrow)) {
            far.add(key("task.deadline.monday", monday, MORNING, draft, texts));
        }
        return Keyboard.NONE.and(near).and(far);
    }

    private static Key key(String text, LocalDate day, LocalTime time, Announcement draft, Texts texts) {
        return TimeKeys.key(texts.plain(text, time), time, TIME, draft.id(), day);
    }
}

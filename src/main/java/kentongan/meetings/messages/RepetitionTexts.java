package kentongan.meetings.messages;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import kentongan.chat.Texts;
import kentongan.meetings.Plan;
import kentongan.meetings.Repetition;

/** How often a meeting is held, in the reader's words. */
public final class RepetitionTexts {

    private RepetitionTexts() {}

    /** When and until when, as {@code setiap Selasa dan Kamis, sampai 3 Desember 2026 (4 kali)}. */
    public static String of(Plan plan, Texts texts) {
        var days = plan.repetition().days(plan.start().date());
        var last = MeetingTimes.day(days.get(days.size() - 1), texts);
        var pattern = pattern(plan.repetition(), plan.start().date(), texts);
        return plan.repetition().isOnce() ? pattern : texts.plain("meeting.until", days.size(), pattern, last);
    }

    /** When alone. */
    public static String pattern(Repetition repetition, LocalDate first, Texts texts) {
        return switch (repetition.pattern()) {
            case ONCE -> texts.plain("meeting.once");
            case WEEKLY -> texts.plain("meeting.weekly", weekdays(repetition, texts));
            case MONTHLY_BY_DATE -> texts.plain("meeting.monthly.date", first.getDayOfMonth());
            case MONTHLY_BY_WEEKDAY -> {
                var ordinal = repetition.ordinal() == Repetition.LAST ? "last" : String.valueOf(repetition.ordinal());
                var weekday = MeetingTimes.weekday(first.getDayOfWeek(), texts);
                yield texts.plain("meeting.monthly." + ordinal, weekday);
            }
        };
    }

    private static String weekdays(Repetition repetition, Texts texts) {
        var names = repetition.weekdays().stream()
                .map(it -> MeetingTimes.weekday(it, texts))
                .toList();
        return enumerated(names, texts);
    }

    private static String enumerated(List<String> names, Texts texts) {
        if (names.size() == 1) {
            return names.get(0);
        }
        var first = names.subList(0, names.size() - 1).stream().collect(Collectors.joining(", "));
        return texts.plain("meeting.and", first, names.get(names.size() - 1));
    }
}

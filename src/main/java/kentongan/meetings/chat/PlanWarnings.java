package kentongan.meetings.chat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import kentongan.chat.Html;
import kentongan.chat.Texts;
import kentongan.meetings.FindConflicts;
import kentongan.meetings.FindConflicts.Conflict;
import kentongan.meetings.Meeting;
import kentongan.meetings.Occurrence;
import kentongan.meetings.Plan;
import kentongan.meetings.Repetition.Pattern;
import kentongan.meetings.messages.MeetingTimes;
import kentongan.office.OfficeHours;
import org.springframework.stereotype.Component;

/** What a convener should know before people are invited or told of a move; nothing of it forbids it. */
@Component
class PlanWarnings {

    private static final int MOST_DATES = 5;
    private static final int MOST_CONFLICTS = 3;

    /** Every month has the days up to this one. */
    private static final int IN_EVERY_MONTH = 28;

    private final FindConflicts conflicts;
    private final OfficeHours hours;

    PlanWarnings(FindConflicts conflicts, OfficeHours hours) {
        this.conflicts = conflicts;
        this.hours = hours;
    }

    /** A line for each, about those times of the meeting; blank if there is nothing. */
    Html about(Meeting meeting, List<Occurrence> times, Instant now, Texts texts) {
        var lines = new ArrayList<String>();
        var zone = meeting.plan().start().zone();
        var days =
                times.stream().map(it -> it.start().atZone(zone).toLocalDate()).toList();
        lines.addAll(holidays(days, texts));
        lines.addAll(daysOff(days, texts));
        if (times.size() > 1) {
            lines.addAll(skippedMonths(meeting.plan(), texts));
        }
        var people = new ArrayList<>(meeting.invited());
        people.add(meeting.convener());
        conflicts.of(times, people, now).stream()
                .limit(MOST_CONFLICTS)
                .map(it -> conflict(it, texts))
                .forEach(lines::add);
        return new Html(String.join("\n", lines));
    }

    private List<String> holidays(List<LocalDate> days, Texts texts) {
        var calendar = hours.calendar();
        var named = days.stream()
                .flatMap(day ->
                        calendar.holiday(day).stream().map(it -> MeetingTimes.day(day, texts) + " (" + it.name() + ")"))
                .toList();
        return named.isEmpty()
                ? List.of()
                : List.of(texts.html("plan.warn.holiday", listed(named, texts)).markup());
    }

    private List<String> daysOff(List<LocalDate> days, Texts texts) {
        var calendar = hours.calendar();
        var off = days.stream()
                .filter(day ->
                        !calendar.isWorkingDay(day) && calendar.holiday(day).isEmpty())
                .map(day -> MeetingTimes.day(day, texts))
                .toList();
        return off.isEmpty()
                ? List.of()
                : List.of(texts.html("plan.warn.day-off", listed(off, texts)).markup());
    }

    private static String listed(List<String> dates, Texts texts) {
        var first = dates.stream().limit(MOST_DATES).collect(Collectors.joining("; "));
        return dates.size() > MOST_DATES ? first + texts.plain("plan.warn.more", dates.size() - MOST_DATES) : first;
    }

    private static List<String> skippedMonths(Plan plan, Texts texts) {
        var day = plan.start().date().getDayOfMonth();
        return plan.repetition().pattern() == Pattern.MONTHLY_BY_DATE && day > IN_EVERY_MONTH
                ? List.of(texts.html("plan.warn.skipped", day).markup())
                : List.of();
    }

    private static String conflict(Conflict conflict, Texts texts) {
        var start =
                conflict.at().start().atZone(conflict.meeting().plan().start().zone());
        return texts.html(
                        "plan.warn.conflict",
                        conflict.people(),
                        conflict.meeting().plan().title(),
                        MeetingTimes.brief(start, texts))
                .markup();
    }
}

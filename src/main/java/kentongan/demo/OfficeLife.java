package kentongan.demo;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import kentongan.office.Member;
import kentongan.worktime.DateSpan;
import kentongan.worktime.WorkingCalendar;

/**
 * In what office things happen.
 *
 * @param staff everybody, those who left among them; a member gets nothing before {@code startedAt}
 * @param leave everybody's days off, by member id
 * @param departures when some left, by member id
 * @param blocked when some could not be reached, by member id
 * @param announcementsAWeek on average
 */
public record OfficeLife(
        List<Member> staff,
        Map<String, List<DateSpan>> leave,
        Map<String, Instant> departures,
        Map<String, DateSpan> blocked,
        WorkingCalendar calendar,
        int announcementsAWeek) {

    boolean isPresent(Member member, Instant at) {
        var started = member.startedAt();
        var left = departures.get(member.id());
        return started != null && !at.isBefore(started) && (left == null || at.isBefore(left));
    }

    boolean isOnLeave(Member member, Instant at) {
        var day = at.atZone(calendar.zone()).toLocalDate();
        return leave.getOrDefault(member.id(), List.of()).stream().anyMatch(it -> it.includes(day));
    }

    boolean isBlocked(Member member, Instant at) {
        var span = blocked.get(member.id());
        return span != null && span.includes(at.atZone(calendar.zone()).toLocalDate());
    }

    WorkingCalendar calendarOf(Member member) {
        return calendar.without(leave.getOrDefault(member.id(), List.of()));
    }
}

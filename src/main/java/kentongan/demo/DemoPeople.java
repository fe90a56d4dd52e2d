package kentongan.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kentongan.office.Leave;
import kentongan.office.Leaves;
import kentongan.office.Member;
import kentongan.office.Members;
import kentongan.office.OfficeHours;
import kentongan.office.Role;
import kentongan.office.Section;
import kentongan.office.Sections;
import kentongan.worktime.DateSpan;
import org.springframework.stereotype.Component;

/** The people of the made-up year: those who are in the office, and as many more as make a small office of it. */
@Component
class DemoPeople {

    private static final int MORE = 12;
    private static final int ANNOUNCEMENTS_A_WEEK = 6;
    private static final long SEED = 5;

    private final Members members;
    private final Sections sections;
    private final Leaves leaves;
    private final OfficeHours hours;

    DemoPeople(Members members, Sections sections, Leaves leaves, OfficeHours hours) {
        this.members = members;
        this.sections = sections;
        this.leaves = leaves;
        this.hours = hours;
    }

    Optional<Member> head() {
        return members.active(Role.HEAD).stream().findFirst();
    }

    /** Takes those that are missing into the office, notes who was away, and says how all will live. */
    OfficeLife live(LocalDate firstMonday, int weeks) {
        var since = firstMonday.atStartOfDay(hours.zone()).toInstant();
        var present = members.active();
        var more = more(present, since);
        more.forEach(members::add);
        var staff = new ArrayList<Member>();
        present.forEach(it -> staff.add(there(it, since)));
        staff.addAll(more);
        var leave = leaveThatIsOver(staff, firstMonday, weeks);
        return new OfficeLife(staff, leave, Map.of(), Map.of(), hours.calendar(), ANNOUNCEMENTS_A_WEEK);
    }

    /** Employees, and a head for each section that has none. */
    private List<Member> more(List<Member> present, Instant since) {
        var all = sections.all().stream().map(Section::id).toList();
        var led = present.stream()
                .filter(it -> it.role() == Role.SECTION_HEAD)
                .map(Member::sectionId)
                .collect(Collectors.toCollection(HashSet::new));
        return MadeUpStaff.of(2 + all.size() + MORE, all, since).stream()
                .filter(it ->
                        it.role() == Role.EMPLOYEE || it.role() == Role.SECTION_HEAD && !led.contains(it.sectionId()))
                .toList();
    }

    /** In the made-up year everybody was there from its first day. */
    private static Member there(Member member, Instant since) {
        return new Member(
                member.id(),
                member.name(),
                member.telegramId(),
                member.role(),
                member.standing(),
                member.sectionId(),
                member.title(),
                member.nip(),
                member.language(),
                member.unreachable(),
                since);
    }

    /** Nobody is away now: a visitor wants to see them answer. */
    private Map<String, List<DateSpan>> leaveThatIsOver(List<Member> staff, LocalDate firstMonday, int weeks) {
        var thisWeek = firstMonday.plusWeeks(weeks - 1L);
        var over = MadeUpLeave.of(staff, firstMonday, weeks, SEED).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        it -> it.getValue().stream()
                                .filter(days -> days.until().isBefore(thisWeek))
                                .toList()));
        var head = head().map(Member::id).orElse("");
        over.forEach((member, spans) ->
                spans.forEach(days -> leaves.add(Leave.of("demo" + member + days.from(), member, days, head))));
        return over;
    }
}

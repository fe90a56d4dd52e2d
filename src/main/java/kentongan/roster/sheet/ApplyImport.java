package kentongan.roster.sheet;

import java.util.List;
import kentongan.office.Member;
import kentongan.office.Member.Standing;
import kentongan.office.Members;
import kentongan.office.Role;
import kentongan.office.Roster;
import kentongan.office.Sections;
import kentongan.roster.RosterNotices;
import kentongan.roster.RosterNotices.Notice;
import org.springframework.stereotype.Component;

/**
 * Makes the changes of a sheet. It plans anew from the roster as it is, so that doing it again, as after a crash, makes
 * what is missing and nothing else.
 */
@Component
class ApplyImport {

    private final Members members;
    private final Roster roster;
    private final Sections sections;
    private final RosterNotices notices;

    ApplyImport(Members members, Roster roster, Sections sections, RosterNotices notices) {
        this.members = members;
        this.roster = roster;
        this.sections = sections;
        this.notices = notices;
    }

    /** What the sheet would do now. */
    ImportPlan plan(Sheet sheet, Role importer) {
        return Planner.plan(
                sheet,
                new Planner.Office(roster.present(), members.withStanding(Standing.REMOVED), sections.all(), importer));
    }

    /** What was done, and what the sheet would still do: rows whose number somebody took in this very moment. */
    record Applied(ImportPlan done, ImportPlan left) {}

    /** Makes the changes; changes of role are told to those who have them. */
    Applied apply(Sheet sheet, Role importer, String occasion) {
        plan(sheet, importer).newSections().forEach(sections::named);
        var plan = plan(sheet, importer);
        roster.write(plan.added(), plan.changed());
        notices.tell(
                plan.changed().stream()
                        .filter(it -> it.from().isActive()
                                && it.from().role() != it.to().role()
                                && it.from().startedAt() != null)
                        .map(Roster.Change::to)
                        .toList(),
                Notice.ROLE,
                occasion);
        return new Applied(plan, plan(sheet, importer));
    }

    /** Those of the sheet who still need a link of their own. */
    List<Member> invitedBy(ImportPlan plan) {
        return members.byIds(plan.present()).stream()
                .filter(it -> it.standing() == Standing.INVITED)
                .toList();
    }
}

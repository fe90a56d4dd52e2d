package kentongan.figures;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import kentongan.office.Leaves;
import kentongan.office.Member;
import kentongan.office.Member.Standing;
import kentongan.office.Members;
import kentongan.office.OfficeHours;
import kentongan.office.Roster;
import org.springframework.stereotype.Component;

/** The office's rules as they stand: hours, holidays, leave and who has left, by which everybody is judged. */
@Component
class Rules {

    private final OfficeHours hours;
    private final Leaves leaves;
    private final Roster roster;
    private final Members members;

    Rules(OfficeHours hours, Leaves leaves, Roster roster, Members members) {
        this.hours = hours;
        this.leaves = leaves;
        this.roster = roster;
        this.members = members;
    }

    Judge asOf(Instant now) {
        return new Judge(hours.calendar(), leaves.days(), roster.departures(), now);
    }

    /** Who takes part or did, by id, in the order of their names; those who left last. */
    Map<String, Member> everybody() {
        var all = new LinkedHashMap<String, Member>();
        members.active().forEach(it -> all.put(it.id(), it));
        members.withStanding(Standing.REMOVED).forEach(it -> all.put(it.id(), it));
        return all;
    }
}

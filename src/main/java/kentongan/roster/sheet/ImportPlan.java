package kentongan.roster.sheet;

import java.util.List;
import kentongan.office.Member;
import kentongan.office.Roster.Change;

/**
 * What importing a sheet would do to the roster as it is. Once it is done, planning the same sheet again has nothing to do.
 *
 * @param newSections sections to be made first
 * @param unchanged how many rows say what the roster says
 * @param present the ids of the people that the good rows speak of and that are on the roster already
 */
record ImportPlan(
        List<Member> added,
        List<Change> changed,
        List<String> newSections,
        int unchanged,
        List<RowProblem> problems,
        List<String> present) {

    boolean hasNothingToDo() {
        return added.isEmpty() && changed.isEmpty();
    }
}

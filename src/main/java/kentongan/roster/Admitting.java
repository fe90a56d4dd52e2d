package kentongan.roster;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kentongan.office.Member;
import kentongan.office.Member.Standing;
import kentongan.office.Members;
import kentongan.office.Roster;
import kentongan.outbox.Outbox;
import kentongan.outbox.OutboxEntry;
import kentongan.roster.RosterNotices.Notice;
import org.springframework.stereotype.Component;

/** Asks the heads and secretaries whether somebody may come in, and carries out the first decision. */
@Component
public class Admitting {

    private final Admissions admissions;
    private final Members members;
    private final Roster roster;
    private final Outbox outbox;
    private final RosterNotices notices;
    private final Clock clock;

    Admitting(Admissions admissions, People people, Outbox outbox, RosterNotices notices, Clock clock) {
        this.admissions = admissions;
        this.members = people.members();
        this.roster = people.roster();
        this.outbox = outbox;
        this.notices = notices;
        this.clock = clock;
    }

    /** The member has told everything and waits for a decision. */
    public void ask(Member member) {
        admissions.ask(member.id());
        var asked = admissions.of(member.id()).map(it -> it.cards().keySet()).orElse(Set.of());
        outbox.put(deciders().stream()
                .filter(it -> !asked.contains(String.valueOf(it.telegramId())))
                .map(it -> card(member.id(), it.chatId(), ApprovalCards.ASK))
                .toList());
        // last: as long as the member has not moved on, handling this again asks whoever was not asked
        members.move(member.id(), Standing.JOINING, Standing.WAITING);
    }

    /** What holds after somebody decided. */
    public record Decision(Member newcomer, Optional<Member> by, boolean approved, boolean isNew) {}

    /** Decides unless somebody else has; empty if the newcomer is gone. */
    public Optional<Decision> decide(String memberId, Member by, boolean approved) {
        var newcomer = members.byId(memberId).orElse(null);
        var admission = admissions.decide(memberId, by.id(), approved).orElse(null);
        if (newcomer == null || admission == null) {
            return Optional.empty();
        }
        var isOurs = by.id().equals(admission.decidedBy()) && admission.approved() == approved;
        if (isOurs) {
            carryOut(newcomer, approved);
            outbox.put(updates(admission));
        }
        var holds = members.byId(String.valueOf(admission.decidedBy()));
        return Optional.of(new Decision(newcomer, holds, admission.approved(), isOurs));
    }

    private void carryOut(Member newcomer, boolean approved) {
        if (newcomer.standing() != Standing.WAITING && newcomer.standing() != Standing.JOINING) {
            return;
        }
        // told first: handled again after a crash, a newcomer who has moved on is not told any more
        if (approved) {
            notices.tell(newcomer, Notice.APPROVED, "");
            members.move(newcomer.id(), newcomer.standing(), Standing.ACTIVE);
        } else {
            notices.tell(newcomer, Notice.DECLINED, "");
            roster.remove(newcomer.id());
        }
    }

    private List<OutboxEntry> updates(Admission admission) {
        return admission.cards().keySet().stream()
                .map(chat -> card(admission.memberId(), Long.parseLong(chat), ApprovalCards.DECIDED))
                .toList();
    }

    private OutboxEntry card(String memberId, long chatId, String what) {
        return ApprovalCards.entry(memberId, what, chatId, clock.instant());
    }

    private List<Member> deciders() {
        return members.active().stream()
                .filter(it -> it.role().runsTheOffice() && it.telegramId() != null)
                .toList();
    }

    /** Where people stand. */
    @Component
    public record People(Members members, Roster roster) {}
}

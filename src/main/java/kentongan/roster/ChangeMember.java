package kentongan.roster;

import java.util.Optional;
import kentongan.chat.CommandMenu;
import kentongan.office.Invitations;
import kentongan.office.Member;
import kentongan.office.Member.Standing;
import kentongan.office.Members;
import kentongan.office.Role;
import kentongan.office.Roster;
import kentongan.roster.Admitting.People;
import kentongan.roster.RosterNotices.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Changes what the roster says of one member, or removes them, if whoever asks may: heads are touched and made by heads
 * alone, and the last one stays.
 */
@Component
public class ChangeMember {

    private final Members members;
    private final Roster roster;
    private final RosterNotices notices;
    private final CommandMenu menu;
    private final Invitations invitations;

    ChangeMember(People people, RosterNotices notices, CommandMenu menu, Invitations invitations) {
        this.members = people.members();
        this.roster = people.roster();
        this.notices = notices;
        this.menu = menu;
        this.invitations = invitations;
    }

    /** Why a change is not made. */
    public enum Refusal {
        GONE,
        NOT_YOURS,
        HEADS_ONLY,
        LAST_HEAD
    }

    /** What stands against touching the member at all. */
    public Optional<Refusal> objection(String actorId, String memberId) {
        var actor = members.byId(actorId).orElse(null);
        var member = members.byId(memberId).orElse(null);
        if (actor == null || !actor.isActive() || !actor.role().runsTheOffice()) {
            return Optional.of(Refusal.NOT_YOURS);
        }
        if (member == null || member.standing() == Standing.REMOVED) {
            return Optional.of(Refusal.GONE);
        }
        return member.role() == Role.HEAD && actor.role() != Role.HEAD
                ? Optional.of(Refusal.HEADS_ONLY)
                : Optional.empty();
    }

    /** Sets name, title or section; null unsets it. */
    public Optional<Refusal> set(String actorId, String memberId, String field, @Nullable String value) {
        var objection = objection(actorId, memberId);
        if (objection.isEmpty()) {
            members.set(memberId, field, value);
        }
        return objection;
    }

    /** Gives another role. One change of roles at a time, so that two heads can't demote each other at once. */
    public synchronized Optional<Refusal> role(String actorId, String memberId, Role role, String occasion) {
        var objection = objection(actorId, memberId)
                .or(() -> mayGive(actorId, role))
                .or(() -> role == Role.HEAD ? Optional.empty() : lastHead(memberId));
        if (objection.isEmpty()) {
            members.set(memberId, "role", role);
            members.byId(memberId).filter(Member::isActive).ifPresent(it -> {
                if (!actorId.equals(memberId)) {
                    notices.tell(it, Notice.ROLE, occasion);
                }
                menu.show(it);
            });
        }
        return objection;
    }

    /** Removes the member and tells them. */
    public synchronized Optional<Refusal> remove(String actorId, String memberId) {
        var objection = objection(actorId, memberId).or(() -> lastHead(memberId));
        if (objection.isEmpty()) {
            // told first: once removed, nothing says where the person is
            members.byId(memberId).ifPresent(it -> notices.tell(it, Notice.REMOVED, ""));
            invitations.of(memberId).ifPresent(it -> invitations.withdraw(it.code()));
            roster.remove(memberId);
        }
        return objection;
    }

    private Optional<Refusal> mayGive(String actorId, Role role) {
        var isHead = members.byId(actorId).filter(it -> it.role() == Role.HEAD).isPresent();
        return role == Role.HEAD && !isHead ? Optional.of(Refusal.HEADS_ONLY) : Optional.empty();
    }

    private Optional<Refusal> lastHead(String memberId) {
        var heads = members.active(Role.HEAD);
        return heads.size() == 1 && heads.get(0).id().equals(memberId)
                ? Optional.of(Refusal.LAST_HEAD)
                : Optional.empty();
    }
}

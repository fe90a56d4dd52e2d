package kentongan.meetings;

import java.util.ArrayList;
import java.util.List;
import kentongan.office.Member;
import kentongan.office.Role;

/**
 * Who is to be invited. A section head's meetings stay within the own section, whatever is chosen.
 *
 * @param chosen section or member ids, as the scope says; empty for everyone
 */
public record Audience(Scope scope, List<String> chosen) {

    /** What {@link #chosen} names. */
    public enum Scope {
        EVERYONE,
        SECTIONS,
        PEOPLE
    }

    public static final Audience EVERYONE = new Audience(Scope.EVERYONE, List.of());

    /** Whether the member is meant, the convener, who is there anyway, never being. */
    public boolean includes(Member member, Member convener) {
        if (!mayInvite(convener, member)) {
            return false;
        }
        return switch (scope) {
            case EVERYONE -> true;
            case SECTIONS -> member.sectionId() != null && chosen.contains(member.sectionId());
            case PEOPLE -> chosen.contains(member.id());
        };
    }

    /** Whether the convener may invite the member at all. */
    public static boolean mayInvite(Member convener, Member member) {
        if (!member.isActive() || member.id().equals(convener.id())) {
            return false;
        }
        return convener.role() != Role.SECTION_HEAD
                || convener.sectionId() != null && convener.sectionId().equals(member.sectionId());
    }

    /** The audience with one more section or person chosen, or one less; choosing in another scope starts anew. */
    public Audience toggle(Scope in, String id) {
        var next = new ArrayList<>(scope == in ? chosen : List.<String>of());
        if (!next.remove(id)) {
            next.add(id);
        }
        return new Audience(in, List.copyOf(next));
    }
}

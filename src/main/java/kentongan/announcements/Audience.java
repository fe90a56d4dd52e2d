package kentongan.announcements;

import java.util.ArrayList;
import java.util.List;
import kentongan.office.Member;
import kentongan.office.Role;

/**
 * To whom an announcement goes. A section head's announcements stay within the own section, whatever is chosen.
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

    /** Whether the member is meant, the sender never being. */
    public boolean includes(Member member, Member sender) {
        if (!member.isActive() || member.id().equals(sender.id()) || !mayAddress(sender, member)) {
            return false;
        }
        return switch (scope) {
            case EVERYONE -> true;
            case SECTIONS -> member.sectionId() != null && chosen.contains(member.sectionId());
            case PEOPLE -> chosen.contains(member.id());
        };
    }

    /** Whether the sender may write to the member at all. */
    public static boolean mayAddress(Member sender, Member member) {
        return sender.role() != Role.SECTION_HEAD
                || sender.sectionId() != null && sender.sectionId().equals(member.sectionId());
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

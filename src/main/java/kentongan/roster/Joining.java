package kentongan.roster;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import kentongan.chat.Incoming.Person;
import kentongan.office.Invitation;
import kentongan.office.Invitation.Kind;
import kentongan.office.Invitations;
import kentongan.office.Line;
import kentongan.office.Member;
import kentongan.office.Member.Standing;
import kentongan.office.Members;
import kentongan.office.Role;
import kentongan.office.Roster;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Lets people in by a link's code. Each way in is one write that only one person, and each person once, can make. */
@Component
public class Joining {

    private final Invitations invitations;
    private final Members members;
    private final Roster roster;

    Joining(Invitations invitations, Members members, Roster roster) {
        this.invitations = invitations;
        this.members = members;
        this.roster = roster;
    }

    /** What opening a link came to. */
    public sealed interface Opening {}

    /** The person is on the roster now. */
    public record Opened(Member member) implements Opening {}

    /** The code opens nothing. */
    public enum Refused implements Opening {
        UNKNOWN,
        USED,
        EXPIRED,
        WITHDRAWN
    }

    /** A stranger opens a link. */
    public Opening open(Person person, String code, Instant at) {
        var invitation = Links.isCode(code) ? invitations.byCode(code) : Optional.<Invitation>empty();
        if (invitation.isEmpty()) {
            return Refused.UNKNOWN;
        }
        if (invitation.get().withdrawn()) {
            return Refused.WITHDRAWN;
        }
        if (invitation.get().isExpired(at)) {
            return Refused.EXPIRED;
        }
        var memberId = invitation.get().memberId();
        return switch (invitation.get().kind()) {
            case SETUP -> becomeHead(person, String.valueOf(memberId), at);
            case PERSONAL -> claim(person, String.valueOf(memberId), at);
            case COMMON -> add(newcomer(person, invitations.newId(), Role.EMPLOYEE, Standing.JOINING, at));
        };
    }

    /**
     * Somebody on the way in by a link for everyone opens the link made for them: that one counts. Empty if the code is no
     * such link.
     */
    public Optional<Member> changeOver(Member onTheWay, Person person, String code, Instant at) {
        var personal = Links.isCode(code) ? invitations.byCode(code) : Optional.<Invitation>empty();
        if (personal.filter(it -> it.kind() == Kind.PERSONAL && !it.withdrawn()).isEmpty()) {
            return Optional.empty();
        }
        var invited = members.byId(String.valueOf(personal.get().memberId()));
        if (invited.filter(it -> it.standing() == Standing.INVITED).isEmpty()) {
            return Optional.empty();
        }
        roster.remove(onTheWay.id());
        return open(person, code, at) instanceof Opened opened ? Optional.of(opened.member) : Optional.empty();
    }

    /** Whether the member comes in by a link of their own, so that name, section and role are known and nobody need approve. */
    public boolean isExpected(Member member) {
        return invitations.of(member.id()).isPresent();
    }

    private Opening becomeHead(Person person, String memberId, Instant at) {
        if (!members.active(Role.HEAD).isEmpty()) {
            return known(person);
        }
        return add(newcomer(person, memberId, Role.HEAD, Standing.ACTIVE, at));
    }

    private Opening claim(Person person, String memberId, Instant at) {
        var invited = members.byId(memberId).orElse(null);
        if (invited == null || (invited.standing() == Standing.REMOVED && invited.startedAt() == null)) {
            return Refused.WITHDRAWN;
        }
        roster.claim(memberId, person.telegramId(), at);
        return known(person);
    }

    private Opening add(Member newcomer) {
        try {
            members.add(newcomer);
            return new Opened(newcomer);
        } catch (DuplicateKeyException somebodyWasFaster) {
            return known(new Person(newcomer.chatId(), newcomer.name()));
        }
    }

    /** After a write that did not succeed: the person may have been let in by another press of Start. */
    private Opening known(Person person) {
        return members.byTelegramId(person.telegramId())
                .<Opening>map(Opened::new)
                .orElse(Refused.USED);
    }

    private static Member newcomer(Person person, String id, Role role, Standing standing, Instant at) {
        return new Member(
                id, shownName(person), person.telegramId(), role, standing, null, null, null, null, false, at);
    }

    /** The name as Telegram tells it, which may be anything. */
    private static String shownName(Person person) {
        var name = Line.cut(person.name(), Line.NAME);
        return Line.problem(name, Line.NAME).isEmpty() ? name : "Pegawai " + person.telegramId() % 10_000;
    }

    /** The sentence for a code that opens nothing. */
    public static @Nullable String textOf(Opening opening) {
        return opening instanceof Refused refused
                ? "join.code-" + refused.name().toLowerCase(Locale.ROOT)
                : null;
    }
}

package kentongan.roster.staff;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kentongan.chat.Button;
import kentongan.chat.Conversation;
import kentongan.chat.Outgoing;
import kentongan.chat.Press;
import kentongan.chat.StaleButton;
import kentongan.office.Member;
import kentongan.office.Member.Standing;
import kentongan.office.Members;
import kentongan.office.Role;
import kentongan.office.Section;
import kentongan.office.Sections;
import kentongan.roster.ChangeMember;
import kentongan.roster.ChangeMember.Refusal;
import kentongan.roster.invite.Inviting;
import org.springframework.stereotype.Component;

/** The buttons of a member's card. Who may do what is checked against the roster at each press. */
@Component
class MemberButtons implements Button {

    private final Members members;
    private final Sections sections;
    private final ChangeMember change;
    private final MemberCard cards;
    private final Inviting inviting;

    MemberButtons(Members members, Sections sections, ChangeMember change, MemberCard cards, Inviting inviting) {
        this.members = members;
        this.sections = sections;
        this.change = change;
        this.cards = cards;
        this.inviting = inviting;
    }

    @Override
    public Set<String> actions() {
        return Set.of(MemberCard.ACTION);
    }

    @Override
    public boolean isFor(Member member) {
        return member.isActive() && member.role().runsTheOffice();
    }

    @Override
    public void press(Conversation talk, Press press) {
        var member = members.byId(press.argument(1))
                .filter(it -> it.standing() != Standing.REMOVED)
                .orElse(null);
        if (member == null) {
            talk.warn("roster.refused.gone");
            return;
        }
        switch (press.argument(0)) {
            case "open" -> talk.replace(press, cards.card(member, press.number(2), talk.texts()));
            case "link" -> showLink(talk, member);
            case "r" -> giveRole(talk, press, member);
            case "s" -> giveSection(talk, press, member);
            case "yes" -> remove(talk, press, member);
            default -> ask(talk, press, member);
        }
    }

    private void ask(Conversation talk, Press press, Member member) {
        if (isRefused(talk, change.objection(talk.member().id(), member.id()))) {
            return;
        }
        var page = press.number(2);
        var texts = talk.texts();
        switch (press.argument(0)) {
            case "role" ->
                talk.replace(press, cards.roles(member, page, talk.member().role() == Role.HEAD, texts));
            case "sec" -> talk.replace(press, cards.sections(member, page, texts));
            case "rm" -> talk.replace(press, cards.removal(member, page, texts));
            case "name", "title" -> {
                talk.begin(StaffSteps.TOPIC, press.argument(0), Map.of("member", member.id()));
                talk.say(StaffSteps.question(press.argument(0), member.name(), texts));
            }
            default -> throw new StaleButton();
        }
    }

    private void showLink(Conversation talk, Member member) {
        if (member.standing() != Standing.INVITED) {
            throw new StaleButton();
        }
        if (!isRefused(talk, change.objection(talk.member().id(), member.id()))) {
            inviting.show(talk, member);
        }
    }

    private void giveRole(Conversation talk, Press press, Member member) {
        var role = Arrays.stream(Role.values())
                .filter(it -> it.name().equals(press.argument(3)))
                .findFirst()
                .orElseThrow(StaleButton::new);
        if (!isRefused(talk, change.role(talk.member().id(), member.id(), role, talk.newId()))) {
            showChanged(talk, press, member);
        }
    }

    private void giveSection(Conversation talk, Press press, Member member) {
        var id = press.argument(3).equals(MemberCard.NONE)
                ? null
                : sections.byId(press.argument(3)).map(Section::id).orElseThrow(StaleButton::new);
        if (!isRefused(talk, change.set(talk.member().id(), member.id(), "sectionId", id))) {
            showChanged(talk, press, member);
        }
    }

    private void showChanged(Conversation talk, Press press, Member member) {
        talk.answer("roster.changed");
        members.byId(member.id()).ifPresent(it -> talk.replace(press, cards.card(it, press.number(2), talk.texts())));
    }

    private void remove(Conversation talk, Press press, Member member) {
        if (isRefused(talk, change.remove(talk.member().id(), member.id()))) {
            return;
        }
        if (!member.id().equals(talk.member().id())) {
            talk.replace(press, Outgoing.text(talk.texts().html("roster.removed", member.name())));
        }
    }

    private static boolean isRefused(Conversation talk, Optional<Refusal> refusal) {
        refusal.ifPresent(it -> talk.warn("roster.refused." + it.name().toLowerCase(Locale.ROOT)));
        return refusal.isPresent();
    }
}

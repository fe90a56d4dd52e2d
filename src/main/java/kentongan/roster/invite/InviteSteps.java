package kentongan.roster.invite;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kentongan.chat.Button;
import kentongan.chat.Conversation;
import kentongan.chat.Dialogue;
import kentongan.chat.DialogueSteps;
import kentongan.chat.IncomingMessage;
import kentongan.chat.Key;
import kentongan.chat.Keyboard;
import kentongan.chat.Outgoing;
import kentongan.chat.Press;
import kentongan.chat.StaleButton;
import kentongan.office.Line;
import kentongan.office.Member;
import kentongan.office.Role;
import kentongan.office.Section;
import kentongan.office.Sections;
import kentongan.roster.RosterWords;
import org.springframework.stereotype.Component;

/** Makes an invitation: for everyone at once, for one person after asking name, section and role. */
@Component
class InviteSteps implements Button, DialogueSteps {

    static final String ACTION = "inv";

    private static final String TOPIC = "invite";
    private static final String NAME = "name";
    private static final String SECTION = "section";
    private static final String ROLE = "role";
    private static final String NONE = "-";

    private final Sections sections;
    private final Inviting inviting;

    InviteSteps(Sections sections, Inviting inviting) {
        this.sections = sections;
        this.inviting = inviting;
    }

    @Override
    public Set<String> actions() {
        return Set.of(ACTION);
    }

    @Override
    public boolean isFor(Member member) {
        return member.isActive() && member.role().runsTheOffice();
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public void press(Conversation talk, Press press) {
        switch (press.argument(0)) {
            case "all" -> inviting.everyone(talk);
            case "one" -> {
                talk.begin(TOPIC, NAME, Map.of());
                talk.say("invite.name");
            }
            case "s" -> chooseSection(talk, press);
            case "r" -> chooseRole(talk, press);
            case "x" -> inviting.withdraw(talk, press);
            default -> throw new StaleButton();
        }
    }

    @Override
    public void hear(Conversation talk, Dialogue dialogue, IncomingMessage message) {
        if (!isFor(talk.member())) {
            talk.leave();
            talk.say("command.not-yours");
        } else if (dialogue.step().equals(NAME)) {
            takeName(talk, dialogue, message);
        } else if (dialogue.step().equals(SECTION)) {
            askForSection(talk);
        } else {
            askForRole(talk);
        }
    }

    private void takeName(Conversation talk, Dialogue dialogue, IncomingMessage message) {
        var problem = Line.problem(message.words(), Line.NAME);
        if (problem.isPresent()) {
            talk.say("roster.line." + problem.get().name().toLowerCase(Locale.ROOT), Line.NAME);
            return;
        }
        var named = dialogue.with(NAME, Line.tidy(message.words()));
        if (sections.all().isEmpty()) {
            talk.keep(named.with(SECTION, NONE).at(ROLE));
            askForRole(talk);
        } else {
            talk.keep(named.at(SECTION));
            askForSection(talk);
        }
    }

    private void askForSection(Conversation talk) {
        var keyboard = Keyboard.NONE;
        for (var section : sections.all()) {
            keyboard = keyboard.and(Key.press(section.name(), ACTION, "s", section.id()));
        }
        var skip = Key.press(talk.texts().plain("roster.skip"), ACTION, "s", NONE);
        talk.say(Outgoing.text(talk.texts().html("invite.section")).with(keyboard.and(skip)));
    }

    private void chooseSection(Conversation talk, Press press) {
        var dialogue = at(talk, SECTION);
        var id = press.argument(1);
        var name = id.equals(NONE)
                ? talk.texts().plain("roster.no-section")
                : sections.byId(id).map(Section::name).orElseThrow(StaleButton::new);
        talk.replace(press, Outgoing.text(talk.texts().html("invite.section-chosen", name)));
        talk.keep(dialogue.with(SECTION, id).at(ROLE));
        askForRole(talk);
    }

    private void askForRole(Conversation talk) {
        var keyboard = Keyboard.NONE;
        for (var role : rolesGivenBy(talk.member())) {
            keyboard = keyboard.and(Key.press(RosterWords.role(role, talk.texts()), ACTION, "r", role));
        }
        talk.say(Outgoing.text(talk.texts().html("invite.role")).with(keyboard));
    }

    private static Role[] rolesGivenBy(Member member) {
        return Arrays.stream(new Role[] {Role.EMPLOYEE, Role.SECTION_HEAD, Role.SECRETARY, Role.HEAD})
                .filter(role -> role != Role.HEAD || member.role() == Role.HEAD)
                .toArray(Role[]::new);
    }

    private void chooseRole(Conversation talk, Press press) {
        var dialogue = at(talk, ROLE);
        var role = Arrays.stream(rolesGivenBy(talk.member()))
                .filter(it -> it.name().equals(press.argument(1)))
                .findFirst()
                .orElseThrow(StaleButton::new);
        var section = String.valueOf(dialogue.get(SECTION));
        var name = String.valueOf(dialogue.get(NAME));
        inviting.one(talk, name, section.equals(NONE) ? null : section, role);
        talk.replace(
                press, Outgoing.text(talk.texts().html("invite.role-chosen", RosterWords.role(role, talk.texts()))));
        talk.leave();
    }

    private static Dialogue at(Conversation talk, String step) {
        var dialogue = talk.dialogue(TOPIC);
        if (dialogue == null || !dialogue.step().equals(step)) {
            throw new StaleButton();
        }
        return dialogue;
    }
}

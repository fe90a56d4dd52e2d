package kentongan.roster.join;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kentongan.chat.Button;
import kentongan.chat.CommandMenu;
import kentongan.chat.Conversation;
import kentongan.chat.Dialogue;
import kentongan.chat.DialogueSteps;
import kentongan.chat.IncomingMessage;
import kentongan.chat.Outgoing;
import kentongan.chat.Press;
import kentongan.chat.StaleButton;
import kentongan.office.Line;
import kentongan.office.Member;
import kentongan.office.Member.Standing;
import kentongan.office.Members;
import kentongan.office.Role;
import kentongan.office.Sections;
import kentongan.roster.Admitting;
import kentongan.roster.Joining;
import org.springframework.stereotype.Component;

/**
 * The way in, once a link was opened: the name, the section, and what comes of it. A new head walks it too, though as one
 * who takes part already.
 */
@Component
class JoinSteps implements Button, DialogueSteps {

    private static final String TOPIC = "join";

    private final Members members;
    private final Sections sections;
    private final JoinCards cards;
    private final Ways ways;
    private final CommandMenu menu;

    JoinSteps(Members members, Sections sections, JoinCards cards, Ways ways, CommandMenu menu) {
        this.members = members;
        this.sections = sections;
        this.cards = cards;
        this.ways = ways;
        this.menu = menu;
    }

    /** The two ways in: expected, or to be approved. */
    @Component
    record Ways(Joining joining, Admitting admitting) {}

    @Override
    public Set<String> actions() {
        return Set.of(JoinCards.NAME_IS_RIGHT, JoinCards.CHANGE_NAME, JoinCards.SECTION);
    }

    @Override
    public boolean isFor(Member member) {
        return true;
    }

    @Override
    public boolean goesOnWith(Member member) {
        return true;
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public void press(Conversation talk, Press press) {
        if (!isOnTheWay(talk.member())) {
            throw new StaleButton();
        }
        switch (press.action()) {
            case JoinCards.CHANGE_NAME -> askForName(talk);
            case JoinCards.NAME_IS_RIGHT -> nameIsRight(talk, press);
            default -> chooseSection(talk, press);
        }
    }

    private static boolean isOnTheWay(Member member) {
        return member.standing() == Standing.JOINING || (member.isActive() && member.role() == Role.HEAD);
    }

    private void askForName(Conversation talk) {
        talk.begin(TOPIC, "name", Map.of());
        talk.say("join.name-ask");
    }

    @Override
    public void hear(Conversation talk, Dialogue dialogue, IncomingMessage message) {
        if (!isOnTheWay(talk.member())) {
            talk.leave();
            talk.say("message.not-understood");
            return;
        }
        var problem = Line.problem(message.words(), Line.NAME);
        if (problem.isPresent()) {
            talk.say("roster.line." + problem.get().name().toLowerCase(Locale.ROOT), Line.NAME);
            return;
        }
        members.set(talk.member().id(), "name", Line.tidy(message.words()));
        talk.say(cards.next(stored(talk), talk.texts()));
        talk.leave();
    }

    private void nameIsRight(Conversation talk, Press press) {
        talk.leave();
        var isExpected = ways.joining.isExpected(talk.member());
        var knowsSection = talk.member().sectionId() != null;
        talk.replace(
                press,
                Outgoing.text(talk.texts().html("join.name-kept", talk.member().name())));
        if (!isExpected && !knowsSection && cards.hasSections()) {
            talk.say(cards.asksForSection(talk.texts()));
        } else {
            finish(talk, isExpected);
        }
    }

    private void chooseSection(Conversation talk, Press press) {
        var id = press.argument(0);
        if (!id.equals(JoinCards.NO_SECTION)) {
            var section = sections.byId(id).orElseThrow(StaleButton::new);
            members.set(talk.member().id(), "sectionId", section.id());
            talk.replace(press, Outgoing.text(talk.texts().html("join.your-section", section.name())));
        } else {
            talk.replace(press, Outgoing.text(talk.texts().html("join.without-section")));
        }
        finish(talk, ways.joining.isExpected(talk.member()));
    }

    private void finish(Conversation talk, boolean isExpected) {
        if (talk.member().isActive()) {
            talk.say(cards.headIsReady(talk.texts()));
        } else if (isExpected) {
            talk.say(cards.welcome(stored(talk), talk.texts()));
            members.move(talk.member().id(), Standing.JOINING, Standing.ACTIVE);
            menu.show(stored(talk));
        } else {
            talk.say("join.asked");
            ways.admitting.ask(talk.member());
        }
    }

    private Member stored(Conversation talk) {
        return members.byId(talk.member().id()).orElse(talk.member());
    }
}

package kentongan.roster.staff;

import java.util.Locale;
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
import kentongan.chat.Texts;
import kentongan.office.Line;
import kentongan.office.Member;
import kentongan.office.Members;
import kentongan.office.Sections;
import kentongan.roster.ChangeMember;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes what is typed for the staff list: a member's name or title, a section's name. */
@Component
class StaffSteps implements DialogueSteps, Button {

    static final String TOPIC = "staff";
    static final String NEW_SECTION = "section-new";
    static final String RENAME_SECTION = "section-rename";

    private static final String TITLE = "title";
    private static final String NO_TITLE = "staff-no-title";
    private static final int LONGEST_TITLE = 100;

    private final ChangeMember change;
    private final Members members;
    private final Sections sections;
    private final MemberCard cards;
    private final SectionCards sectionCards;

    StaffSteps(ChangeMember change, Members members, Sections sections, MemberCard cards, SectionCards sectionCards) {
        this.change = change;
        this.members = members;
        this.sections = sections;
        this.cards = cards;
        this.sectionCards = sectionCards;
    }

    /** The question of a step. */
    static Outgoing question(String step, String about, Texts texts) {
        var question = Outgoing.text(texts.html("roster.ask-" + step, about));
        return step.equals(TITLE)
                ? question.with(Keyboard.row(Key.press(texts.plain("roster.skip"), NO_TITLE)))
                : question;
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public Set<String> actions() {
        return Set.of(NO_TITLE);
    }

    @Override
    public boolean isFor(Member member) {
        return member.isActive() && member.role().runsTheOffice();
    }

    /** Skips the title, which leaves the member without one. */
    @Override
    public void press(Conversation talk, Press press) {
        var dialogue = talk.dialogue(TOPIC);
        if (dialogue == null || !dialogue.step().equals(TITLE)) {
            throw new StaleButton();
        }
        setAndShow(talk, dialogue, null);
    }

    @Override
    public void hear(Conversation talk, Dialogue dialogue, IncomingMessage message) {
        if (!isFor(talk.member())) {
            talk.leave();
            talk.say("command.not-yours");
            return;
        }
        var longest = dialogue.step().equals(TITLE) ? LONGEST_TITLE : Line.NAME;
        var problem = Line.problem(message.words(), longest);
        if (problem.isPresent()) {
            talk.say("roster.line." + problem.get().name().toLowerCase(Locale.ROOT), longest);
            return;
        }
        var line = Line.tidy(message.words());
        switch (dialogue.step()) {
            case NEW_SECTION -> addSection(talk, line);
            case RENAME_SECTION -> renameSection(talk, dialogue, line);
            default -> setAndShow(talk, dialogue, line);
        }
    }

    private void setAndShow(Conversation talk, Dialogue dialogue, @Nullable String value) {
        var id = String.valueOf(dialogue.get("member"));
        var refusal = change.set(talk.member().id(), id, dialogue.step(), value);
        if (refusal.isPresent()) {
            talk.say("roster.refused." + refusal.get().name().toLowerCase(Locale.ROOT));
        } else {
            members.byId(id).ifPresent(it -> talk.say(cards.card(it, 0, talk.texts())));
        }
        talk.leave();
    }

    private void addSection(Conversation talk, String name) {
        if (sections.all().size() >= Sections.MOST) {
            talk.say("roster.sections-many", Sections.MOST);
            talk.leave();
            return;
        }
        sections.named(name);
        talk.say(sectionCards.list(talk.texts()));
        talk.leave();
    }

    private void renameSection(Conversation talk, Dialogue dialogue, String name) {
        if (sections.rename(String.valueOf(dialogue.get("section")), name)) {
            talk.say(sectionCards.list(talk.texts()));
            talk.leave();
        } else {
            talk.say("roster.section-taken", name);
        }
    }
}

package kentongan.announcements.chat;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import kentongan.announcements.Announcement;
import kentongan.announcements.Audience;
import kentongan.announcements.Audience.Scope;
import kentongan.announcements.ComposeAnnouncement;
import kentongan.chat.Button;
import kentongan.chat.Conversation;
import kentongan.chat.Key;
import kentongan.chat.Keyboard;
import kentongan.chat.Outgoing;
import kentongan.chat.Page;
import kentongan.chat.Press;
import kentongan.chat.StaleButton;
import kentongan.office.Member;
import kentongan.office.Members;
import kentongan.office.Sections;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Chooses the sections or the people an announcement goes to, from lists with check marks. */
@Component
class AudienceButtons implements Button {

    static final String SECTIONS = "d-secs";
    static final String PEOPLE = "d-ppl";
    private static final String SECTION = "d-sec";
    private static final String PERSON = "d-per";
    private static final int A_PAGE = 10;

    private final ComposeAnnouncement compose;
    private final Composing composing;
    private final Members members;
    private final Sections sections;

    AudienceButtons(ComposeAnnouncement compose, Composing composing, Members members, Sections sections) {
        this.compose = compose;
        this.composing = composing;
        this.members = members;
        this.sections = sections;
    }

    @Override
    public Set<String> actions() {
        return Set.of(SECTIONS, PEOPLE, SECTION, PERSON);
    }

    @Override
    public void press(Conversation talk, Press press) {
        var draft = composing.draft(talk, press);
        switch (press.action()) {
            case SECTIONS -> showSections(talk, press, draft);
            case PEOPLE -> showPeople(talk, press, draft, press.number(1));
            case SECTION -> {
                var section = known(talk, press.argument(1), Member::sectionId);
                showSections(talk, press, toggled(draft, Scope.SECTIONS, section));
            }
            default -> {
                var person = known(talk, press.argument(1), Member::id);
                showPeople(talk, press, toggled(draft, Scope.PEOPLE, person), press.number(2));
            }
        }
    }

    /** The id if it names somebody, or the section of somebody, that the author may write to; a forged one does not. */
    private String known(Conversation talk, String id, Function<Member, @Nullable String> named) {
        return addressable(talk.member()).stream()
                .map(named)
                .filter(id::equals)
                .findFirst()
                .orElseThrow(StaleButton::new);
    }

    private Announcement toggled(Announcement draft, Scope scope, String id) {
        var audience = draft.audience().toggle(scope, id);
        return compose.address(draft, audience.chosen().isEmpty() ? Audience.EVERYONE : audience)
                .orElseThrow(StaleButton::new);
    }

    private List<Member> addressable(Member author) {
        return members.active().stream()
                .filter(it -> Audience.EVERYONE.includes(it, author))
                .toList();
    }

    private void showSections(Conversation talk, Press press, Announcement draft) {
        var people = addressable(talk.member());
        var keyboard = Keyboard.NONE;
        for (var section : sections.all()) {
            var count = people.stream()
                    .filter(it -> section.id().equals(it.sectionId()))
                    .count();
            if (count > 0) {
                var label = mark(draft, Scope.SECTIONS, section.id()) + section.name() + " (" + count + ")";
                keyboard = keyboard.and(Key.press(label, SECTION, draft.id(), section.id()));
            }
        }
        var question = keyboard.rows().isEmpty() ? "compose.sections.none" : "compose.sections.ask";
        show(talk, press, question, keyboard, draft);
    }

    private void showPeople(Conversation talk, Press press, Announcement draft, int number) {
        var page = Page.exactly(addressable(talk.member()), number, A_PAGE);
        var keyboard = Keyboard.NONE;
        for (var person : page.rows()) {
            var label = mark(draft, Scope.PEOPLE, person.id()) + person.name();
            keyboard = keyboard.and(Key.press(label, PERSON, draft.id(), person.id(), number));
        }
        var turns = page.turns((label, to) -> Key.press(label, PEOPLE, draft.id(), to));
        show(talk, press, "compose.people.ask", keyboard.and(turns), draft);
    }

    private static void show(Conversation talk, Press press, String question, Keyboard choices, Announcement draft) {
        var done = Key.press(talk.texts().plain("compose.done"), DraftButtons.BACK, draft.id());
        talk.replace(press, Outgoing.text(talk.texts().html(question)).with(choices.and(done.primary())));
    }

    private static String mark(Announcement draft, Scope scope, String id) {
        var audience = draft.audience();
        return ComposeCard.chosen(audience.scope() == scope && audience.chosen().contains(id));
    }
}

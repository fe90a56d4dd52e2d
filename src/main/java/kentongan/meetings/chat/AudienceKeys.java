package kentongan.meetings.chat;

import java.util.List;
import java.util.Set;
import kentongan.chat.Key;
import kentongan.chat.Keyboard;
import kentongan.chat.Page;
import kentongan.chat.Texts;
import kentongan.meetings.Audience.Scope;
import kentongan.meetings.MeetingDraft;
import kentongan.office.Member;
import kentongan.office.Role;
import kentongan.office.Sections;
import org.springframework.stereotype.Component;

/** The keys to choose with who is to be invited. */
@Component
class AudienceKeys {

    static final String EVERYONE = "mp-all";
    static final String SECTIONS = "mp-secs";
    static final String PEOPLE = "mp-ppl";
    static final String SECTION = "mp-sec";
    static final String PERSON = "mp-per";
    static final String DONE = "mp-aud";
    static final Set<String> ACTIONS = Set.of(EVERYONE, SECTIONS, PEOPLE, SECTION, PERSON, DONE);

    private static final int A_PAGE = 10;

    private final Sections sections;

    AudienceKeys(Sections sections) {
        this.sections = sections;
    }

    /** Everyone, sections or people; a section head has but the own section to choose from. */
    Keyboard scopes(MeetingDraft draft, int everyone, Member convener, Texts texts) {
        var people = Key.press(texts.plain("plan.people"), PEOPLE, draft.id(), 0);
        var keyboard = Keyboard.row(Key.press(texts.plain("plan.everyone", everyone), EVERYONE, draft.id()));
        return convener.role() == Role.SECTION_HEAD
                ? keyboard.and(people)
                : keyboard.and(Key.press(texts.plain("plan.sections"), SECTIONS, draft.id()), people);
    }

    /** The sections that have somebody in them. */
    Keyboard sections(MeetingDraft draft, List<Member> people, Texts texts) {
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
        return keyboard.and(done(draft, texts));
    }

    /** A page of people. */
    Keyboard people(MeetingDraft draft, List<Member> people, int number, Texts texts) {
        var page = Page.exactly(people, number, A_PAGE);
        var keyboard = Keyboard.NONE;
        for (var person : page.rows()) {
            var label = mark(draft, Scope.PEOPLE, person.id()) + person.name();
            keyboard = keyboard.and(Key.press(label, PERSON, draft.id(), person.id(), number));
        }
        var turns = page.turns((label, to) -> Key.press(label, PEOPLE, draft.id(), to));
        return keyboard.and(turns).and(done(draft, texts));
    }

    private static Key done(MeetingDraft draft, Texts texts) {
        return Key.press(texts.plain("plan.done"), DONE, draft.id()).primary();
    }

    private static String mark(MeetingDraft draft, Scope scope, String id) {
        var audience = draft.audience();
        return mark(audience.scope() == scope && audience.chosen().contains(id));
    }

    /** Before the label of something that can be chosen. */
    static String mark(boolean isChosen) {
        return isChosen ? "☑️ " : "";
    }
}

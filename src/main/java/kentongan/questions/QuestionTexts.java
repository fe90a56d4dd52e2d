package kentongan.questions;

import java.util.Locale;
import kentongan.chat.Excerpt;
import kentongan.chat.Html;
import kentongan.chat.Key;
import kentongan.chat.Keyboard;
import kentongan.chat.Outgoing;
import kentongan.chat.Phrasebook;
import kentongan.chat.Texts;
import kentongan.chat.Words;
import kentongan.office.Member;
import kentongan.office.Members;
import kentongan.office.Section;
import kentongan.office.Sections;
import org.springframework.stereotype.Component;

/** How questions and answers read on a phone. */
@Component
class QuestionTexts {

    /** The action of the button under a question. */
    static final String ANSWER = "answer";

    private static final int SUBJECT = 120;

    private final Phrasebook phrasebook;
    private final Members members;
    private final Sections sections;

    QuestionTexts(Phrasebook phrasebook, Members members, Sections sections) {
        this.phrasebook = phrasebook;
        this.members = members;
        this.sections = sections;
    }

    /** The question as the member who shall answer sees it. */
    Outgoing card(Question question, Member reader) {
        var texts = phrasebook.of(reader);
        var head = head(question, texts);
        var answer = question.answer();
        if (answer == null) {
            var key = Key.press(texts.plain("question.answer"), ANSWER, question.id());
            return carried(head, question.words()).with(Keyboard.row(key.primary()));
        }
        var by = members.byId(answer.by()).map(Member::name).orElse("–");
        var shown = Excerpt.of(answer.words().html().plain(), SUBJECT);
        return carried(head.paragraph(texts.html("question.answered-by", by, shown)), question.words());
    }

    Texts in(Member reader) {
        return phrasebook.of(reader);
    }

    /** The answer as the asker sees it. */
    Outgoing answer(Question question, Question.Answer answer, Member asker) {
        var texts = phrasebook.of(asker);
        var asked = Excerpt.of(question.words().html().plain(), SUBJECT);
        var by = members.byId(answer.by()).map(Member::name).orElse("–");
        return carried(texts.html("answer.head", by, asked), answer.words());
    }

    private Html head(Question question, Texts texts) {
        var asker = members.byId(question.asker()).orElse(null);
        var name = asker == null ? "–" : asker.name();
        var section = asker == null || asker.sectionId() == null
                ? Html.EMPTY
                : sections.byId(asker.sectionId())
                        .map(Section::name)
                        .map(it -> texts.html("question.section", it))
                        .orElse(Html.EMPTY);
        var kind = texts.html("question.from." + question.kind().name().toLowerCase(Locale.ROOT), name);
        var about = question.subject() == null
                ? Html.EMPTY
                : new Html("\n").plus(texts.html("question.about", Excerpt.of(question.subject(), SUBJECT)));
        return kind.plus(section).plus(about);
    }

    /** Long words make way for what stands around them; where they can't, they are cut with an ellipsis. */
    private static Outgoing carried(Html around, Words words) {
        var whole = around.paragraph(words.html());
        if (whole.length() <= words.longest()) {
            return words.shownIn(whole);
        }
        var room = words.longest() - around.length() - 2;
        return words.shownIn(around.paragraph(Html.escape(words.html().plain().substring(0, room - 1) + "…")));
    }
}

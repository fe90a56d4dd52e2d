package kentongan.questions;

import java.util.ArrayList;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
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

    private static final int SUBJECT = 120;
    private static final int NAME = 64;

    private final Questions questions;
    private final Phrasebook phrasebook;
    private final Members members;
    private final Sections sections;
    private final SharedAnswers sharedAnswers;

    QuestionTexts(
            Questions questions,
            Phrasebook phrasebook,
            Members members,
            Sections sections,
            SharedAnswers sharedAnswers) {
        this.questions = questions;
        this.phrasebook = phrasebook;
        this.members = members;
        this.sections = sections;
        this.sharedAnswers = sharedAnswers;
    }

    Texts in(Member reader) {
        return phrasebook.of(reader);
    }

    /** The question as one who can answer sees it; the buttons are there as long as the reader may press them. */
    Outgoing card(Question question, Member reader) {
        var texts = phrasebook.of(reader);
        var head = head(question, texts);
        var answer = question.answer();
        if (answer != null) {
            var shown = answer.words().excerpt(SUBJECT);
            var key = answer.toAll() ? "question.answered-all-by" : "question.answered-by";
            head = head.paragraph(texts.html(key, name(answer.by()), shown));
        } else if (question.handed() != null) {
            head = head.plus(new Html("\n"))
                    .plus(texts.html("question.with", name(question.handed().to())));
        }
        return carried(head, question.words()).with(keyboard(question, reader, texts));
    }

    private Keyboard keyboard(Question question, Member reader, Texts texts) {
        if (question.answer() != null || !question.isFor(reader)) {
            return Keyboard.NONE;
        }
        var answers = new ArrayList<Key>();
        answers.add(Key.press(texts.plain("question.answer"), QuestionKeys.ANSWER, question.id())
                .primary());
        if (question.kind().needsAnswer()
                && question.about() != null
                && sharedAnswers.mayShare(question.about(), reader)) {
            answers.add(Key.press(texts.plain("question.answer-all"), QuestionKeys.ANSWER_ALL, question.id()));
        }
        var keyboard = Keyboard.NONE.and(answers);
        return HandOnQuestion.mayHandOn(reader)
                ? keyboard.and(Key.press(texts.plain("question.hand-on"), QuestionKeys.HAND_ON, question.id(), 0))
                : keyboard;
    }

    /** The answer as the asker sees it. */
    Outgoing answer(Question question, Question.Answer answer, Member asker) {
        var texts = phrasebook.of(asker);
        var asked = question.words().excerpt(SUBJECT);
        return carried(texts.html("answer.head." + code(question), name(answer.by()), asked), answer.words());
    }

    /** That somebody else than the head will answer. */
    Outgoing handed(Question question, String to, Member asker) {
        var asked = question.words().excerpt(SUBJECT);
        return Outgoing.text(phrasebook.of(asker).html("hand.told." + code(question), name(to), asked));
    }

    private Html head(Question question, Texts texts) {
        var asker = members.byId(question.asker());
        var section = asker.flatMap(it -> Optional.ofNullable(it.sectionId()))
                .flatMap(sections::byId)
                .map(Section::name)
                .map(it -> texts.html("question.section", Excerpt.of(it, NAME)))
                .orElse(Html.EMPTY);
        var about = question.subject() == null
                ? Html.EMPTY
                : new Html("\n").plus(texts.html("question.about", Excerpt.of(question.subject(), SUBJECT)));
        return texts.html("question.from." + code(question), name(question.asker()))
                .plus(section)
                .plus(about)
                .paragraph(earlier(question, texts));
    }

    /** In short what the question goes on from. */
    private Html earlier(Question question, Texts texts) {
        var earlier = question.follows() == null
                ? Optional.<Question>empty()
                : questions.byId(question.follows()).filter(it -> it.answer() != null);
        return earlier.map(it -> texts.html(
                        "question.earlier",
                        it.words().excerpt(SUBJECT),
                        Objects.requireNonNull(it.answer()).words().excerpt(SUBJECT)))
                .orElse(Html.EMPTY);
    }

    private String name(String member) {
        return members.byId(member).map(it -> Excerpt.of(it.name(), NAME)).orElse("–");
    }

    private static String code(Question question) {
        return question.kind().name().toLowerCase(Locale.ROOT);
    }

    /** Long words make way for what stands around them; where they can't, they are cut with an ellipsis. */
    private static Outgoing carried(Html around, Words words) {
        var whole = around.paragraph(words.html());
        if (whole.length() <= words.longest()) {
            return words.shownIn(whole);
        }
        var room = words.longest() - around.length() - 2;
        return words.shownIn(around.paragraph(Html.escape(cut(words.html().plain(), room))));
    }

    private static String cut(String text, int most) {
        var end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
        return text.substring(0, end) + "…";
    }
}

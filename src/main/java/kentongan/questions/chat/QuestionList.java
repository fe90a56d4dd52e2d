package kentongan.questions.chat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kentongan.chat.Excerpt;
import kentongan.chat.Html;
import kentongan.chat.Key;
import kentongan.chat.Keyboard;
import kentongan.chat.Outgoing;
import kentongan.chat.Page;
import kentongan.chat.Texts;
import kentongan.office.Member;
import kentongan.office.Members;
import kentongan.office.Section;
import kentongan.office.Sections;
import kentongan.questions.Question;
import kentongan.questions.Question.Handing;
import org.springframework.stereotype.Component;

/** The list of open questions, in pages that stay below Telegram's limit however long names and words are. */
@Component
class QuestionList {

    static final String PAGE = "qpage";
    static final String OPEN = "qopen";

    private static final int A_PAGE = 10;
    private static final int A_ROW = 5;
    private static final int NAME = 40;
    private static final int WORDS = 90;
    private static final int SUBJECT = 60;

    private final Members members;
    private final Sections sections;

    QuestionList(Members members, Sections sections) {
        this.members = members;
        this.sections = sections;
    }

    /** One page, the nearest there is to that number. */
    Outgoing page(List<Question> open, int wanted, Instant now, Texts texts) {
        var page = Page.of(open, wanted, A_PAGE);
        var first = page.number() * A_PAGE;
        var shown = page.rows();
        var people = people(shown);
        var lines = IntStream.range(0, shown.size())
                .mapToObj(i -> (first + i + 1) + ". "
                        + line(shown.get(i), people, now, texts).markup())
                .collect(Collectors.joining("\n\n"));
        return Outgoing.text(texts.html("questions.head", open.size()).paragraph(new Html(lines)))
                .with(keyboard(shown, first).and(page.turns((label, to) -> Key.press(label, PAGE, to))));
    }

    private Map<String, Member> people(List<Question> shown) {
        var ids = shown.stream()
                .flatMap(it -> Stream.concat(
                        Stream.of(it.asker()), Stream.ofNullable(it.handed()).map(Handing::to)))
                .collect(Collectors.toSet());
        return members.byIds(ids).stream().collect(Collectors.toMap(Member::id, it -> it));
    }

    private Html line(Question question, Map<String, Member> people, Instant now, Texts texts) {
        var asker = Optional.ofNullable(people.get(question.asker()));
        var head = texts.html(
                "questions.line." + question.kind().name().toLowerCase(Locale.ROOT),
                name(asker),
                asker.flatMap(it -> Optional.ofNullable(it.sectionId()))
                        .flatMap(sections::byId)
                        .map(Section::name)
                        .map(it -> Excerpt.of(it, NAME) + " · ")
                        .orElse(""),
                Age.of(Duration.between(question.askedAt(), now), texts));
        var words = question.words().html().isBlank()
                ? texts.html("questions.no-words")
                : Html.escape(question.words().excerpt(WORDS));
        var line = head.plus(new Html("\n")).plus(words);
        if (question.subject() != null) {
            line = line.plus(new Html("\n"))
                    .plus(texts.html("question.about", Excerpt.of(question.subject(), SUBJECT)));
        }
        var handed = question.handed();
        return handed == null
                ? line
                : line.plus(new Html("\n"))
                        .plus(texts.html("question.with", name(Optional.ofNullable(people.get(handed.to())))));
    }

    private static String name(Optional<Member> member) {
        return member.map(it -> Excerpt.of(it.name(), NAME)).orElse("–");
    }

    private static Keyboard keyboard(List<Question> shown, int first) {
        var keys = IntStream.range(0, shown.size())
                .mapToObj(i -> Key.press(
                        String.valueOf(first + i + 1), OPEN, shown.get(i).id()))
                .toList();
        return Keyboard.NONE.andRows(keys, A_ROW);
    }
}

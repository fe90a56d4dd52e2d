package kentongan.suggestions;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import kentongan.chat.Excerpt;
import kentongan.chat.Html;
import kentongan.chat.Outgoing;
import kentongan.chat.Texts;
import kentongan.office.Member;
import kentongan.office.Members;
import kentongan.office.Section;
import kentongan.office.Sections;
import kentongan.suggestions.Suggestion.State;
import org.springframework.stereotype.Component;

/** How a suggestion reads on a phone: for the head, for its author, and on the board. */
@Component
public class SuggestionTexts {

    private static final int NAME = 64;
    private static final int REASON = 600;
    private static final int REMARK = 160;
    private static final int REMARKS = 4;
    private static final Html LINE = new Html("\n");

    private final Members members;
    private final Sections sections;

    SuggestionTexts(Members members, Sections sections) {
        this.members = members;
        this.sections = sections;
    }

    /** As the head sees it, with the buttons that are of use now. */
    public Outgoing headCard(Suggestion suggestion, Member head, Texts texts) {
        // that it waits for the head, the head knows
        var state = suggestion.state() == State.NEW ? Html.EMPTY : state(suggestion, texts);
        var around = head(suggestion, texts).paragraph(state);
        var below = remarks(suggestion, texts).paragraph(support(suggestion, texts));
        return Outgoing.text(fitted(around, suggestion.words(), below)).with(ReviewKeys.of(suggestion, head, texts));
    }

    /** As colleagues see it on the board: the author's name only if they let it be shown. */
    public Html board(Suggestion suggestion, Texts texts) {
        var by = suggestion.nameShown() && suggestion.author() != null
                ? texts.html("idea.by", name(suggestion.author()))
                : texts.html("idea.nobody");
        var around = by.plus(category(suggestion, texts)).paragraph(state(suggestion, texts));
        return fitted(around, suggestion.words(), support(suggestion, texts));
    }

    /** As its author sees it. */
    public Html own(Suggestion suggestion, Suggestion goingOn, Html notYetSeen, Texts texts) {
        var around = texts.html("idea.own").plus(category(suggestion, texts));
        if (suggestion.state() == State.MERGED) {
            around = around.paragraph(texts.html("idea.state.merged"));
        }
        around = around.paragraph(state(goingOn, texts));
        var below = remarks(suggestion, texts).paragraph(notYetSeen);
        return fitted(around, suggestion.words(), below);
    }

    /** Who wrote it, as far as the head may know. */
    Html head(Suggestion suggestion, Texts texts) {
        var who = suggestion.author() == null
                ? texts.html("idea.from.anonymous")
                : texts.html("idea.from", name(suggestion.author()));
        var section = suggestion.author() == null
                ? Optional.ofNullable(suggestion.section())
                : members.byId(suggestion.author())
                        .flatMap(it -> Optional.ofNullable(it.sectionId()))
                        .flatMap(sections::byId)
                        .map(Section::name);
        return section.map(it -> who.plus(texts.html("idea.section", Excerpt.of(it, NAME))))
                .orElse(who)
                .plus(category(suggestion, texts));
    }

    private static Html category(Suggestion suggestion, Texts texts) {
        return suggestion.category() == null
                ? Html.EMPTY
                : LINE.plus(texts.html("idea.category", suggestion.category()));
    }

    /** How far it has come, and the reason. */
    Html state(Suggestion suggestion, Texts texts) {
        var state = texts.html("idea.state." + code(suggestion.state()));
        var weighed = weighing(suggestion, texts);
        var withWeighing = weighed.isBlank() ? state : state.plus(LINE).plus(weighed);
        return reasons(suggestion).stream()
                .map(it -> texts.html("idea.reason", Excerpt.of(it.reason().plain(), REASON)))
                .reduce(withWeighing, (one, next) -> one.plus(LINE).plus(next));
    }

    private static List<Decision> reasons(Suggestion suggestion) {
        return suggestion.decisions().stream()
                .filter(it -> !it.reason().isBlank())
                .toList();
    }

    /** The scores once nobody can be swayed by them any more; until then how many are missing. */
    Html weighing(Suggestion suggestion, Texts texts) {
        var weighing = suggestion.weighing();
        if (weighing == null) {
            return Html.EMPTY;
        }
        if (!weighing.closed()) {
            return suggestion.state() == State.WEIGHED
                    ? texts.html(
                            "idea.weighing",
                            weighing.scores().size(),
                            weighing.judges().size())
                    : Html.EMPTY;
        }
        var means = weighing.means().stream()
                .map(it -> String.format(Locale.forLanguageTag(texts.language().code()), "%.1f", it))
                .toList();
        return texts.html(
                "idea.weighed", weighing.scores().size(), means.get(0), means.get(1), means.get(2), means.get(3));
    }

    private static Html remarks(Suggestion suggestion, Texts texts) {
        var all = suggestion.remarks();
        return all.subList(Math.max(0, all.size() - REMARKS), all.size()).stream()
                .map(it -> texts.html(
                        it.byAuthor() ? "idea.remark.author" : "idea.remark.head",
                        Excerpt.of(it.words().plain(), REMARK)))
                .reduce((one, next) -> one.plus(LINE).plus(next))
                .orElse(Html.EMPTY);
    }

    private static Html support(Suggestion suggestion, Texts texts) {
        var count = suggestion.supporters().size();
        return count == 0 ? Html.EMPTY : texts.html("idea.supporters", count);
    }

    String name(String member) {
        return members.byId(member).map(it -> Excerpt.of(it.name(), NAME)).orElse("–");
    }

    /** The last part of the key of a state's text. */
    public static String code(State state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The words between what stands around them, shortened if it is all too long for one message. */
    static Html fitted(Html above, Html words, Html below) {
        var whole = above.paragraph(words).paragraph(below);
        var most = Outgoing.LONGEST_TEXT - Outgoing.ROOM_FOR_MARK;
        if (whole.length() <= most) {
            return whole;
        }
        var room = most - above.length() - below.length() - 4;
        return above.paragraph(Html.escape(cut(Objects.requireNonNull(words).plain(), room)))
                .paragraph(below);
    }

    private static String cut(String text, int most) {
        var end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
        return text.substring(0, end) + "…";
    }
}

package kentongan.suggestions.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kentongan.chat.Excerpt;
import kentongan.chat.Html;
import kentongan.chat.Key;
import kentongan.chat.Keyboard;
import kentongan.chat.Outgoing;
import kentongan.chat.Page;
import kentongan.chat.StaleButton;
import kentongan.chat.Texts;
import kentongan.office.Member;
import kentongan.suggestions.IdeaKeys;
import kentongan.suggestions.ReadSuggestions;
import kentongan.suggestions.ReviewSuggestion;
import kentongan.suggestions.Suggestion;
import kentongan.suggestions.Suggestion.State;
import kentongan.suggestions.SuggestionTexts;
import org.springframework.stereotype.Component;

/** How the board of ideas reads: a front page with the states, lists of a few ideas each, and one idea as a card. */
@Component
class IdeasPage {

    static final String FRONT = "si-front";
    static final String LIST = "si-list";
    static final String OPEN = "si-open";
    static final String SEARCH = "si-find";
    static final String SUPPORT = "si-sup";

    /** The filter of what waits for the head. */
    static final String TO_REVIEW = "REVIEW";

    private static final List<State> STATES =
            List.of(State.WEIGHED, State.ACCEPTED, State.BEING_APPLIED, State.APPLIED, State.DECLINED);

    private static final int A_PAGE = 8;
    private static final int A_ROW = 4;
    private static final int WORDS = 100;
    private static final int REASON = 100;

    private final ReadSuggestions suggestions;
    private final SuggestionTexts shown;

    IdeasPage(ReadSuggestions suggestions, SuggestionTexts shown) {
        this.suggestions = suggestions;
        this.shown = shown;
    }

    /** The states with how many ideas are in each; for the head first of all what waits. */
    Outgoing front(Member reader, Texts texts) {
        var keyboard = Keyboard.NONE;
        if (ReviewSuggestion.mayReview(reader)) {
            var waiting = suggestions.toReview().size();
            keyboard = keyboard.and(Key.press(texts.plain("ideas.to-review", waiting), LIST, TO_REVIEW, 0)
                    .primary());
        }
        var all = suggestions.onBoard();
        for (var state : STATES) {
            var count = all.stream().filter(it -> it.state() == state).count();
            if (count > 0) {
                var label = texts.plain("ideas.filter." + SuggestionTexts.code(state), count);
                keyboard = keyboard.and(Key.press(label, LIST, state.name(), 0));
            }
        }
        if (!all.isEmpty()) {
            keyboard = keyboard.and(Key.press(texts.plain("ideas.search"), SEARCH));
        }
        return Outgoing.text(texts.html(all.isEmpty() ? "ideas.none" : "ideas.front", all.size()))
                .with(keyboard);
    }

    /** One page of those in that state. */
    Outgoing list(String filter, int wanted, Texts texts) {
        var all = filtered(filter);
        var page = Page.of(all, wanted, A_PAGE);
        var key = filter.equals(TO_REVIEW)
                ? "ideas.to-review"
                : "ideas.filter." + SuggestionTexts.code(State.valueOf(filter));
        var head = texts.html("ideas.head", texts.plain(key, all.size()));
        return listed(head, page, texts)
                .with(numbers(page)
                        .and(page.turns((label, to) -> Key.press(label, LIST, filter, to)))
                        .and(Key.press(texts.plain("ideas.back"), FRONT)));
    }

    private List<Suggestion> filtered(String filter) {
        if (filter.equals(TO_REVIEW)) {
            return suggestions.toReview();
        }
        return STATES.stream()
                .filter(it -> it.name().equals(filter))
                .findFirst()
                .map(suggestions::onBoard)
                .orElseThrow(StaleButton::new);
    }

    /** The newest of those in which these words are. */
    Outgoing found(String words, Texts texts) {
        var all = suggestions.search(words);
        var back = Key.press(texts.plain("ideas.back"), FRONT);
        if (all.isEmpty()) {
            return Outgoing.text(texts.html("ideas.found.none")).with(Keyboard.row(back));
        }
        var page = Page.of(all, 0, A_PAGE);
        return listed(texts.html("ideas.found", all.size()), page, texts)
                .with(numbers(page).and(back));
    }

    private static Outgoing listed(Html head, Page<Suggestion> page, Texts texts) {
        var some = page.rows();
        var first = page.number() * A_PAGE;
        var lines = IntStream.range(0, some.size())
                .mapToObj(i -> (first + i + 1) + ". " + line(some.get(i), texts).markup())
                .collect(Collectors.joining("\n\n"));
        return Outgoing.text(head.paragraph(new Html(lines)));
    }

    private static Html line(Suggestion suggestion, Texts texts) {
        var about = Stream.of(
                        texts.plain("idea.state." + SuggestionTexts.code(suggestion.state())),
                        suggestion.category() == null ? "" : suggestion.category(),
                        suggestion.supporters().isEmpty()
                                ? ""
                                : "👍 " + suggestion.supporters().size())
                .filter(it -> !it.isBlank())
                .collect(Collectors.joining(" · "));
        var line = Html.escape(suggestion.excerpt(WORDS)).plus(texts.html("ideas.line", about));
        var latest = suggestion.latest();
        return latest == null || latest.reason().isBlank()
                ? line
                : line.plus(texts.html(
                        "ideas.line.reason", Excerpt.of(latest.reason().plain(), REASON)));
    }

    private static Keyboard numbers(Page<Suggestion> page) {
        var some = page.rows();
        var first = page.number() * A_PAGE;
        var keys = IntStream.range(0, some.size())
                .mapToObj(i -> Key.press(
                        String.valueOf(first + i + 1), OPEN, some.get(i).id()))
                .toList();
        return Keyboard.NONE.andRows(keys, A_ROW);
    }

    /** One idea: for the head with the buttons of the review, for others with the one that supports it. */
    Outgoing card(Suggestion suggestion, Member reader, Texts texts) {
        var keyboard = Keyboard.NONE.and(supportKeys(suggestion, reader, texts));
        if (ReviewSuggestion.mayReview(reader)) {
            var card = shown.headCard(suggestion, reader, texts);
            var rows = new ArrayList<>(card.keyboard().rows());
            rows.addAll(keyboard.rows());
            return card.with(new Keyboard(rows));
        }
        var latest = suggestion.latest();
        if (suggestion.hasPhoto()) {
            keyboard = keyboard.and(Key.press(texts.plain("idea.photo"), IdeaKeys.PHOTO, suggestion.id()));
        }
        if (latest != null && latest.hasPhoto()) {
            keyboard = keyboard.and(Key.press(texts.plain("idea.proof"), IdeaKeys.PHOTO, suggestion.id(), 1));
        }
        return Outgoing.text(shown.board(suggestion, texts)).with(keyboard);
    }

    /** The button says what shall be, so that handling a tap again after a crash changes nothing. */
    private static List<Key> supportKeys(Suggestion suggestion, Member reader, Texts texts) {
        if (!suggestion.state().takesSupport() || suggestion.isBy(reader.id())) {
            return List.of();
        }
        var supports = suggestion.supporters().contains(reader.id());
        var count = suggestion.supporters().size();
        var label = texts.plain(supports ? "ideas.support.chosen" : "ideas.support", count);
        var key = Key.press(label, SUPPORT, suggestion.id(), supports ? 0 : 1);
        return List.of(supports ? key.chosen() : key);
    }
}

package kentongan.suggestions.chat;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import kentongan.chat.Button;
import kentongan.chat.Conversation;
import kentongan.chat.Html;
import kentongan.chat.Key;
import kentongan.chat.Keyboard;
import kentongan.chat.Outgoing;
import kentongan.chat.Press;
import kentongan.chat.StaleButton;
import kentongan.chat.Texts;
import kentongan.suggestions.IdeaKeys;
import kentongan.suggestions.ReadSuggestions;
import kentongan.suggestions.Suggestion;
import kentongan.suggestions.WeighSuggestion;
import kentongan.suggestions.Weighing.Scores;
import org.springframework.stereotype.Component;

/** Asks one evaluator four questions, one after the other; what was tapped so far stands in the buttons of the next one. */
@Component
class ScoreButtons implements Button {

    private static final List<String> QUESTIONS = List.of("benefit", "cost", "feasibility", "urgency");
    private static final int BEST = 5;
    private static final int SUBJECT = 200;

    private final ReadSuggestions suggestions;
    private final WeighSuggestion weigh;

    ScoreButtons(ReadSuggestions suggestions, WeighSuggestion weigh) {
        this.suggestions = suggestions;
        this.weigh = weigh;
    }

    @Override
    public Set<String> actions() {
        return Set.of(IdeaKeys.SCORE);
    }

    @Override
    public void press(Conversation talk, Press press) {
        var suggestion = suggestions.weighedBy(press.argument(0), talk.member()).orElseThrow(StaleButton::new);
        if (!suggestion.mayBeScoredBy(talk.member())) {
            talk.warn("weigh.over");
            return;
        }
        if (press.arguments().size() < 2) {
            talk.say(question(suggestion, "", talk.texts()));
            return;
        }
        var digits = press.argument(1);
        if (!digits.matches("[1-5]{0," + Scores.COUNT + "}")) {
            throw new StaleButton();
        }
        if (digits.length() < Scores.COUNT) {
            talk.replace(press, question(suggestion, digits, talk.texts()));
        } else {
            score(talk, press, suggestion, digits);
        }
    }

    private void score(Conversation talk, Press press, Suggestion suggestion, String digits) {
        var scored = weigh.score(suggestion, talk.member(), Scores.of(digits), talk.at());
        if (scored.isEmpty()) {
            talk.warn("weigh.over");
            return;
        }
        var texts = talk.texts();
        var text = texts.html("weigh.scored", suggestion.excerpt(SUBJECT)).paragraph(given(digits, texts));
        var again = Key.press(texts.plain("weigh.change"), IdeaKeys.SCORE, suggestion.id(), "");
        talk.replace(press, Outgoing.text(text).with(Keyboard.row(again)));
    }

    private static Outgoing question(Suggestion suggestion, String digits, Texts texts) {
        var text = texts.html("weigh.about", suggestion.excerpt(SUBJECT))
                .paragraph(given(digits, texts))
                .paragraph(texts.html("weigh.ask." + QUESTIONS.get(digits.length())));
        var keys = IntStream.rangeClosed(1, BEST)
                .mapToObj(it -> Key.press(String.valueOf(it), IdeaKeys.SCORE, suggestion.id(), digits + it))
                .toList();
        return Outgoing.text(text).with(Keyboard.NONE.and(keys));
    }

    private static Html given(String digits, Texts texts) {
        return IntStream.range(0, digits.length())
                .mapToObj(i -> texts.html("weigh.given." + QUESTIONS.get(i), digits.charAt(i)))
                .reduce((one, next) -> one.plus(new Html("\n")).plus(next))
                .orElse(Html.EMPTY);
    }
}

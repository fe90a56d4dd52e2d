package kentongan.suggestions;

import java.util.ArrayList;
import java.util.List;
import kentongan.chat.Key;
import kentongan.chat.Keyboard;
import kentongan.chat.Texts;
import kentongan.office.Member;
import kentongan.suggestions.Suggestion.State;

/** The buttons under a suggestion that are of use to the head now. */
final class ReviewKeys {

    private ReviewKeys() {}

    static Keyboard of(Suggestion suggestion, Member head, Texts texts) {
        var keyboard = Keyboard.NONE;
        if (ReviewSuggestion.mayReview(head)) {
            keyboard = keyboard.and(scoring(suggestion, head, texts))
                    .and(decisions(suggestion, texts))
                    .and(questions(suggestion, texts));
        }
        return keyboard.and(pictures(suggestion, texts));
    }

    private static List<Key> scoring(Suggestion suggestion, Member head, Texts texts) {
        var keys = new ArrayList<Key>();
        if (suggestion.mayBeScoredBy(head)) {
            keys.add(key("idea.score", IdeaKeys.SCORE, suggestion, texts).primary());
        }
        var weighing = suggestion.weighing();
        if (suggestion.state() == State.WEIGHED && weighing != null && !weighing.closed()) {
            keys.add(key("idea.close", IdeaKeys.CLOSE, suggestion, texts));
        }
        return keys;
    }

    private static List<Key> decisions(Suggestion suggestion, Texts texts) {
        var keys = new ArrayList<Key>();
        if (suggestion.state().isOpen()) {
            keys.add(key("idea.accept", IdeaKeys.ACCEPT, suggestion, texts).primary());
            keys.add(key("idea.decline", IdeaKeys.DECLINE, suggestion, texts));
        }
        if (ReviewSuggestion.canBecome(suggestion, State.BEING_APPLIED)) {
            keys.add(key("idea.being-applied", IdeaKeys.BEING_APPLIED, suggestion, texts));
        }
        if (ReviewSuggestion.canBecome(suggestion, State.APPLIED)) {
            keys.add(key("idea.applied", IdeaKeys.APPLIED, suggestion, texts));
        }
        return keys;
    }

    private static List<Key> questions(Suggestion suggestion, Texts texts) {
        var keys = new ArrayList<Key>();
        if (suggestion.state() == State.NEW) {
            keys.add(Key.press(texts.plain("idea.weigh"), IdeaKeys.WEIGH, suggestion.id(), 0));
        }
        if (!suggestion.state().isClosed()) {
            keys.add(key("idea.ask", IdeaKeys.ASK, suggestion, texts));
        }
        if (suggestion.state().isOpen()) {
            keys.add(Key.press(texts.plain("idea.merge"), IdeaKeys.MERGE, suggestion.id(), 0));
        }
        return keys;
    }

    private static List<Key> pictures(Suggestion suggestion, Texts texts) {
        var keys = new ArrayList<Key>();
        if (suggestion.hasPhoto()) {
            keys.add(key("idea.photo", IdeaKeys.PHOTO, suggestion, texts));
        }
        var latest = suggestion.latest();
        if (latest != null && latest.hasPhoto()) {
            keys.add(Key.press(texts.plain("idea.proof"), IdeaKeys.PHOTO, suggestion.id(), 1));
        }
        return keys;
    }

    private static Key key(String label, String action, Suggestion suggestion, Texts texts) {
        return Key.press(texts.plain(label), action, suggestion.id());
    }
}

package kentongan.suggestions.chat;

import java.util.Map;
import java.util.Set;
import kentongan.chat.Button;
import kentongan.chat.Conversation;
import kentongan.chat.Key;
import kentongan.chat.Keyboard;
import kentongan.chat.Outgoing;
import kentongan.chat.Press;
import kentongan.chat.StaleButton;
import kentongan.office.Member;
import kentongan.suggestions.IdeaKeys;
import kentongan.suggestions.ReadSuggestions;
import kentongan.suggestions.ReviewSuggestion;
import kentongan.suggestions.Suggestion;
import kentongan.suggestions.Suggestion.State;
import kentongan.suggestions.SuggestionTexts;
import org.springframework.stereotype.Component;

/** Lets the head decide about a suggestion; each button asks for the words that go with it. */
@Component
class ReviewButtons implements Button {

    private static final Map<String, State> STEPS = Map.of(
            IdeaKeys.ACCEPT, State.ACCEPTED,
            IdeaKeys.DECLINE, State.DECLINED,
            IdeaKeys.BEING_APPLIED, State.BEING_APPLIED,
            IdeaKeys.APPLIED, State.APPLIED);

    private static final int SUBJECT = 100;

    private final ReadSuggestions suggestions;
    private final SuggestionTexts texts;

    ReviewButtons(ReadSuggestions suggestions, SuggestionTexts texts) {
        this.suggestions = suggestions;
        this.texts = texts;
    }

    @Override
    public Set<String> actions() {
        return Set.of(
                IdeaKeys.REVIEW,
                IdeaKeys.ACCEPT,
                IdeaKeys.DECLINE,
                IdeaKeys.BEING_APPLIED,
                IdeaKeys.APPLIED,
                IdeaKeys.ASK);
    }

    @Override
    public boolean isFor(Member member) {
        return ReviewSuggestion.mayReview(member);
    }

    @Override
    public void press(Conversation talk, Press press) {
        var suggestion = suggestions.seenBy(press.argument(0), talk.member()).orElseThrow(StaleButton::new);
        if (press.action().equals(IdeaKeys.REVIEW)) {
            talk.say(texts.headCard(suggestion, talk.member(), talk.texts()));
        } else if (press.action().equals(IdeaKeys.ASK)) {
            ask(talk, suggestion);
        } else {
            decide(talk, suggestion, STEPS.getOrDefault(press.action(), State.NEW));
        }
    }

    private static void ask(Conversation talk, Suggestion suggestion) {
        if (suggestion.state().isClosed()) {
            talk.warn("review.late");
            return;
        }
        talk.begin(ReviewSteps.TOPIC, ReviewSteps.ASK, Map.of(ReviewSteps.IDEA, suggestion.id()));
        talk.say(suggestion.isAnonymous() ? "review.ask.anonymous" : "review.ask", suggestion.excerpt(SUBJECT));
    }

    private static void decide(Conversation talk, Suggestion suggestion, State next) {
        if (!ReviewSuggestion.canBecome(suggestion, next)) {
            talk.warn("review.late");
            return;
        }
        talk.begin(ReviewSteps.TOPIC, next.name(), Map.of(ReviewSteps.IDEA, suggestion.id()));
        var question = talk.texts().html("review." + SuggestionTexts.code(next) + ".ask", suggestion.excerpt(SUBJECT));
        var skip = Key.press(talk.texts().plain("idea.skip"), ReviewSteps.SKIP);
        talk.say(Outgoing.text(question).with(next == State.BEING_APPLIED ? Keyboard.row(skip) : Keyboard.NONE));
    }
}

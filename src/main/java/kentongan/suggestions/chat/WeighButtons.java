package kentongan.suggestions.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kentongan.chat.Button;
import kentongan.chat.Conversation;
import kentongan.chat.Key;
import kentongan.chat.Keyboard;
import kentongan.chat.Outgoing;
import kentongan.chat.Page;
import kentongan.chat.Press;
import kentongan.chat.StaleButton;
import kentongan.office.Member;
import kentongan.suggestions.IdeaKeys;
import kentongan.suggestions.ReadSuggestions;
import kentongan.suggestions.ReviewSuggestion;
import kentongan.suggestions.Suggestion;
import kentongan.suggestions.Suggestion.State;
import kentongan.suggestions.SuggestionTexts;
import kentongan.suggestions.WeighSuggestion;
import kentongan.suggestions.Weighing;
import org.springframework.stereotype.Component;

/**
 * Lets the head name up to three colleagues who weigh a suggestion. Those named so far stand in the dialogue, and a check mark
 * beside them.
 */
@Component
class WeighButtons implements Button {

    private static final String TOPIC = "idea-weigh";
    private static final String NAMED = "named";
    private static final String START = "sw-start";
    private static final String PAGE = "sw-page";
    private static final String TOGGLE = "sw-name";
    private static final int A_PAGE = 10;
    private static final int SUBJECT = 100;

    private final ReadSuggestions suggestions;
    private final WeighSuggestion weigh;
    private final SuggestionTexts texts;

    WeighButtons(ReadSuggestions suggestions, WeighSuggestion weigh, SuggestionTexts texts) {
        this.suggestions = suggestions;
        this.weigh = weigh;
        this.texts = texts;
    }

    @Override
    public Set<String> actions() {
        return Set.of(IdeaKeys.WEIGH, PAGE, TOGGLE, START, IdeaKeys.CLOSE);
    }

    @Override
    public boolean isFor(Member member) {
        return ReviewSuggestion.mayReview(member);
    }

    @Override
    public void press(Conversation talk, Press press) {
        var suggestion = suggestions.seenBy(press.argument(0), talk.member()).orElseThrow(StaleButton::new);
        if (press.action().equals(IdeaKeys.CLOSE)) {
            close(talk, press, suggestion);
        } else if (suggestion.state() != State.NEW && !press.action().equals(START)) {
            talk.warn("review.late");
        } else {
            choose(talk, press, suggestion);
        }
    }

    private void choose(Conversation talk, Press press, Suggestion suggestion) {
        switch (press.action()) {
            case IdeaKeys.WEIGH -> talk.say(names(talk, suggestion, 0, named(talk, suggestion)));
            case PAGE -> talk.replace(press, names(talk, suggestion, press.number(1), named(talk, suggestion)));
            case TOGGLE -> toggle(talk, press, suggestion);
            default -> start(talk, press, suggestion);
        }
    }

    private void toggle(Conversation talk, Press press, Suggestion suggestion) {
        var member = press.argument(1);
        var named = new ArrayList<>(named(talk, suggestion));
        if (!named.remove(member)) {
            var isCandidate = weigh.candidates(suggestion, talk.member()).stream()
                    .anyMatch(it -> it.id().equals(member));
            if (!isCandidate || named.size() >= Weighing.MOST_EVALUATORS) {
                talk.warn(isCandidate ? "weigh.enough" : "weigh.not-them", Weighing.MOST_EVALUATORS);
                return;
            }
            named.add(member);
        }
        talk.replace(press, names(talk, suggestion, press.number(2), named));
    }

    /** Those named so far for this suggestion. */
    private static List<String> named(Conversation talk, Suggestion suggestion) {
        var dialogue = talk.dialogue(TOPIC);
        var named = dialogue == null || !suggestion.id().equals(dialogue.get(ReviewSteps.IDEA))
                ? ""
                : String.valueOf(dialogue.get(NAMED));
        return named.isEmpty() ? List.of() : List.of(named.split(","));
    }

    private Outgoing names(Conversation talk, Suggestion suggestion, int number, List<String> named) {
        var page = Page.exactly(weigh.candidates(suggestion, talk.member()), number, A_PAGE);
        talk.begin(TOPIC, NAMED, Map.of(ReviewSteps.IDEA, suggestion.id(), NAMED, String.join(",", named)));
        var keyboard = Keyboard.NONE;
        for (var person : page.rows()) {
            var mark = named.contains(person.id()) ? "✓ " : "";
            keyboard = keyboard.and(Key.press(mark + person.name(), TOGGLE, suggestion.id(), person.id(), number));
        }
        keyboard = keyboard.and(page.turns((label, to) -> Key.press(label, PAGE, suggestion.id(), to)))
                .and(
                        Key.press(talk.texts().plain("idea.done"), START, suggestion.id())
                                .primary(),
                        Key.press(talk.texts().plain("suggest.cancel"), AuthorButtons.LEAVE_IT));
        var text = talk.texts().html("weigh.who", Weighing.MOST_EVALUATORS, suggestion.excerpt(SUBJECT));
        return Outgoing.text(text).with(keyboard);
    }

    private void start(Conversation talk, Press press, Suggestion suggestion) {
        var begun = weigh.begin(suggestion, talk.member(), named(talk, suggestion), talk.at());
        if (begun.isEmpty()) {
            talk.warn("review.late");
            return;
        }
        talk.replace(press, texts.headCard(begun.get(), talk.member(), talk.texts()));
        talk.leave();
    }

    private void close(Conversation talk, Press press, Suggestion suggestion) {
        var weighing = suggestion.weighing();
        if (weighing == null || weighing.closed()) {
            throw new StaleButton();
        }
        if (weigh.close(suggestion, talk.at()).isEmpty()) {
            talk.warn("weigh.nobody-yet");
        } else if (press.messageId() != null) {
            talk.messenger().editKeyboard(talk.chatId(), press.messageId(), Keyboard.NONE);
        }
    }
}

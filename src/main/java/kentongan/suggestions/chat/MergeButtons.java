package kentongan.suggestions.chat;

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
import kentongan.suggestions.MergeSuggestions;
import kentongan.suggestions.ReadSuggestions;
import kentongan.suggestions.ReviewSuggestion;
import kentongan.suggestions.Suggestion;
import org.springframework.stereotype.Component;

/** Lets the head say that a suggestion is the same as another one. */
@Component
class MergeButtons implements Button {

    private static final String PAGE = "sm-page";
    private static final String INTO = "sm-into";
    private static final String YES = "sm-yes";
    private static final int A_PAGE = 8;
    private static final int LABEL = 60;
    private static final int SUBJECT = 150;

    private final ReadSuggestions suggestions;
    private final MergeSuggestions merge;

    MergeButtons(ReadSuggestions suggestions, MergeSuggestions merge) {
        this.suggestions = suggestions;
        this.merge = merge;
    }

    @Override
    public Set<String> actions() {
        return Set.of(IdeaKeys.MERGE, PAGE, INTO, YES);
    }

    @Override
    public boolean isFor(Member member) {
        return ReviewSuggestion.mayReview(member);
    }

    @Override
    public void press(Conversation talk, Press press) {
        var suggestion = suggestions.seenBy(press.argument(0), talk.member()).orElseThrow(StaleButton::new);
        if (!suggestion.state().isOpen() && !press.action().equals(YES)) {
            talk.warn("review.late");
            return;
        }
        switch (press.action()) {
            case IdeaKeys.MERGE -> choose(talk, suggestion);
            case PAGE -> talk.replace(press, targets(talk, suggestion, press.number(1)));
            case INTO -> confirm(talk, press, suggestion);
            default -> merge(talk, press, suggestion);
        }
    }

    private void choose(Conversation talk, Suggestion suggestion) {
        if (merge.targets(suggestion).isEmpty()) {
            talk.warn("merge.none");
        } else {
            talk.say(targets(talk, suggestion, 0));
        }
    }

    private Outgoing targets(Conversation talk, Suggestion suggestion, int number) {
        var page = Page.exactly(merge.targets(suggestion), number, A_PAGE);
        var keyboard = Keyboard.NONE;
        for (var target : page.rows()) {
            keyboard = keyboard.and(Key.press(target.excerpt(LABEL), INTO, suggestion.id(), target.id()));
        }
        keyboard = keyboard.and(page.turns((label, to) -> Key.press(label, PAGE, suggestion.id(), to)))
                .and(Key.press(talk.texts().plain("suggest.cancel"), AuthorButtons.LEAVE_IT));
        return Outgoing.text(talk.texts().html("merge.which", suggestion.excerpt(SUBJECT)))
                .with(keyboard);
    }

    private void confirm(Conversation talk, Press press, Suggestion suggestion) {
        var target = suggestions.seenBy(press.argument(1), talk.member()).orElseThrow(StaleButton::new);
        var texts = talk.texts();
        var text = texts.html("merge.sure", suggestion.excerpt(SUBJECT), target.excerpt(SUBJECT));
        var keyboard = Keyboard.row(
                Key.press(texts.plain("merge.yes"), YES, suggestion.id(), target.id()),
                Key.press(texts.plain("suggest.cancel"), AuthorButtons.LEAVE_IT));
        talk.replace(press, Outgoing.text(text).with(keyboard));
    }

    private void merge(Conversation talk, Press press, Suggestion suggestion) {
        var merged = merge.merge(suggestion.id(), press.argument(1), talk.at());
        if (merged.isEmpty()) {
            talk.warn("review.late");
            return;
        }
        var open = Key.press(talk.texts().plain("idea.open"), IdeaKeys.REVIEW, press.argument(1));
        talk.replace(press, Outgoing.text(talk.texts().html("merge.done")).with(Keyboard.row(open)));
    }
}

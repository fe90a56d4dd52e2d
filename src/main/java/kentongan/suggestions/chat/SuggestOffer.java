package kentongan.suggestions.chat;

import java.util.Optional;
import java.util.Set;
import kentongan.chat.Button;
import kentongan.chat.Confidential;
import kentongan.chat.Conversation;
import kentongan.chat.Key;
import kentongan.chat.Outgoing;
import kentongan.chat.Press;
import kentongan.chat.StaleButton;
import kentongan.chat.Texts;
import kentongan.chat.Words;
import kentongan.office.Member;
import kentongan.questions.AskQuestion;
import kentongan.questions.WordsOffer;
import kentongan.suggestions.anonymity.Limits;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Offers to make a suggestion of what a member wrote outside any dialogue. */
@Component
@Order(50)
class SuggestOffer implements WordsOffer, Button, Confidential {

    private static final String MAKE = "sg-from";

    private final AskQuestion drafts;
    private final Drafting drafting;
    private final SuggestCommand suggest;
    private final Limits limits;

    SuggestOffer(AskQuestion drafts, Drafting drafting, SuggestCommand suggest, Limits limits) {
        this.drafts = drafts;
        this.drafting = drafting;
        this.suggest = suggest;
        this.limits = limits;
    }

    @Override
    public Optional<Key> offer(Member author, String draft, Texts texts) {
        return Optional.of(Key.press(texts.plain("suggest.make"), MAKE, draft));
    }

    @Override
    public Optional<Key> offer(Member author, String draft, int messageId, Texts texts) {
        return Optional.of(Key.press(texts.plain("suggest.make"), MAKE, draft, messageId));
    }

    @Override
    public Set<String> actions() {
        return Set.of(MAKE);
    }

    @Override
    public void press(Conversation talk, Press press) {
        var id = press.argument(0);
        var kept = drafts.takeDraft(id, talk.member());
        if (kept.isEmpty() && Drafting.of(talk).isPresent()) {
            // handled again after a crash: the draft has become this dialogue
            return;
        }
        var words = kept.orElseThrow(StaleButton::new);
        if (!limits.allowSuggestion(talk.member().id(), talk.at())) {
            talk.warn("suggest.wait", Limits.SUGGESTIONS);
            return;
        }
        begin(talk, press, words);
        // it lies there with its author's name
        talk.atLast(() -> drafts.forgetDraft(id, talk.member()));
        if (press.messageId() != null) {
            talk.edit(press.messageId(), Outgoing.text(talk.texts().html("suggest.made")));
        }
    }

    private void begin(Conversation talk, Press press, Words words) {
        var dialogue = drafting.begin(talk);
        if (press.arguments().size() > 1) {
            dialogue = Drafting.with(dialogue, press.number(1));
        }
        if (press.messageId() != null) {
            dialogue = Drafting.with(dialogue, press.messageId());
        }
        if (words.hasFile()) {
            dialogue = Drafting.with(dialogue, talk.say("suggest.photo-again"));
        }
        talk.keep(dialogue);
        if (!words.html().isBlank()) {
            suggest.add(talk, dialogue, words.html());
        }
    }
}

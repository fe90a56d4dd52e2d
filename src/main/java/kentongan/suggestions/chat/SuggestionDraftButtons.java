package kentongan.suggestions.chat;

import java.util.Set;
import kentongan.chat.Button;
import kentongan.chat.Confidential;
import kentongan.chat.Conversation;
import kentongan.chat.Dialogue;
import kentongan.chat.Key;
import kentongan.chat.Keyboard;
import kentongan.chat.Outgoing;
import kentongan.chat.Press;
import kentongan.chat.SendFailure;
import kentongan.chat.StaleButton;
import kentongan.suggestions.Categories;
import kentongan.suggestions.IdeaKeys;
import kentongan.suggestions.SubmitSuggestion;
import kentongan.suggestions.anonymity.Limits;
import kentongan.suggestions.anonymity.TicketCode;
import org.springframework.stereotype.Component;

/** Chooses what a suggestion is about and sends it, with a name or without. */
@Component
class SuggestionDraftButtons implements Button, Confidential {

    private final SuggestionDraftCard card;
    private final Categories categories;
    private final SubmitSuggestion submit;
    private final Limits limits;

    SuggestionDraftButtons(SuggestionDraftCard card, Categories categories, SubmitSuggestion submit, Limits limits) {
        this.card = card;
        this.categories = categories;
        this.submit = submit;
        this.limits = limits;
    }

    @Override
    public Set<String> actions() {
        return Set.of(
                SuggestionDraftCard.CATEGORY,
                SuggestionDraftCard.NAMED,
                SuggestionDraftCard.ANONYMOUS,
                SuggestionDraftCard.MEANING,
                SuggestionDraftCard.CANCEL);
    }

    @Override
    public void press(Conversation talk, Press press) {
        if (press.action().equals(SuggestionDraftCard.MEANING)) {
            explain(talk);
            return;
        }
        var dialogue =
                Drafting.of(talk).filter(it -> !Drafting.words(it).isBlank()).orElseThrow(StaleButton::new);
        switch (press.action()) {
            case SuggestionDraftCard.CATEGORY -> choose(talk, press, dialogue);
            case SuggestionDraftCard.CANCEL -> {
                talk.leave();
                talk.replace(press, Outgoing.text(talk.texts().html("cancel.done")));
            }
            default -> send(talk, press, dialogue);
        }
    }

    private static void explain(Conversation talk) {
        var messageId = talk.say("suggest.meaning.text");
        Drafting.of(talk).ifPresent(it -> talk.keep(Drafting.with(it, messageId)));
    }

    private void choose(Conversation talk, Press press, Dialogue dialogue) {
        var names = categories.all();
        var number = press.number(0);
        if (number < 0 || number >= names.size()) {
            throw new StaleButton();
        }
        var chosen = Drafting.about(dialogue, names.get(number));
        talk.keep(chosen);
        talk.replace(press, card.of(chosen, talk.texts()));
    }

    private void send(Conversation talk, Press press, Dialogue dialogue) {
        var author = talk.member();
        if (!limits.allowSuggestion(author.id(), talk.at())) {
            talk.warn("suggest.wait", Limits.SUGGESTIONS);
            return;
        }
        var draft = Drafting.draft(dialogue);
        var anonymous = press.action().equals(SuggestionDraftCard.ANONYMOUS);
        var code = anonymous ? submit.anonymous(draft, author, talk.at()) : submit.named(draft, author, talk.at());
        takeButtons(talk, press);
        if (anonymous) {
            confirm(talk, code, dialogue);
        } else {
            confirm(talk, code, draft.id());
        }
        // last of all: if anything before fails, the draft must still be there when this is handled again
        talk.leave();
        limits.suggested(author.id(), talk.at());
    }

    private static void takeButtons(Conversation talk, Press press) {
        if (press.messageId() == null) {
            return;
        }
        try {
            talk.messenger().editKeyboard(talk.chatId(), press.messageId(), Keyboard.NONE);
        } catch (SendFailure deletedOrSlow) {
            // that they stay does no harm: they no longer do anything
        }
    }

    private static void confirm(Conversation talk, TicketCode code, Dialogue dialogue) {
        var texts = talk.texts();
        var keyboard = DeleteMessages.keys(Drafting.messages(dialogue), texts)
                .and(Key.press(texts.plain("suggest.meaning"), SuggestionDraftCard.MEANING));
        talk.say(Outgoing.text(texts.html("suggest.sent.anonymous", code.shown()))
                .with(keyboard));
    }

    private static void confirm(Conversation talk, TicketCode code, String suggestion) {
        var texts = talk.texts();
        var keyboard = Keyboard.row(
                        Key.press(texts.plain("idea.yes"), IdeaKeys.SHOW_NAME, suggestion, 1),
                        Key.press(texts.plain("idea.no"), IdeaKeys.SHOW_NAME, suggestion, 0))
                .and(
                        Key.press(texts.plain("idea.add"), IdeaKeys.ADD, suggestion),
                        Key.press(texts.plain("idea.withdraw"), IdeaKeys.WITHDRAW, suggestion));
        talk.say(Outgoing.text(texts.html("suggest.sent.named", code.shown())).with(keyboard));
    }
}

package kentongan.suggestions.chat;

import kentongan.chat.Command;
import kentongan.chat.Confidential;
import kentongan.chat.Conversation;
import kentongan.chat.Dialogue;
import kentongan.chat.DialogueSteps;
import kentongan.chat.Html;
import kentongan.chat.IncomingMessage;
import kentongan.chat.Spoken;
import kentongan.office.Member;
import kentongan.suggestions.anonymity.Limits;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Takes a suggestion: first its words, then perhaps a picture; the card's buttons send it. */
@Component
@Order(140)
class SuggestCommand implements Command, DialogueSteps, Confidential {

    private final Drafting drafting;
    private final SuggestionDraftCard card;
    private final Limits limits;

    SuggestCommand(Drafting drafting, SuggestionDraftCard card, Limits limits) {
        this.drafting = drafting;
        this.card = card;
        this.limits = limits;
    }

    @Override
    public Name name() {
        return new Name("saran", "suggest");
    }

    @Override
    public boolean isFor(Member member) {
        return member.isActive();
    }

    @Override
    public String topic() {
        return Drafting.TOPIC;
    }

    @Override
    public void handle(Conversation talk, Call call) {
        if (!limits.allowSuggestion(talk.member().id(), talk.at())) {
            talk.say("suggest.wait", Limits.SUGGESTIONS);
            return;
        }
        var dialogue = Drafting.with(drafting.begin(talk), call.message().messageId());
        if (call.argument().isBlank()) {
            talk.keep(Drafting.with(dialogue, talk.say("suggest.words")));
        } else {
            talk.keep(dialogue);
            add(talk, dialogue, call.argument());
        }
    }

    @Override
    public void hear(Conversation talk, Dialogue dialogue, IncomingMessage message) {
        if (Drafting.messages(dialogue).contains(message.messageId())) {
            // handled again after a crash: what it says is in the draft already
            show(talk, dialogue);
            return;
        }
        var heard = Drafting.with(dialogue, message.messageId());
        var file = message.file();
        if (file == null) {
            add(talk, heard, message.html());
        } else {
            PhotoIn.of(talk, file)
                    .map(it -> Drafting.showing(heard, it))
                    .ifPresentOrElse(it -> add(talk, it, message.html()), () -> talk.keep(heard));
        }
    }

    /** What is written later is added to what was written before. */
    void add(Conversation talk, Dialogue dialogue, Html words) {
        if (words.isBlank()) {
            show(talk, dialogue);
            return;
        }
        var all = Drafting.words(dialogue).paragraph(words);
        // what was refused is noted all the same, to be deleted from the chat with the rest
        Spoken.in(talk, all)
                .ifPresentOrElse(it -> show(talk, Drafting.saying(dialogue, it.html())), () -> talk.keep(dialogue));
    }

    private void show(Conversation talk, Dialogue dialogue) {
        talk.keep(dialogue);
        var messageId = Drafting.words(dialogue).isBlank()
                ? talk.say(Drafting.hasPhoto(dialogue) ? "suggest.words-too" : "suggest.words")
                : talk.say(card.of(dialogue, talk.texts()));
        talk.keep(Drafting.with(dialogue, messageId));
    }
}

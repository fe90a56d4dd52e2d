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
@Order(220)
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
        var heard = Drafting.with(dialogue, message.messageId());
        talk.keep(heard);
        var file = message.file();
        if (file == null) {
            add(talk, heard, message.html());
            return;
        }
        var photo = PhotoIn.of(talk, file);
        if (photo.isEmpty()) {
            return;
        }
        var shown = Drafting.showing(heard, photo.get());
        if (!message.html().isBlank()) {
            add(talk, shown, message.html());
        } else if (Drafting.words(shown).isBlank()) {
            talk.keep(Drafting.with(shown, talk.say("suggest.words-too")));
        } else {
            show(talk, shown);
        }
    }

    /** What is written later is added to what was written before. */
    void add(Conversation talk, Dialogue dialogue, Html words) {
        if (words.isBlank()) {
            talk.say("message.empty");
            return;
        }
        var all = Drafting.words(dialogue).paragraph(words);
        Spoken.in(talk, all).ifPresent(it -> show(talk, Drafting.saying(dialogue, it.html())));
    }

    private void show(Conversation talk, Dialogue dialogue) {
        talk.keep(Drafting.with(dialogue, talk.say(card.of(dialogue, talk.texts()))));
    }
}

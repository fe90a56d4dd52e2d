package kentongan.suggestions.chat;

import java.util.List;
import java.util.Map;
import kentongan.chat.Command;
import kentongan.chat.Confidential;
import kentongan.chat.Conversation;
import kentongan.chat.Dialogue;
import kentongan.chat.DialogueSteps;
import kentongan.chat.IncomingMessage;
import kentongan.chat.Outgoing;
import kentongan.chat.Spoken;
import kentongan.chat.Texts;
import kentongan.office.Member;
import kentongan.suggestions.SpeakForSuggestion;
import kentongan.suggestions.Suggestion;
import kentongan.suggestions.anonymity.TicketCode;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Shows a suggestion to whoever has its code, and takes what they add. Of the visit the store holds no more than that it is one. */
@Component
@Order(230)
class TicketCommand implements Command, DialogueSteps, Confidential {

    static final String TOPIC = "ticket";
    static final String WORDS = "words";
    private static final String CODE = "code";

    private final TicketDesk desk;
    private final TicketVisits visits;
    private final SpeakForSuggestion speak;

    TicketCommand(TicketDesk desk, TicketVisits visits, SpeakForSuggestion speak) {
        this.desk = desk;
        this.visits = visits;
        this.speak = speak;
    }

    @Override
    public Name name() {
        return new Name("tiket", "ticket");
    }

    @Override
    public boolean isFor(Member member) {
        return member.isActive();
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public void handle(Conversation talk, Call call) {
        if (call.argument().isBlank()) {
            talk.begin(TOPIC, CODE, Map.of());
            talk.say("ticket.ask");
        } else {
            show(talk, call.argument().plain());
        }
    }

    @Override
    public void hear(Conversation talk, Dialogue dialogue, IncomingMessage message) {
        if (!message.isText()) {
            talk.say("ticket.words-only");
        } else if (dialogue.step().equals(CODE)) {
            if (show(talk, message.words())) {
                talk.leave();
            }
        } else if (TicketCode.looksLikeOne(message.words())) {
            show(talk, message.words());
        } else {
            add(talk, message);
        }
    }

    /** Shows the suggestion of that code; returns whether there is one. */
    boolean show(Conversation talk, String typed) {
        var found = desk.find(talk, typed);
        found.ifPresent(it -> talk.say(desk.card(it, TicketCode.typed(typed).orElseThrow(), talk.texts())));
        return found.isPresent();
    }

    private void add(Conversation talk, IncomingMessage message) {
        var visit = visits.of(talk.chatId(), talk.at());
        if (visit.isEmpty()) {
            talk.begin(TOPIC, CODE, Map.of());
            talk.say("ticket.again");
            return;
        }
        var here = visit.get();
        Spoken.in(talk, message.html())
                .flatMap(words -> desk.find(talk, here.code()).map(it -> {
                    var added = speak.add(it, here.remark(), words.html(), talk.at());
                    return added
                            ? confirmation(it, talk.texts())
                            : Outgoing.text(talk.texts().html("ticket.closed"));
                }))
                .ifPresent(answer -> {
                    var delete = DeleteMessages.keys(List.of(here.prompt(), message.messageId()), talk.texts());
                    talk.say(answer.with(delete));
                    talk.leave();
                    visits.end(talk.chatId());
                });
    }

    private static Outgoing confirmation(Suggestion suggestion, Texts texts) {
        return Outgoing.text(texts.html(suggestion.isAnonymous() ? "ticket.added" : "author.added"));
    }
}

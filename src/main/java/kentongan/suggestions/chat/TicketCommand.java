package kentongan.suggestions.chat;

import java.util.Map;
import kentongan.chat.Command;
import kentongan.chat.Confidential;
import kentongan.chat.Conversation;
import kentongan.chat.Dialogue;
import kentongan.chat.DialogueSteps;
import kentongan.chat.IncomingMessage;
import kentongan.chat.Spoken;
import kentongan.office.Member;
import kentongan.suggestions.SpeakForSuggestion;
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
        var visit = visits.of(talk.chatId());
        if (visit.isEmpty()) {
            talk.begin(TOPIC, CODE, Map.of());
            talk.say("ticket.again");
            return;
        }
        Spoken.in(talk, message.html())
                .flatMap(words -> desk.find(talk, visit.get().code())
                        .map(it -> speak.add(it, visit.get().remark(), words.html(), talk.at())))
                .ifPresent(added -> {
                    talk.say(added ? "ticket.added" : "ticket.closed");
                    talk.leave();
                    visits.end(talk.chatId());
                });
    }
}

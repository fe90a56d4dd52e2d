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
@Order(150)
class TicketCommand implements Command, DialogueSteps, Confidential {

    static final String TOPIC = "ticket";
    static final String WORDS = "words";
    private static final String CODE = "code";
    private static final String WRITTEN = "written";

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

    /** Of one who has written at a ticket only that very message is known again, should it be handled twice. */
    @Override
    public boolean awaits(Dialogue dialogue, IncomingMessage message) {
        return !dialogue.step().equals(WRITTEN) || isWritten(dialogue, message);
    }

    private static boolean isWritten(Dialogue dialogue, IncomingMessage message) {
        return String.valueOf(message.messageId()).equals(dialogue.get(WRITTEN));
    }

    @Override
    public void hear(Conversation talk, Dialogue dialogue, IncomingMessage message) {
        if (dialogue.step().equals(WRITTEN)) {
            talk.say("ticket.added");
        } else if (!message.isText()) {
            talk.say("ticket.words-only");
        } else if (dialogue.step().equals(CODE) || TicketCode.looksLikeOne(message.words())) {
            show(talk, message.words());
        } else {
            add(talk, message);
        }
    }

    /** Shows the suggestion of that code; what is written next goes to the head, as long as it is not closed. */
    void show(Conversation talk, String typed) {
        desk.find(talk, typed).ifPresent(it -> {
            var code = TicketCode.typed(typed).orElseThrow();
            talk.leave();
            var card = talk.say(desk.card(it, code, talk.texts()));
            if (!it.state().isClosed()) {
                talk.begin(TOPIC, WORDS, Map.of());
                visits.begin(talk.chatId(), code.letters(), card, talk.at());
            }
        });
    }

    private void add(Conversation talk, IncomingMessage message) {
        var visit = visits.of(talk.chatId(), talk.at());
        if (visit.isEmpty()) {
            talk.leave();
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
                    // left altogether, these words would be a question with a name if they were handled again
                    talk.begin(TOPIC, WRITTEN, Map.of(WRITTEN, String.valueOf(message.messageId())));
                    talk.atLast(() -> visits.end(talk.chatId()));
                });
    }

    private static Outgoing confirmation(Suggestion suggestion, Texts texts) {
        return Outgoing.text(texts.html(suggestion.isAnonymous() ? "ticket.added" : "author.added"));
    }
}

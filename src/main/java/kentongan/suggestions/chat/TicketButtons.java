package kentongan.suggestions.chat;

import java.util.Map;
import java.util.Set;
import kentongan.chat.Button;
import kentongan.chat.Confidential;
import kentongan.chat.Conversation;
import kentongan.chat.Html;
import kentongan.chat.Key;
import kentongan.chat.Keyboard;
import kentongan.chat.Outgoing;
import kentongan.chat.Press;
import kentongan.chat.StaleButton;
import kentongan.suggestions.ReadPhotos;
import kentongan.suggestions.SpeakForSuggestion;
import kentongan.suggestions.Suggestion;
import org.springframework.stereotype.Component;

/** What an author does at a ticket: adds something, answers the head, withdraws, looks at the proof. */
@Component
class TicketButtons implements Button, Confidential {

    private static final String SURE = "1";

    private final TicketDesk desk;
    private final TicketVisits visits;
    private final SpeakForSuggestion speak;
    private final ReadPhotos photos;

    TicketButtons(TicketDesk desk, TicketVisits visits, SpeakForSuggestion speak, ReadPhotos photos) {
        this.desk = desk;
        this.visits = visits;
        this.speak = speak;
        this.photos = photos;
    }

    @Override
    public Set<String> actions() {
        return Set.of(TicketDesk.ADD, TicketDesk.WITHDRAW, TicketDesk.PROOF);
    }

    @Override
    public void press(Conversation talk, Press press) {
        var code = press.argument(0);
        var found = desk.find(talk, code);
        if (found.isEmpty()) {
            return;
        }
        switch (press.action()) {
            case TicketDesk.ADD -> ask(talk, code, found.get());
            case TicketDesk.WITHDRAW -> withdraw(talk, press, found.get());
            default ->
                talk.say(Outgoing.text(Html.EMPTY)
                        .with(photos.proofOf(desk.goingOn(found.get())).orElseThrow(StaleButton::new)));
        }
    }

    private void ask(Conversation talk, String code, Suggestion suggestion) {
        if (suggestion.state().isClosed()) {
            talk.warn("ticket.closed");
            return;
        }
        talk.begin(TicketCommand.TOPIC, TicketCommand.WORDS, Map.of());
        var prompt = talk.say(suggestion.isAnonymous() ? "ticket.write" : "author.write");
        visits.begin(talk.chatId(), code, prompt, talk.at());
    }

    private void withdraw(Conversation talk, Press press, Suggestion suggestion) {
        var texts = talk.texts();
        if (press.arguments().size() < 2) {
            talk.say(Outgoing.text(texts.html("author.withdraw.sure"))
                    .with(Keyboard.row(
                            Key.press(texts.plain("author.withdraw.yes"), TicketDesk.WITHDRAW, press.argument(0), SURE)
                                    .danger(),
                            Key.press(texts.plain("suggest.cancel"), AuthorButtons.LEAVE_IT))));
        } else if (speak.withdraw(suggestion, talk.at())) {
            talk.replace(press, Outgoing.text(texts.html("author.withdrawn")));
        } else {
            talk.warn("author.withdraw.late");
        }
    }
}

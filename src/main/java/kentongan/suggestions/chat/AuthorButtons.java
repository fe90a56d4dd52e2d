package kentongan.suggestions.chat;

import java.util.Map;
import java.util.Set;
import kentongan.chat.Button;
import kentongan.chat.Conversation;
import kentongan.chat.Dialogue;
import kentongan.chat.DialogueSteps;
import kentongan.chat.IncomingMessage;
import kentongan.chat.Key;
import kentongan.chat.Keyboard;
import kentongan.chat.Outgoing;
import kentongan.chat.Press;
import kentongan.chat.Spoken;
import kentongan.chat.StaleButton;
import kentongan.suggestions.IdeaKeys;
import kentongan.suggestions.ReadSuggestions;
import kentongan.suggestions.SpeakForSuggestion;
import kentongan.suggestions.SubmitSuggestion;
import kentongan.suggestions.Suggestion;
import org.springframework.stereotype.Component;

/** What a named author does about their own suggestion: adds something, answers the head, withdraws, shows the name. */
@Component
class AuthorButtons implements Button, DialogueSteps {

    /** Leaves everything as it is. */
    static final String LEAVE_IT = "sg-keep";

    private static final String TOPIC = "idea-author";
    private static final String IDEA = "idea";

    private final ReadSuggestions suggestions;
    private final SpeakForSuggestion speak;
    private final SubmitSuggestion submit;

    AuthorButtons(ReadSuggestions suggestions, SpeakForSuggestion speak, SubmitSuggestion submit) {
        this.suggestions = suggestions;
        this.speak = speak;
        this.submit = submit;
    }

    @Override
    public Set<String> actions() {
        return Set.of(IdeaKeys.ADD, IdeaKeys.WITHDRAW, IdeaKeys.SHOW_NAME, LEAVE_IT);
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public void press(Conversation talk, Press press) {
        if (press.action().equals(LEAVE_IT)) {
            talk.replace(press, Outgoing.text(talk.texts().html("cancel.done")));
            return;
        }
        var suggestion = suggestions.own(press.argument(0), talk.member()).orElseThrow(StaleButton::new);
        switch (press.action()) {
            case IdeaKeys.ADD -> ask(talk, suggestion);
            case IdeaKeys.WITHDRAW -> withdraw(talk, press, suggestion);
            default -> {
                var shown = press.number(1) == 1;
                submit.showName(suggestion.id(), talk.member(), shown);
                talk.answer(shown ? "author.name.shown" : "author.name.hidden");
            }
        }
    }

    private static void ask(Conversation talk, Suggestion suggestion) {
        if (suggestion.state().isClosed()) {
            talk.warn("ticket.closed");
            return;
        }
        talk.begin(TOPIC, "words", Map.of(IDEA, suggestion.id()));
        talk.say("author.write");
    }

    private void withdraw(Conversation talk, Press press, Suggestion suggestion) {
        var texts = talk.texts();
        if (press.arguments().size() < 2) {
            talk.say(Outgoing.text(texts.html("author.withdraw.sure"))
                    .with(Keyboard.row(
                            Key.press(texts.plain("author.withdraw.yes"), IdeaKeys.WITHDRAW, suggestion.id(), 1)
                                    .danger(),
                            Key.press(texts.plain("suggest.cancel"), LEAVE_IT))));
        } else if (speak.withdraw(suggestion, talk.at())) {
            talk.replace(press, Outgoing.text(texts.html("author.withdrawn")));
        } else {
            talk.warn("author.withdraw.late");
        }
    }

    @Override
    public void hear(Conversation talk, Dialogue dialogue, IncomingMessage message) {
        if (!message.isText()) {
            talk.say("ticket.words-only");
            return;
        }
        var suggestion = suggestions.own(String.valueOf(dialogue.get(IDEA)), talk.member());
        if (suggestion.isEmpty()) {
            talk.leave();
            talk.say("ticket.closed");
            return;
        }
        Spoken.in(talk, message.html()).ifPresent(words -> {
            var added = speak.add(suggestion.get(), talk.newId(), words.html(), talk.at());
            talk.say(added ? "author.added" : "ticket.closed");
            talk.leave();
        });
    }
}

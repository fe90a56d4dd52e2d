package kentongan.suggestions.chat;

import java.util.Map;
import java.util.Set;
import kentongan.chat.Button;
import kentongan.chat.Command;
import kentongan.chat.Conversation;
import kentongan.chat.Dialogue;
import kentongan.chat.DialogueSteps;
import kentongan.chat.IncomingMessage;
import kentongan.chat.Outgoing;
import kentongan.chat.Press;
import kentongan.chat.StaleButton;
import kentongan.office.Member;
import kentongan.suggestions.ReadSuggestions;
import kentongan.suggestions.ReviewSuggestion;
import kentongan.suggestions.Suggestion;
import kentongan.suggestions.SupportIdea;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The board of ideas: what is weighed, accepted, applied and declined; searched, opened and supported. */
@Component
@Order(160)
class IdeasCommand implements Command, Button, DialogueSteps {

    private final ReadSuggestions suggestions;
    private final SupportIdea support;
    private final IdeasPage page;

    IdeasCommand(ReadSuggestions suggestions, SupportIdea support, IdeasPage page) {
        this.suggestions = suggestions;
        this.support = support;
        this.page = page;
    }

    @Override
    public Name name() {
        return new Name("ide", "ideas");
    }

    @Override
    public boolean isFor(Member member) {
        return member.isActive();
    }

    @Override
    public String topic() {
        return "ideas-search";
    }

    @Override
    public Set<String> actions() {
        return Set.of(IdeasPage.FRONT, IdeasPage.LIST, IdeasPage.OPEN, IdeasPage.SEARCH, IdeasPage.SUPPORT);
    }

    @Override
    public void handle(Conversation talk, Call call) {
        if (call.argument().isBlank()) {
            talk.say(page.front(talk.member(), talk.texts()));
        } else {
            talk.say(page.found(call.argument().plain(), talk.texts()));
        }
    }

    @Override
    public void hear(Conversation talk, Dialogue dialogue, IncomingMessage message) {
        if (!message.isText()) {
            talk.say("ticket.words-only");
            return;
        }
        talk.leave();
        talk.say(page.found(message.words(), talk.texts()));
    }

    @Override
    public void press(Conversation talk, Press press) {
        switch (press.action()) {
            case IdeasPage.FRONT -> talk.replace(press, page.front(talk.member(), talk.texts()));
            case IdeasPage.LIST -> list(talk, press);
            case IdeasPage.OPEN -> open(talk, press);
            case IdeasPage.SUPPORT -> support(talk, press);
            default -> {
                talk.begin(topic(), "words", Map.of());
                talk.say("ideas.search.ask");
            }
        }
    }

    private void list(Conversation talk, Press press) {
        var filter = press.argument(0);
        if (filter.equals(IdeasPage.TO_REVIEW) && !ReviewSuggestion.mayReview(talk.member())) {
            talk.warn("button.not-yours");
            return;
        }
        talk.replace(press, page.list(filter, press.number(1), talk.texts()));
    }

    private void open(Conversation talk, Press press) {
        var suggestion = suggestions.seenBy(press.argument(0), talk.member()).orElseThrow(StaleButton::new);
        talk.say(page.card(suggestion, talk.member(), talk.texts()));
    }

    private void support(Conversation talk, Press press) {
        var yes = press.number(1) == 1;
        var changed = support.support(press.argument(0), talk.member(), yes);
        if (changed.isEmpty()) {
            talk.warn(isOwn(press.argument(0), talk) ? "ideas.support.own" : "ideas.support.late");
            return;
        }
        talk.answer(yes ? "ideas.support.given" : "ideas.support.taken");
        show(talk, press, changed.get());
    }

    private boolean isOwn(String id, Conversation talk) {
        return suggestions.own(id, talk.member()).isPresent();
    }

    private void show(Conversation talk, Press press, Suggestion suggestion) {
        Outgoing card = page.card(suggestion, talk.member(), talk.texts());
        talk.replace(press, card);
    }
}

package kentongan.suggestions.chat;

import java.util.Optional;
import kentongan.chat.Conversation;
import kentongan.chat.Excerpt;
import kentongan.chat.Html;
import kentongan.chat.Key;
import kentongan.chat.Keyboard;
import kentongan.chat.Outgoing;
import kentongan.chat.Texts;
import kentongan.suggestions.ReadSuggestions;
import kentongan.suggestions.Suggestion;
import kentongan.suggestions.SuggestionTexts;
import kentongan.suggestions.anonymity.HeldBack;
import kentongan.suggestions.anonymity.Limits;
import kentongan.suggestions.anonymity.TicketCode;
import org.springframework.stereotype.Component;

/** Looks suggestions up by their ticket codes, as often as one may try, and shows them to whoever has the code. */
@Component
class TicketDesk {

    static final String ADD = "tk-add";
    static final String WITHDRAW = "tk-wd";
    static final String PROOF = "tk-pic";
    private static final int REMARK = 160;

    private final ReadSuggestions suggestions;
    private final SuggestionTexts shown;
    private final Limits limits;

    TicketDesk(ReadSuggestions suggestions, SuggestionTexts shown, Limits limits) {
        this.suggestions = suggestions;
        this.shown = shown;
        this.limits = limits;
    }

    /** The suggestion of that code; empty if the person was told that there is none, or to wait. */
    Optional<Suggestion> find(Conversation talk, String typed) {
        var person = talk.member().id();
        if (!limits.allowCode(person, talk.at())) {
            tell(talk, "ticket.wait");
            return Optional.empty();
        }
        var code = TicketCode.typed(typed);
        if (code.isEmpty()) {
            tell(talk, "ticket.no-code");
            return Optional.empty();
        }
        var found = suggestions.byTicket(code.get(), talk.member(), talk.at());
        if (found.isEmpty()) {
            limits.wrongCode(person, talk.at());
            tell(talk, "ticket.wrong");
        }
        return found;
    }

    private static void tell(Conversation talk, String key) {
        talk.say(key, Limits.WRONG_CODES);
    }

    /** The suggestion with its buttons, which carry the code, since nothing may be stored of who has it. */
    Outgoing card(Suggestion suggestion, TicketCode code, Texts texts) {
        var goingOn = suggestions.goingOn(suggestion);
        var hint = suggestion.state().isClosed()
                ? Html.EMPTY
                : texts.html(suggestion.isAnonymous() ? "ticket.hint" : "ticket.hint.named");
        var text = shown.own(suggestion, goingOn, held(suggestion, texts).paragraph(hint), texts);
        var keyboard = Keyboard.NONE;
        if (!suggestion.state().isClosed()) {
            var label = suggestion.awaitsAuthor() ? "idea.answer" : "idea.add";
            keyboard = keyboard.and(Key.press(texts.plain(label), ADD, code.letters()));
        }
        if (suggestion.state().isOpen() || suggestion.state() == Suggestion.State.HELD) {
            keyboard = keyboard.and(Key.press(texts.plain("idea.withdraw"), WITHDRAW, code.letters()));
        }
        var latest = goingOn.latest();
        if (latest != null && latest.hasPhoto()) {
            keyboard = keyboard.and(Key.press(texts.plain("idea.proof"), PROOF, code.letters()));
        }
        return Outgoing.text(text).with(keyboard);
    }

    private Html held(Suggestion suggestion, Texts texts) {
        return suggestions.heldOf(suggestion).stream()
                .filter(it -> it.kind() != HeldBack.Kind.SUGGESTION)
                .map(it -> it.words() == null
                        ? texts.html("ticket.held.withdrawal")
                        : texts.html("ticket.held.remark", Excerpt.of(it.words().plain(), REMARK)))
                .reduce((one, next) -> one.plus(new Html("\n")).plus(next))
                .orElse(Html.EMPTY);
    }

    /** The one that its steps are those of. */
    Suggestion goingOn(Suggestion suggestion) {
        return suggestions.goingOn(suggestion);
    }
}

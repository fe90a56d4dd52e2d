package kentongan.suggestions;

import java.time.Instant;
import java.time.LocalDate;
import kentongan.chat.Html;
import kentongan.office.OfficeHours;
import kentongan.suggestions.Notice.Kind;
import kentongan.suggestions.Suggestion.State;
import kentongan.suggestions.anonymity.HeldBack;
import kentongan.suggestions.anonymity.Tickets;
import org.springframework.stereotype.Component;

/** What an author does about a suggestion later: a named one reaches the head at once, an anonymous one after a while. */
@Component
public class SpeakForSuggestion {

    private final Suggestions suggestions;
    private final SuggestionPhotos photos;
    private final SuggestionNotices notices;
    private final Secrecy secrecy;

    SpeakForSuggestion(Suggestions suggestions, SuggestionPhotos photos, SuggestionNotices notices, Secrecy secrecy) {
        this.suggestions = suggestions;
        this.photos = photos;
        this.notices = notices;
        this.secrecy = secrecy;
    }

    /** What is needed for an author who stays unknown. */
    @Component
    record Secrecy(HeldBack heldBack, Tickets tickets, OfficeHours hours) {}

    /**
     * Adds something, or answers the head.
     *
     * @param remarkId of an anonymous author random; the same when the same words are added again
     * @return false if the suggestion is closed
     */
    public boolean add(Suggestion suggestion, String remarkId, Html words, Instant at) {
        if (suggestion.state().isClosed()) {
            return false;
        }
        if (suggestion.isAnonymous()) {
            secrecy.heldBack().hold(remarkId, suggestion.id(), HeldBack.Kind.REMARK, Html.escape(words.plain()), at);
        } else {
            say(suggestion.id(), remarkId, words, at);
        }
        return true;
    }

    /** Puts the author's words before the head. */
    void say(String suggestion, String remarkId, Html words, Instant at) {
        var day = LocalDate.ofInstant(at, secrecy.hours().zone()).toString();
        suggestions.remark(suggestion, new Remark(remarkId, true, words, day), null);
        notices.toHeads(Kind.REMARK, suggestion, remarkId, at);
    }

    /** Withdraws it; one that nobody has seen yet is erased. Returns false if it is decided already. */
    public boolean withdraw(Suggestion suggestion, Instant at) {
        if (suggestion.state() == State.HELD && suggestions.removeHeld(suggestion.id())) {
            erase(suggestion.id());
            return true;
        }
        var isWithdrawn = suggestion.state() == State.WITHDRAWN;
        if (!suggestion.state().isOpen() && suggestion.state() != State.HELD && !isWithdrawn) {
            return false;
        }
        if (!suggestion.isAnonymous()) {
            // of one that is withdrawn, what an interruption left undone
            takeBack(suggestion.id(), at);
        } else if (!isWithdrawn) {
            var id = "withdrawal-" + suggestion.id();
            secrecy.heldBack().hold(id, suggestion.id(), HeldBack.Kind.WITHDRAWAL, null, at);
        }
        return true;
    }

    /** Closes it as withdrawn and tells the head. */
    void takeBack(String suggestion, Instant at) {
        suggestions.withdraw(suggestion);
        suggestions
                .byId(suggestion)
                .filter(it -> it.state() == State.WITHDRAWN)
                .ifPresent(it -> notices.toHeads(Kind.WITHDRAWN, suggestion, at));
    }

    private void erase(String suggestion) {
        secrecy.heldBack().of(suggestion).forEach(it -> secrecy.heldBack().release(it.id()));
        secrecy.tickets().forget(suggestion);
        photos.forget(suggestion);
    }
}

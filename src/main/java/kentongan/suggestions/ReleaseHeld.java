package kentongan.suggestions;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import kentongan.suggestions.Notice.Kind;
import kentongan.suggestions.Suggestion.State;
import kentongan.suggestions.anonymity.HeldBack;
import kentongan.suggestions.anonymity.HeldBack.Held;
import org.springframework.stereotype.Component;

/** Lets be seen what an anonymous author did, once its delay has passed, and erases how long it waited. */
@Component
public class ReleaseHeld {

    private final HeldBack heldBack;
    private final Suggestions suggestions;
    private final SpeakForSuggestion speak;
    private final SuggestionNotices notices;

    ReleaseHeld(HeldBack heldBack, Suggestions suggestions, SpeakForSuggestion speak, SuggestionNotices notices) {
        this.heldBack = heldBack;
        this.suggestions = suggestions;
        this.speak = speak;
        this.notices = notices;
    }

    /** Releases all that is due. */
    public void release(Instant now) {
        heldBack.due(now).forEach(it -> release(it, now));
    }

    private void release(Held held, Instant now) {
        var suggestion = suggestions.byId(held.suggestion());
        if (suggestion.isPresent()
                && suggestion.get().state() == State.HELD
                && held.kind() != HeldBack.Kind.SUGGESTION) {
            // what was added goes with what it was added to, and not before it
            return;
        }
        if (suggestion.isPresent()) {
            show(held, suggestion.get(), now);
        }
        heldBack.release(held.id());
    }

    private void show(Held held, Suggestion suggestion, Instant now) {
        switch (held.kind()) {
            case SUGGESTION -> {
                suggestions.reveal(suggestion.id(), nextFullHour(now));
                if (suggestion.hasPhoto()) {
                    notices.toHeads(Kind.PHOTO, suggestion.id(), now);
                }
                notices.toHeads(Kind.CARD, suggestion.id(), now);
            }
            case REMARK -> speak.say(suggestion.id(), held.id(), Objects.requireNonNull(held.words()), now);
            case WITHDRAWAL -> speak.takeBack(suggestion.id(), now);
        }
    }

    /** The figures need to know since when the head could see it; the minute would narrow down when it was written. */
    private static Instant nextFullHour(Instant now) {
        return now.minusNanos(1).truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(1));
    }
}

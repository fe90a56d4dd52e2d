package kentongan.digest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kentongan.chat.Key;
import kentongan.chat.Texts;
import kentongan.office.Member;
import kentongan.suggestions.ReadSuggestions;
import kentongan.suggestions.ReviewSuggestion;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Suggestions that wait for the head's review, and how many of them for too long. */
@Component
@Order(15)
class IdeasWaiting implements OpenMatter {

    private final ReadSuggestions suggestions;

    IdeasWaiting(ReadSuggestions suggestions) {
        this.suggestions = suggestions;
    }

    @Override
    public Optional<Waiting> of(Member reader, Texts texts, Instant now) {
        if (!ReviewSuggestion.mayReview(reader)) {
            return Optional.empty();
        }
        var open = suggestions.toReview().size();
        return open == 0
                ? Optional.empty()
                : Optional.of(new Waiting(
                        texts.html("digest.open.ideas", open, suggestions.overdue(now)),
                        List.of(Key.press(texts.plain("digest.open.review"), DigestKeys.COMMAND, "ideas"))));
    }
}

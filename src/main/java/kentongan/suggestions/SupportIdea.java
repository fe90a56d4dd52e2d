package kentongan.suggestions;

import java.util.Optional;
import kentongan.office.Member;
import org.springframework.stereotype.Component;

/** Counts a colleague's support for an idea on the board, once each, and takes it back. */
@Component
public class SupportIdea {

    private final Suggestions suggestions;

    SupportIdea(Suggestions suggestions) {
        this.suggestions = suggestions;
    }

    /**
     * Supports it or no longer. Saying the same twice counts once.
     *
     * @return the idea as it is now; empty if it takes no support, or none of this member because they wrote it
     */
    public Optional<Suggestion> support(String id, Member member, boolean yes) {
        return suggestions.support(id, member.id(), yes);
    }
}

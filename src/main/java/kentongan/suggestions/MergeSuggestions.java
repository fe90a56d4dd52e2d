package kentongan.suggestions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import kentongan.suggestions.Notice.Kind;
import kentongan.suggestions.Suggestion.State;
import org.springframework.stereotype.Component;

/** Lets a suggestion go on as part of another one that says the same, with the support of both. */
@Component
public class MergeSuggestions {

    private static final List<State> TARGETS =
            List.of(State.NEW, State.WEIGHED, State.ACCEPTED, State.BEING_APPLIED, State.APPLIED);

    private final Suggestions suggestions;
    private final SuggestionNotices notices;

    MergeSuggestions(Suggestions suggestions, SuggestionNotices notices) {
        this.suggestions = suggestions;
        this.notices = notices;
    }

    /** Those that it can be merged into, the newest first. */
    public List<Suggestion> targets(Suggestion suggestion) {
        var others = new ArrayList<>(suggestions.in(TARGETS));
        others.removeIf(it -> it.id().equals(suggestion.id()));
        Collections.reverse(others);
        return others;
    }

    /** Merges; doing it again, as after a crash, changes nothing. Empty if either is no longer fit for it. */
    public Optional<Suggestion> merge(String id, String into, Instant at) {
        var target = suggestions.byId(into).filter(it -> TARGETS.contains(it.state()) && !id.equals(into));
        var source = target.flatMap(it -> suggestions.merge(id, into, at).or(() -> mergedBefore(id, into)));
        source.ifPresent(it -> {
            var supporters = new ArrayList<>(it.supporters());
            supporters.remove(target.get().author());
            var ids = new ArrayList<>(it.merged());
            ids.add(it.id());
            suggestions.absorb(into, ids, supporters);
            notices.toAuthors(it, Kind.MERGED, "", at);
        });
        return source;
    }

    private Optional<Suggestion> mergedBefore(String id, String into) {
        return suggestions.byId(id).filter(it -> into.equals(it.mergedInto()));
    }
}

package kentongan.suggestions;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import kentongan.figures.AskedOfHead;
import kentongan.figures.IdeaFacts;
import kentongan.suggestions.Suggestion.State;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells those who measure what became of ideas, and how soon the head looked at them. What its author withdrew counts nowhere. */
@Component
class MeasuredIdeas implements IdeaFacts, AskedOfHead {

    private final Suggestions suggestions;

    MeasuredIdeas(Suggestions suggestions) {
        this.suggestions = suggestions;
    }

    @Override
    public List<Idea> givenBefore(Instant until) {
        return all(until).stream()
                .map(it -> new Idea(reached(it), it.reviewedAt(), at(it, State.ACCEPTED), at(it, State.APPLIED)))
                .toList();
    }

    @Override
    public List<Asked> askedBefore(Instant until, Set<String> heads) {
        var anyHead = heads.stream().sorted().findFirst();
        return all(until).stream()
                .flatMap(it -> reviewer(it, heads)
                        .or(() -> anyHead)
                        .map(head -> new Asked(it.id(), head, reached(it), it.reviewedAt(), false))
                        .stream())
                .toList();
    }

    private List<Suggestion> all(Instant until) {
        return suggestions.all().stream()
                .filter(it -> it.state() != State.WITHDRAWN && reached(it).isBefore(until))
                .toList();
    }

    /** An anonymous one may be looked at before the full hour from which it counts. */
    private static Instant reached(Suggestion it) {
        var reached = Objects.requireNonNull(it.reachedAt());
        var reviewed = it.reviewedAt();
        return reviewed != null && reviewed.isBefore(reached) ? reviewed : reached;
    }

    private static Optional<String> reviewer(Suggestion it, Set<String> heads) {
        return it.decisions().stream().map(Decision::by).filter(heads::contains).findFirst();
    }

    private static @Nullable Instant at(Suggestion it, State state) {
        return it.decisions().stream()
                .filter(decision -> decision.state() == state)
                .map(Decision::at)
                .findFirst()
                .orElse(null);
    }
}

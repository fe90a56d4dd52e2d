package kentongan.suggestions;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kentongan.office.Member;
import kentongan.office.Members;
import kentongan.suggestions.Notice.Kind;
import kentongan.suggestions.Suggestion.State;
import kentongan.suggestions.Weighing.Scores;
import org.springframework.stereotype.Component;

/** Lets the head and up to three colleagues score a suggestion, each without seeing the others' scores. */
@Component
public class WeighSuggestion {

    private final Suggestions suggestions;
    private final Members members;
    private final SuggestionNotices notices;

    WeighSuggestion(Suggestions suggestions, Members members, SuggestionNotices notices) {
        this.suggestions = suggestions;
        this.members = members;
        this.notices = notices;
    }

    /** Those who can be named: everybody here but the head who asks and whoever is known to have written it. */
    public List<Member> candidates(Suggestion suggestion, Member head) {
        return members.active().stream()
                .filter(it -> !it.id().equals(head.id()) && !suggestion.isBy(it.id()))
                .toList();
    }

    /** Begins; those among the named who may not be are left out. Empty if it was weighed before or is decided. */
    public Optional<Suggestion> begin(Suggestion suggestion, Member head, List<String> named, Instant at) {
        var evaluators = candidates(suggestion, head).stream()
                .filter(it -> named.contains(it.id()))
                .limit(Weighing.MOST_EVALUATORS)
                .toList();
        var ids = evaluators.stream().map(Member::id).toList();
        var begun = suggestions
                .weigh(suggestion.id(), new Weighing(head.id(), ids, Map.of(), false), at)
                .or(() -> suggestions.byId(suggestion.id()).filter(it -> isWeighedBy(it, head, ids)));
        begun.ifPresent(it -> {
            notices.to(evaluators, Kind.SCORE, it.id(), "", at);
            notices.toAuthors(it, Kind.STEP, State.WEIGHED.name(), at);
        });
        return begun;
    }

    private static boolean isWeighedBy(Suggestion suggestion, Member head, List<String> evaluators) {
        var weighing = suggestion.weighing();
        return weighing != null
                && weighing.by().equals(head.id())
                && weighing.evaluators().equals(evaluators);
    }

    /** Keeps a member's scores, which replace earlier ones; the last one to score ends the weighing. */
    public Optional<Suggestion> score(Suggestion suggestion, Member member, Scores scores, Instant at) {
        if (!suggestion.mayBeScoredBy(member)) {
            return Optional.empty();
        }
        var scored = suggestions.score(suggestion.id(), member.id(), scores);
        scored.ifPresent(it -> closeIfComplete(it, at));
        return scored;
    }

    /** Those who are still here and have not scored. */
    public List<Member> missing(Weighing weighing) {
        return members.byIds(weighing.missing(stillHere(weighing)));
    }

    private Set<String> stillHere(Weighing weighing) {
        return members.byIds(weighing.judges()).stream()
                .filter(Member::isActive)
                .map(Member::id)
                .collect(Collectors.toSet());
    }

    /** Ends the weighing without those who are missing, if anybody has scored. */
    public Optional<Suggestion> close(Suggestion suggestion, Instant at) {
        var weighing = suggestion.weighing();
        return weighing == null || weighing.scores().isEmpty() ? Optional.empty() : end(suggestion.id(), at);
    }

    /** Ends every weighing for which nobody is waited for any more, as when an evaluator has left the office. */
    public void closeComplete(Instant now) {
        suggestions.in(List.of(State.WEIGHED)).stream()
                .filter(it -> !Objects.requireNonNull(it.weighing()).closed())
                .forEach(it -> closeIfComplete(it, now));
    }

    private void closeIfComplete(Suggestion suggestion, Instant at) {
        var weighing = Objects.requireNonNull(suggestion.weighing());
        if (!weighing.scores().isEmpty()
                && weighing.missing(stillHere(weighing)).isEmpty()) {
            end(suggestion.id(), at);
        }
    }

    private Optional<Suggestion> end(String id, Instant at) {
        var ended = suggestions.closeWeighing(id);
        ended.ifPresent(it -> notices.toHeads(Kind.WEIGHED, id, at));
        return ended;
    }
}

package kentongan.suggestions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kentongan.chat.Html;
import kentongan.office.Member;
import kentongan.office.OfficeHours;
import kentongan.office.Role;
import kentongan.suggestions.Notice.Kind;
import kentongan.suggestions.Suggestion.State;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The head's word on a suggestion, with its reason; every step reaches the author. */
@Component
public class ReviewSuggestion {

    /** Each step and the states it begins from. */
    private static final Map<State, List<State>> STEPS = Map.of(
            State.ACCEPTED, List.of(State.NEW, State.WEIGHED),
            State.DECLINED, List.of(State.NEW, State.WEIGHED),
            State.BEING_APPLIED, List.of(State.ACCEPTED),
            State.APPLIED, List.of(State.ACCEPTED, State.BEING_APPLIED));

    private final Suggestions suggestions;
    private final SuggestionPhotos photos;
    private final SuggestionNotices notices;
    private final OfficeHours hours;

    ReviewSuggestion(Suggestions suggestions, SuggestionPhotos photos, SuggestionNotices notices, OfficeHours hours) {
        this.suggestions = suggestions;
        this.photos = photos;
        this.notices = notices;
        this.hours = hours;
    }

    /** Whether the member may review at all. */
    public static boolean mayReview(Member member) {
        return member.isActive() && member.role() == Role.HEAD;
    }

    /** Whether that step can be taken now. */
    public static boolean canBecome(Suggestion suggestion, State next) {
        return STEPS.getOrDefault(next, List.of()).contains(suggestion.state());
    }

    /**
     * Takes a step. Deciding the same thing again, as after a crash, changes nothing.
     *
     * @param decision needs a reason, or a picture as proof; only that work begins may go without words
     * @param proof a clean JPEG
     * @return the suggestion as it is now; empty if somebody was faster
     */
    public Optional<Suggestion> decide(String id, Decision decision, byte @Nullable [] proof) {
        if (decision.reason().isBlank() && proof == null && decision.state() != State.BEING_APPLIED) {
            throw new IllegalArgumentException("no suggestion is closed without a reason");
        }
        if (proof != null) {
            photos.keep(decision.id(), proof);
        }
        var from = STEPS.getOrDefault(decision.state(), List.of());
        var decided = suggestions.decide(id, from, decision).or(() -> decidedBefore(id, decision));
        decided.ifPresent(it -> notices.toAuthors(it, Kind.STEP, decision.id(), decision.at()));
        return decided;
    }

    private Optional<Suggestion> decidedBefore(String id, Decision decision) {
        return suggestions.byId(id).filter(it -> it.decisions().stream().anyMatch(d -> d.id().equals(decision.id())));
    }

    /** Asks the author, who answers by a message, or at the ticket; empty if the suggestion is closed. */
    public Optional<Suggestion> ask(String id, String remarkId, Html words, Instant at) {
        var remark = new Remark(
                remarkId, false, words, LocalDate.ofInstant(at, hours.zone()).toString());
        var asked = suggestions
                .remark(id, remark, at)
                .or(() -> suggestions
                        .byId(id)
                        .filter(it -> it.remarks().stream().anyMatch(r -> r.id().equals(remarkId))));
        asked.ifPresent(it -> notices.toAuthor(it, Kind.QUESTION, remarkId, at));
        return asked;
    }
}

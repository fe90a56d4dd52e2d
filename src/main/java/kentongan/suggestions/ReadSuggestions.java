package kentongan.suggestions;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import kentongan.office.Member;
import kentongan.office.OfficeHours;
import kentongan.suggestions.IdeaFigures.Fate;
import kentongan.suggestions.Suggestion.State;
import kentongan.suggestions.anonymity.HeldBack;
import kentongan.suggestions.anonymity.HeldBack.Held;
import kentongan.suggestions.anonymity.TicketCode;
import kentongan.suggestions.anonymity.Tickets;
import org.springframework.stereotype.Component;

/** Finds suggestions for those who may see them. */
@Component
public class ReadSuggestions {

    /** A ticket is good for that long after the last decision on a suggestion that is closed. */
    static final Duration TICKET_AFTER_CLOSING = Duration.ofDays(180);

    private static final List<State> ON_BOARD =
            Arrays.stream(State.values()).filter(State::isOnBoard).toList();

    private final Suggestions suggestions;
    private final Tickets tickets;
    private final HeldBack heldBack;
    private final OfficeHours hours;

    ReadSuggestions(Suggestions suggestions, Tickets tickets, HeldBack heldBack, OfficeHours hours) {
        this.suggestions = suggestions;
        this.tickets = tickets;
        this.heldBack = heldBack;
        this.hours = hours;
    }

    /** One that the member may see: a head every one that has reached them, others what is on the board. */
    public Optional<Suggestion> seenBy(String id, Member member) {
        var review = ReviewSuggestion.mayReview(member);
        return suggestions
                .byId(id)
                .filter(it -> it.state() != State.HELD && (review || it.state().isOnBoard()));
    }

    /** One that the member wrote under their name. */
    public Optional<Suggestion> own(String id, Member member) {
        return suggestions.byId(id).filter(it -> it.isBy(member.id()));
    }

    /** One that the member is asked to score. */
    public Optional<Suggestion> weighedBy(String id, Member member) {
        return suggestions
                .byId(id)
                .filter(it -> it.weighing() != null && it.weighing().judges().contains(member.id()));
    }

    /** The one that says the same and goes on for both; the suggestion itself if it was not merged. */
    public Suggestion goingOn(Suggestion suggestion) {
        var it = suggestion;
        // two heads at once could merge two suggestions into each other
        var seen = new HashSet<String>();
        while (it.mergedInto() != null && seen.add(it.id())) {
            it = suggestions.byId(it.mergedInto()).orElseThrow();
        }
        return it;
    }

    /** What waits for a word of the head, the oldest first. */
    public List<Suggestion> toReview() {
        return suggestions.in(List.of(State.NEW, State.WEIGHED)).stream()
                .filter(it -> it.weighing() == null || it.weighing().closed())
                .toList();
    }

    /** What is on the board in that state, the newest first. */
    public List<Suggestion> onBoard(State state) {
        return newestFirst(suggestions.in(state.isOnBoard() ? List.of(state) : List.of()));
    }

    /** All that is on the board, the newest first. */
    public List<Suggestion> onBoard() {
        return newestFirst(suggestions.in(ON_BOARD));
    }

    /** What is on the board with all of these words in it, the newest first. */
    public List<Suggestion> search(String words) {
        var wanted = words.toLowerCase(Locale.ROOT).strip().split("\\s+");
        return onBoard().stream()
                .filter(it -> {
                    var text = (it.words().plain() + " " + it.category()).toLowerCase(Locale.ROOT);
                    return Arrays.stream(wanted).allMatch(text::contains);
                })
                .toList();
    }

    private static List<Suggestion> newestFirst(List<Suggestion> oldestFirst) {
        var list = new ArrayList<>(oldestFirst);
        Collections.reverse(list);
        return list;
    }

    /** The suggestion of that ticket; a named one is shown to its author alone. */
    public Optional<Suggestion> byTicket(TicketCode code, Member member, Instant now) {
        return tickets.find(code)
                .flatMap(suggestions::byId)
                .filter(it -> it.isAnonymous() || it.isBy(member.id()))
                .filter(it -> !isExpired(goingOn(it), now));
    }

    private static boolean isExpired(Suggestion suggestion, Instant now) {
        var latest = suggestion.latest();
        return suggestion.state().isClosed()
                && latest != null
                && latest.at().plus(TICKET_AFTER_CLOSING).isBefore(now);
    }

    /** What its author did and the head can't see yet. */
    public List<Held> heldOf(Suggestion suggestion) {
        return heldBack.of(suggestion.id());
    }

    /** The figures of the ideas that reached the head from the one instant until before the other. */
    public IdeaFigures figures(Instant from, Instant until, Instant now) {
        var ideas = suggestions.all().stream()
                .filter(it -> !reached(it).isBefore(from) && reached(it).isBefore(until))
                .map(it -> new Fate(it, goingOn(it).state()))
                .toList();
        return IdeaFigures.of(ideas, hours.calendar(), now);
    }

    /** How many ideas have waited so long for a first review that they are overdue now, whenever they came. */
    public int overdue(Instant now) {
        var open = suggestions.in(List.of(State.NEW, State.WEIGHED)).stream()
                .filter(it -> it.reviewedAt() == null)
                .map(it -> new Fate(it, it.state()))
                .toList();
        return IdeaFigures.of(open, hours.calendar(), now).overdue();
    }

    private static Instant reached(Suggestion suggestion) {
        return Objects.requireNonNull(suggestion.reachedAt());
    }
}

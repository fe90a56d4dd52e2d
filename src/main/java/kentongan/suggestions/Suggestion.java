package kentongan.suggestions;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import kentongan.chat.Excerpt;
import kentongan.chat.Html;
import kentongan.office.Member;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * An idea of somebody in the office and what became of it. Of an anonymous one nothing here leads to its author.
 *
 * @param id random, so that it tells neither when it was written nor by which update
 * @param author the member who wrote it; null if anonymous
 * @param nameShown whether the author lets the board show the name
 * @param hasPhoto whether {@link SuggestionPhotos} has a picture of that id
 * @param section of an anonymous one, where enough people could have written it
 * @param day on which it was written, in the office's zone (ISO)
 * @param reachedAt since when the head can see it; of an anonymous one the next full hour
 * @param decisions every step of the review with its reason, oldest first
 * @param reviewedAt the first thing the head did about it
 * @param remarks what head and author wrote each other
 * @param supporters members who support it
 * @param mergedInto the suggestion that says the same
 * @param merged the suggestions that were merged into this one
 * @param reminded after how many working days the head was last reminded of it
 */
@Document("suggestions")
public record Suggestion(
        @Id String id,
        @Nullable String author,
        boolean nameShown,
        Html words,
        boolean hasPhoto,
        @Nullable String category,
        @Nullable String section,
        String day,
        @Nullable Instant reachedAt,
        State state,
        List<Decision> decisions,
        @Nullable Instant reviewedAt,
        @Nullable Weighing weighing,
        List<Remark> remarks,
        Set<String> supporters,
        @Nullable String mergedInto,
        List<String> merged,
        int reminded) {

    /** How far it has come. */
    public enum State {
        /** Anonymous and not yet to be seen by anyone. */
        HELD,
        NEW,
        /** Being weighed, or weighed and not yet decided. */
        WEIGHED,
        ACCEPTED,
        DECLINED,
        BEING_APPLIED,
        APPLIED,
        /** Another suggestion says the same and goes on for both. */
        MERGED,
        WITHDRAWN;

        /** Whether the head still owes a decision. */
        public boolean isOpen() {
            return this == NEW || this == WEIGHED;
        }

        /** Whether it was accepted, however far it has come since. */
        public boolean isAccepted() {
            return this == ACCEPTED || this == BEING_APPLIED || this == APPLIED;
        }

        /** Whether colleagues see it on the board. */
        public boolean isOnBoard() {
            return this == WEIGHED || this == DECLINED || isAccepted();
        }

        /** Whether nothing more will happen to it. */
        public boolean isClosed() {
            return this == DECLINED || this == APPLIED || this == WITHDRAWN || this == MERGED;
        }

        /** Whether colleagues may support it, which would be idle once all is decided. */
        public boolean takesSupport() {
            return this == WEIGHED || this == ACCEPTED || this == BEING_APPLIED;
        }
    }

    /** A new one as its author wrote it. */
    static Suggestion written(Draft draft, State state, String day) {
        return new Suggestion(
                draft.id(),
                null,
                false,
                draft.words(),
                draft.photo() != null,
                draft.category(),
                null,
                day,
                null,
                state,
                List.of(),
                null,
                null,
                List.of(),
                Set.of(),
                null,
                List.of(),
                0);
    }

    /** The same, under the author's name. */
    Suggestion by(String member, Instant at) {
        return new Suggestion(
                id,
                member,
                nameShown,
                words,
                hasPhoto,
                category,
                section,
                day,
                at,
                state,
                decisions,
                reviewedAt,
                weighing,
                remarks,
                supporters,
                mergedInto,
                merged,
                reminded);
    }

    /** The same, from that section. */
    Suggestion from(@Nullable String itsSection) {
        return new Suggestion(
                id,
                author,
                nameShown,
                words,
                hasPhoto,
                category,
                itsSection,
                day,
                reachedAt,
                state,
                decisions,
                reviewedAt,
                weighing,
                remarks,
                supporters,
                mergedInto,
                merged,
                reminded);
    }

    public boolean isAnonymous() {
        return author == null;
    }

    /** Whether the member is known to have written it. */
    public boolean isBy(String member) {
        return member.equals(author);
    }

    /** Whether the member is one of those who score it, here and now. */
    public boolean mayBeScoredBy(Member member) {
        return weighing != null
                && !weighing.closed()
                && state == State.WEIGHED
                && member.isActive()
                && weighing.judges().contains(member.id())
                && !isBy(member.id());
    }

    /** The newest step of the review; null before the first. */
    public @Nullable Decision latest() {
        return decisions.isEmpty() ? null : decisions.get(decisions.size() - 1);
    }

    /** Whether the head's latest question still waits for the author. */
    public boolean awaitsAuthor() {
        return !remarks.isEmpty() && !remarks.get(remarks.size() - 1).byAuthor();
    }

    /** The beginning of the words on one line. */
    public String excerpt(int most) {
        return Excerpt.of(words.plain(), most);
    }
}

package kentongan.figures;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was suggested and what became of it; a capability that takes ideas is measured by one bean that implements this. */
public interface IdeaFacts {

    /**
     * One idea. An anonymous one has no exact time; its bean says what may be said.
     *
     * @param firstAnswerAt when it was first reviewed
     */
    record Idea(
            Instant givenAt,
            @Nullable Instant firstAnswerAt,
            @Nullable Instant acceptedAt,
            @Nullable Instant appliedAt) {}

    /** All ideas that were given before that time. */
    List<Idea> givenBefore(Instant until);
}

package kentongan.figures;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something that members bring before the head and that the head answers; the head is timed by it as everyone else is by
 * announcements. A further capability is measured by one bean that implements this.
 */
public interface AskedOfHead {

    /**
     * One thing asked.
     *
     * @param head before whom it came
     * @param reachedAt when it reached the head
     * @param answeredAt when it was first answered or reviewed, by whomever
     * @param handedOn whether the head gave it to somebody else
     */
    record Asked(
            String id,
            String head,
            Instant reachedAt,
            @Nullable Instant answeredAt,
            boolean handedOn) {}

    /** All that came before one of these heads before that time. */
    List<Asked> askedBefore(Instant until, Set<String> heads);
}

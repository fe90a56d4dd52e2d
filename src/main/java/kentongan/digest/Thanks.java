package kentongan.digest;

import java.time.Instant;
import java.util.List;
import kentongan.figures.Period;

/** Tells who was thanked; a capability that lets people thank each other implements it with one bean. */
public interface Thanks {

    /**
     * Thanks that were given and stand.
     *
     * @param giver a member's id, as is {@code receiver}
     */
    record Given(String giver, String receiver, Instant at) {}

    /** All that were given in that period, the oldest first. */
    List<Given> given(Period period);
}

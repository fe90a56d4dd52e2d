package kentongan.digest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kentongan.chat.Html;
import kentongan.chat.Key;
import kentongan.chat.Texts;
import kentongan.office.Member;

/**
 * Something that may wait for somebody, and stands in their digest as long as it does. A class that implements it is all a
 * further one takes; they stand in the order of Spring's {@code @Order}.
 */
public interface OpenMatter {

    /** What waits, in one line, and the buttons that see to it. */
    record Waiting(Html line, List<Key> keys) {}

    /** What waits for that member, or for those in their charge; empty if nothing does. */
    Optional<Waiting> of(Member reader, Texts texts, Instant now);
}

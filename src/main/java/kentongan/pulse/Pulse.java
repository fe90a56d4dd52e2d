package kentongan.pulse;

import java.time.Instant;
import java.util.Map;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * The question of one week. How many chose each answer stands apart from who has answered; both are there from the start, so
 * that neither the order nor the time of an answer can be seen, and who has answered is erased at the end (decision 0004).
 *
 * @param week its Monday as ISO 8601
 * @param asked how many were asked
 * @param counts how many chose each answer, by its number
 * @param answered who was asked, and whether they have answered; empty once all is over
 * @param told whether the outbox has the end for every phone
 */
@Document("pulses")
record Pulse(
        @Id String week,
        PulseQuestion question,
        Instant closesAt,
        int asked,
        Map<String, Integer> counts,
        Map<String, Boolean> answered,
        boolean closed,
        boolean told) {

    PulseCount count() {
        return PulseCount.of(counts);
    }

    boolean isOpen(Instant now) {
        return !closed && now.isBefore(closesAt);
    }
}

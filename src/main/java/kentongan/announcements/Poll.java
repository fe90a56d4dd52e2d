package kentongan.announcements;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What has become of a poll's votes, as far as the deliveries do not tell: the counts of an anonymous poll, and the result of
 * one that was closed. Who has voted stands apart from what was voted; nothing leads from one to the other.
 *
 * @param id the announcement's
 * @param round how many corrections asked for new votes before these were cast
 * @param counts how many chose each option, by its number
 * @param voters the members who have voted anonymously
 * @param voted how many had voted when a named poll was closed
 * @param closedAt from when on no vote is taken
 * @param told whether the outbox has the result for every phone
 */
@Document("polls")
record Poll(
        @Id String id,
        int round,
        Map<String, Integer> counts,
        List<String> voters,
        @Nullable Integer voted,
        @Nullable Instant closedAt,
        boolean told) {

    /** A poll in which nobody has voted. */
    static Poll fresh(Announcement announcement) {
        return new Poll(announcement.id(), 0, zeros(announcement), List.of(), null, null, false);
    }

    /** All options, in order: would each come with its first vote, their order would tell what the first voter chose. */
    static Map<String, Integer> zeros(Announcement announcement) {
        var zeros = new LinkedHashMap<String, Integer>();
        for (int option = 0; option < announcement.replies().size(); option++) {
            zeros.put(String.valueOf(option), 0);
        }
        return zeros;
    }

    boolean isClosed() {
        return closedAt != null;
    }
}

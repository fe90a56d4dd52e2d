package kentongan.meetings.attendance;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Who goes to one occurrence in the head's place.
 *
 * @param occurrence its id, which stays when it is moved
 * @param member the deputy; null once the head goes after all
 * @param replaced whom the head had sent before
 * @param by who named them
 */
@Document("deputies")
public record Deputy(
        @Id String id,
        String occurrence,
        String head,
        @Nullable String member,
        @Nullable String replaced,
        String by,
        Instant at) {

    public static String id(String occurrence, String head) {
        return occurrence + ":" + head;
    }
}

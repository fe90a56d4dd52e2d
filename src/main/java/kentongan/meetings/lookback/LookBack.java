package kentongan.meetings.lookback;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * The look back at one occurrence.
 *
 * @param id the check-in's
 * @param asked how many were asked
 * @param told which pages of the summary reached whom
 * @param due until when answers are taken; then they are summed up
 */
@Document("lookBacks")
public record LookBack(
        @Id String id, String meeting, String title, int asked, Instant due, boolean summedUp, List<String> told) {

    public LookBack {
        told = Objects.requireNonNullElse(told, List.of());
    }

    /** The two questions. */
    public enum Question {
        WELL,
        LACKING
    }

    /** Whether answers are still taken. */
    public boolean isOpen(Instant now) {
        return now.isBefore(due);
    }
}

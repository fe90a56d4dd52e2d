package kentongan.announcements;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What a section head is choosing while passing an instruction on; gone as soon as that is done.
 *
 * @param id the delivery to the section head, so that there is one choice an instruction, on however many phones
 * @param chosen the members to pass it on to
 * @param deadline nearer than the section head's own; null keeps that one
 */
@Document("passings")
public record Passing(
        @Id String id, List<String> chosen, @Nullable Instant deadline) {}

package kentongan.instances;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A process at work on the store. That its document is gone means that it is dead: whoever removes it says so.
 *
 * @param until the end of its term by its own clock, another each time it shows itself: a sign to the others
 */
@Document("instances")
record Instance(@Id String id, Instant until) {}

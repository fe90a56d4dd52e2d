package kentongan.telegram.intake;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Which of several processes handles the updates of a person. It is kept for as long as somebody talks and some minutes more.
 *
 * @param instance the process
 * @param until from then on anybody may take the person over
 */
@Document("person-owners")
record PersonOwner(@Id long person, String instance, Instant until) {}

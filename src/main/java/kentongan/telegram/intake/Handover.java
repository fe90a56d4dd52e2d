package kentongan.telegram.intake;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Says to a process that an update in the inbox is its to handle.
 *
 * @param update the update's id
 * @param to the process
 */
@Document("handovers")
record Handover(@Id int update, @Indexed String to) {}

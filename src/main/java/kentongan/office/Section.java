package kentongan.office;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** A section (seksi) of the office; its name is unique whatever the case. */
@Document("sections")
public record Section(@Id String id, String name) {}

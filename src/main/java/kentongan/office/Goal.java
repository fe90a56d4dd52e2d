package kentongan.office;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** A goal of the office's mission, to which what the head asks for can be tied. */
@Document("goals")
public record Goal(@Id String id, String text) {}

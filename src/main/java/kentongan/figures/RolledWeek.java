package kentongan.figures;

import java.time.Instant;
import java.util.List;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * That the roll-ups of a week were built.
 *
 * @param week the ISO date of its Monday
 * @param build marks the roll-ups that belong to this build
 * @param builtAt when their making began
 * @param zone in which the week was cut
 * @param members who has one
 */
@Document("figure-weeks")
record RolledWeek(@Id String week, String build, Instant builtAt, String zone, List<String> members) {}

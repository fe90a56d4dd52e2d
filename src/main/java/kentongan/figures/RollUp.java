package kentongan.figures;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import kentongan.announcements.DeliveryFact;
import kentongan.announcements.Kind;
import kentongan.announcements.Priority;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What became of one announcement's deliveries of one week. It holds what happened and not what it counts for, so that medians
 * are exact, and leave or hours entered afterwards count at once. The deliveries are rows of text, since the digest reads a
 * hundred thousand of them, and the embedded store takes its time for each value of a document.
 *
 * @param id {@code week:announcement}
 * @param builtAt when its making began
 * @param zone in which the week was cut
 * @param rows as {@link RollUpRow} writes them, one a line
 */
@Document("figure-rollups")
record RollUp(
        @Id String id,
        Instant builtAt,
        String zone,
        @Nullable Kind kind,
        @Nullable Priority priority,
        @Nullable String author,
        @Nullable Instant closedAt,
        String rows) {

    private static final String LINE = "\n";

    static String id(Week week, String announcement) {
        return week + ":" + announcement;
    }

    /** Of facts that are all of that week and announcement; there may be none. */
    static RollUp of(String id, Instant builtAt, String zone, List<DeliveryFact> facts) {
        var any = facts.isEmpty() ? null : facts.get(0);
        return new RollUp(
                id,
                builtAt,
                zone,
                any == null ? null : any.kind(),
                any == null ? null : any.priority(),
                any == null ? null : any.author(),
                any == null ? null : any.closedAt(),
                facts.stream().map(RollUpRow::write).collect(Collectors.joining(LINE)));
    }

    List<DeliveryFact> facts() {
        var announcement = id.substring(id.indexOf(':') + 1);
        return rows.isEmpty()
                ? List.of()
                : rows.lines()
                        .map(row -> RollUpRow.read(announcement, this, row))
                        .toList();
    }

    /** Whether nothing can have changed since it was built. */
    boolean isFresh(String inZone, Instant changesUntil) {
        return zone.equals(inZone) && !builtAt.isBefore(changesUntil);
    }
}

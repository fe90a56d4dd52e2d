package kentongan.figures;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import kentongan.announcements.DeliveryFact;
import kentongan.announcements.DeliveryFact.Outcome;
import kentongan.announcements.Kind;
import kentongan.announcements.Priority;
import org.jspecify.annotations.Nullable;

/** How a roll-up holds one delivery: as a list, since the digest reads a hundred thousand of them. */
final class RollUpRow {

    private static final int TIMED = 1;
    private static final int PASSED_ON = 2;
    private static final int SECOND_COPY = 4;

    private RollUpRow() {}

    static List<@Nullable Object> write(DeliveryFact fact) {
        return Arrays.<@Nullable Object>asList(
                fact.announcement(),
                fact.kind().name(),
                fact.priority().name(),
                fact.author(),
                fact.outcome().name(),
                (fact.timed() ? TIMED : 0) + (fact.passedOn() ? PASSED_ON : 0) + (fact.secondCopy() ? SECOND_COPY : 0),
                fact.sentAt().toEpochMilli(),
                millis(fact.firstReplyAt()),
                fact.reply(),
                millis(fact.deadline()),
                millis(fact.closedAt()));
    }

    static DeliveryFact read(String member, List<?> row) {
        var cells = row.iterator();
        var announcement = text(cells.next());
        var kind = Kind.valueOf(text(cells.next()));
        var priority = Priority.valueOf(text(cells.next()));
        var author = text(cells.next());
        var outcome = Outcome.valueOf(text(cells.next()));
        var flags = ((Number) Objects.requireNonNull(cells.next())).intValue();
        return new DeliveryFact(
                announcement,
                kind,
                priority,
                author,
                member,
                outcome,
                Objects.requireNonNull(instant(cells.next())),
                (flags & TIMED) != 0,
                instant(cells.next()),
                (String) cells.next(),
                instant(cells.next()),
                instant(cells.next()),
                (flags & PASSED_ON) != 0,
                (flags & SECOND_COPY) != 0);
    }

    private static String text(@Nullable Object cell) {
        return (String) Objects.requireNonNull(cell);
    }

    private static @Nullable Long millis(@Nullable Instant at) {
        return at == null ? null : at.toEpochMilli();
    }

    private static @Nullable Instant instant(@Nullable Object millis) {
        return millis == null ? null : Instant.ofEpochMilli(((Number) millis).longValue());
    }
}

package kentongan.figures;

import java.time.Instant;
import java.util.Objects;
import kentongan.announcements.DeliveryFact;
import kentongan.announcements.DeliveryFact.Outcome;
import org.jspecify.annotations.Nullable;

/** How a roll-up holds one delivery: cells with tabs between, blank for what is not there, instants in milliseconds. */
final class RollUpRow {

    private static final char CELL = '\t';
    private static final int TIMED = 1;
    private static final int PASSED_ON = 2;
    private static final int SECOND_COPY = 4;

    private final String row;
    private int from;

    private RollUpRow(String row) {
        this.row = row;
    }

    static String write(DeliveryFact fact) {
        var flags =
                (fact.timed() ? TIMED : 0) + (fact.passedOn() ? PASSED_ON : 0) + (fact.secondCopy() ? SECOND_COPY : 0);
        return fact.member()
                + CELL
                + fact.outcome().name()
                + CELL
                + flags
                + CELL
                + fact.sentAt().toEpochMilli()
                + CELL
                + millis(fact.firstReplyAt())
                + CELL
                + (fact.reply() == null ? "" : fact.reply())
                + CELL
                + millis(fact.deadline());
    }

    static DeliveryFact read(String announcement, RollUp of, String row) {
        var cells = new RollUpRow(row);
        var member = cells.next();
        var outcome = Outcome.valueOf(cells.next());
        var flags = Integer.parseInt(cells.next());
        return new DeliveryFact(
                announcement,
                Objects.requireNonNull(of.kind()),
                Objects.requireNonNull(of.priority()),
                Objects.requireNonNull(of.author()),
                member,
                outcome,
                Objects.requireNonNull(cells.instant()),
                (flags & TIMED) != 0,
                cells.instant(),
                cells.text(),
                cells.instant(),
                of.closedAt(),
                (flags & PASSED_ON) != 0,
                (flags & SECOND_COPY) != 0);
    }

    private String next() {
        var end = row.indexOf(CELL, from);
        var cell = end < 0 ? row.substring(from) : row.substring(from, end);
        from = end < 0 ? row.length() : end + 1;
        return cell;
    }

    private @Nullable String text() {
        var cell = next();
        return cell.isEmpty() ? null : cell;
    }

    private @Nullable Instant instant() {
        var cell = next();
        return cell.isEmpty() ? null : Instant.ofEpochMilli(Long.parseLong(cell));
    }

    private static String millis(@Nullable Instant at) {
        return at == null ? "" : String.valueOf(at.toEpochMilli());
    }
}

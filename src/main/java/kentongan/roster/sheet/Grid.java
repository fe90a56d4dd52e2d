package kentongan.roster.sheet;

import java.util.ArrayList;
import java.util.List;
import kentongan.roster.sheet.SheetUnreadable.Reason;

/** The cells of a file, whatever its kind; rows without anything in them are left out, but counted. */
final class Grid {

    private static final int MOST_COLUMNS = 100;

    private final List<Line> lines = new ArrayList<>();

    /** One row with its number in the file. */
    record Line(int number, List<String> cells) {}

    void add(int number, List<String> cells) throws SheetUnreadable {
        if (cells.stream().allMatch(String::isBlank)) {
            return;
        }
        if (lines.size() > Sheet.MOST_ROWS) {
            throw new SheetUnreadable(Reason.TOO_MANY_ROWS);
        }
        lines.add(new Line(number, List.copyOf(cells.subList(0, Math.min(cells.size(), MOST_COLUMNS)))));
    }

    List<Line> lines() {
        return lines;
    }
}

package kentongan.roster.sheet;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A sheet of people as it was read, before anybody judged it.
 *
 * @param unknownColumns headers that mean nothing to us
 * @param isGuessed whether it was no UTF-8 and so was read as Windows-1252, which may be wrong
 */
record Sheet(Set<Column> columns, List<Row> rows, List<String> unknownColumns, boolean isGuessed) {

    /** The most rows of one import. */
    static final int MOST_ROWS = 5_000;

    /**
     * One row.
     *
     * @param number as the spreadsheet shows it, the header being row 1
     * @param cells by column name; blank ones are left out
     * @param isTooWide whether there is something right of the last header, as when a comma is not quoted
     */
    record Row(int number, Map<String, String> cells, boolean isTooWide) {

        String cell(Column column) {
            return cells.getOrDefault(column.name(), "");
        }
    }
}

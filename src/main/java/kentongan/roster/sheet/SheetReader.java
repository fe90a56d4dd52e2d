package kentongan.roster.sheet;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kentongan.roster.sheet.Grid.Line;
import kentongan.roster.sheet.Sheet.Row;
import kentongan.roster.sheet.SheetUnreadable.Reason;
import kentongan.sheets.Formulas;

/** Reads a CSV or XLSX file as a sheet of people. What a file is shows in its content, not in its name. */
final class SheetReader {

    private SheetReader() {}

    static Sheet read(byte[] bytes) throws SheetUnreadable {
        if (bytes.length == 0) {
            throw new SheetUnreadable(Reason.EMPTY);
        }
        if (XlsxFile.isZip(bytes)) {
            return sheet(XlsxFile.read(bytes), false);
        }
        var text = SheetText.of(bytes);
        return sheet(CsvFile.read(text.words()), text.isGuessed());
    }

    private static Sheet sheet(Grid grid, boolean isGuessed) throws SheetUnreadable {
        if (grid.lines().isEmpty()) {
            throw new SheetUnreadable(Reason.EMPTY);
        }
        var header = grid.lines().get(0);
        var places = new EnumMap<Column, Integer>(Column.class);
        var unknown = new ArrayList<String>();
        for (int place = 0; place < header.cells().size(); place++) {
            var name = header.cells().get(place);
            var column = Column.of(name);
            if (column.isPresent() && !places.containsKey(column.get())) {
                places.put(column.get(), place);
            } else if (!name.isBlank()) {
                unknown.add(name.strip());
            }
        }
        if (!places.containsKey(Column.NAME)) {
            throw new SheetUnreadable(Reason.NO_NAME_COLUMN);
        }
        var people = grid.lines().subList(1, grid.lines().size());
        if (people.isEmpty()) {
            throw new SheetUnreadable(Reason.EMPTY);
        }
        var width = header.cells().size();
        var rows = people.stream().map(line -> row(line, places, width)).toList();
        return new Sheet(Set.copyOf(places.keySet()), rows, unknown, isGuessed);
    }

    private static Row row(Line line, Map<Column, Integer> places, int width) {
        var cells = new HashMap<String, String>();
        places.forEach((column, place) -> {
            var cell = place < line.cells().size() ? line.cells().get(place).strip() : "";
            if (!cell.isEmpty()) {
                cells.put(column.name(), Formulas.disarmed(cell));
            }
        });
        return new Row(line.number(), cells, isTooWide(line.cells(), width));
    }

    private static boolean isTooWide(List<String> cells, int width) {
        return cells.size() > width
                && cells.subList(width, cells.size()).stream().anyMatch(it -> !it.isBlank());
    }
}

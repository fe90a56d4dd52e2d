package kentongan.chat;

import java.util.ArrayList;
import java.util.List;

/** The rows of buttons under a message. */
public record Keyboard(List<List<Key>> rows) {

    public static final Keyboard NONE = new Keyboard(List.of());

    public Keyboard {
        rows = rows.stream()
                .filter(row -> !row.isEmpty())
                .<List<Key>>map(List::copyOf)
                .toList();
    }

    /** A keyboard of one row. */
    public static Keyboard row(Key... keys) {
        return NONE.and(keys);
    }

    /** The same keyboard with one more row below. */
    public Keyboard and(Key... keys) {
        return and(List.of(keys));
    }

    /** The same keyboard with one more row below. */
    public Keyboard and(List<Key> keys) {
        var more = new ArrayList<>(rows);
        more.add(keys);
        return new Keyboard(more);
    }

    /** The same keyboard with these keys below, so many a row; the last row has what is left. */
    public Keyboard andRows(List<Key> keys, int aRow) {
        var more = new ArrayList<>(rows);
        for (int from = 0; from < keys.size(); from += aRow) {
            more.add(keys.subList(from, Math.min(keys.size(), from + aRow)));
        }
        return new Keyboard(more);
    }
}

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
}

package kentongan.chat;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;

/**
 * Buttons for the times of a working day, every half hour from 06:00 to 20:00. A time's data is
 * {@code action|arguments…|0730}; {@link #chosen} reads it.
 */
public final class TimeKeys {

    private static final LocalTime FIRST = LocalTime.of(6, 0);
    private static final LocalTime LAST = LocalTime.of(20, 0);
    private static final int STEP = 30;
    private static final int COLUMNS = 4;
    private static final DateTimeFormatter LABEL = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter DATA =
            DateTimeFormatter.ofPattern("HHmm").withResolverStyle(ResolverStyle.STRICT);

    private TimeKeys() {}

    /** All of them, for that action, whose arguments stand before the time. */
    public static Keyboard of(String action, Object... arguments) {
        return after(LocalTime.MIN, action, arguments);
    }

    /** Those later than a time of the same day; none if it is too late. */
    public static Keyboard after(LocalTime passed, String action, Object... arguments) {
        var keys = new ArrayList<Key>();
        for (var time = FIRST; !time.isAfter(LAST); time = time.plusMinutes(STEP)) {
            if (time.isAfter(passed)) {
                keys.add(key(LABEL.format(time), time, action, arguments));
            }
        }
        return Keyboard.NONE.andRows(keys, COLUMNS);
    }

    /** One such key with a label of its own. */
    public static Key key(String label, LocalTime time, String action, Object... arguments) {
        var all = new ArrayList<Object>(List.of(arguments));
        all.add(DATA.format(time));
        return Key.press(label, action, all.toArray());
    }

    /**
     * The time that was chosen by a press whose arguments up to {@code index} are the caller's own.
     *
     * @throws StaleButton if it is none, as forged data may be
     */
    public static LocalTime chosen(Press press, int index) {
        try {
            return LocalTime.parse(press.argument(index), DATA);
        } catch (DateTimeException e) {
            throw new StaleButton();
        }
    }
}

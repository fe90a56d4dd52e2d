package kentongan.worktime;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * When the office works on each day of the week. Between two windows of a day lies a break.
 *
 * @param windows by weekday, in the order of the day; a day without any is off
 */
public record WorkingHours(Map<DayOfWeek, List<Window>> windows) {

    /** Monday to Thursday 07:30–12:00 and 13:00–16:00, Friday 07:30–11:30 and 13:00–16:30 (product.md, "Figures"). */
    public static final WorkingHours DEFAULT = usual();

    /**
     * Puts each day's windows in order.
     *
     * @throws IllegalArgumentException if windows of a day overlap, or none is left in the week
     */
    public WorkingHours {
        var sorted = new EnumMap<DayOfWeek, List<Window>>(DayOfWeek.class);
        windows.forEach((day, some) -> sorted.put(day, inOrder(day, some)));
        if (sorted.values().stream().allMatch(List::isEmpty)) {
            throw new IllegalArgumentException("no working hours in the whole week");
        }
        windows = sorted;
    }

    /**
     * A stretch of work, from its first instant to just before its last.
     *
     * @param until later than {@code from} on the same day
     */
    public record Window(LocalTime from, LocalTime until) {

        /**
         * Makes a window.
         *
         * @throws IllegalArgumentException if it does not end after it begins
         */
        public Window {
            if (!from.isBefore(until)) {
                throw new IllegalArgumentException("hours end before they begin: " + from + "-" + until);
            }
        }

        static Window of(String from, String until) {
            return new Window(LocalTime.parse(from), LocalTime.parse(until));
        }

        /** As {@code 07:30-12:00}, which {@link HoursText} reads. */
        @Override
        public String toString() {
            return from + "-" + until;
        }
    }

    /** The windows of a weekday; none if it is off. */
    public List<Window> on(DayOfWeek day) {
        return windows.getOrDefault(day, List.of());
    }

    /** The same hours with another day's windows. */
    public WorkingHours with(DayOfWeek day, List<Window> some) {
        var changed = new EnumMap<DayOfWeek, List<Window>>(DayOfWeek.class);
        changed.putAll(windows);
        changed.put(day, some);
        return new WorkingHours(changed);
    }

    private static List<Window> inOrder(DayOfWeek day, List<Window> some) {
        var sorted = some.stream().sorted(Comparator.comparing(Window::from)).toList();
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).from().isBefore(sorted.get(i - 1).until())) {
                throw new IllegalArgumentException("hours overlap on " + day);
            }
        }
        return sorted;
    }

    private static WorkingHours usual() {
        var windows = new EnumMap<DayOfWeek, List<Window>>(DayOfWeek.class);
        for (var day = DayOfWeek.MONDAY; day != DayOfWeek.FRIDAY; day = day.plus(1)) {
            windows.put(day, List.of(Window.of("07:30", "12:00"), Window.of("13:00", "16:00")));
        }
        windows.put(DayOfWeek.FRIDAY, List.of(Window.of("07:30", "11:30"), Window.of("13:00", "16:30")));
        return new WorkingHours(windows);
    }
}

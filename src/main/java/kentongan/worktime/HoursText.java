package kentongan.worktime;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kentongan.worktime.WorkingHours.Window;

/** Reads and writes hours of a day as people type them: {@code 07:30-12:00, 13:00-16:00} or {@code 7.30–12 13–16}. */
public final class HoursText {

    private static final String TIME = "(\\d{1,2})(?:[.:](\\d{2}))?";
    private static final Pattern SPAN = Pattern.compile(TIME + "\\s*(?:-|–|—|s/d|sampai|to)\\s*" + TIME);
    private static final Pattern BETWEEN = Pattern.compile("[\\s,;&]*(?:(?:dan|and)\\s+)?");

    private HoursText() {}

    /** The windows of a day; empty if it can't be read, a window ends before it begins, or two overlap. */
    public static Optional<List<Window>> windows(String typed) {
        try {
            var found = new ArrayList<Window>();
            for (var span : spans(typed)) {
                found.add(new Window(span[0], span[1]));
            }
            return found.isEmpty() || overlap(found) ? Optional.empty() : Optional.of(found);
        } catch (DateTimeException | IllegalArgumentException noSuchHours) {
            return Optional.empty();
        }
    }

    /** Quiet hours, which may go over midnight; empty if they can't be read. */
    public static Optional<QuietHours> quietHours(String typed) {
        try {
            var spans = spans(typed);
            return spans.size() == 1 ? Optional.of(new QuietHours(spans.get(0)[0], spans.get(0)[1])) : Optional.empty();
        } catch (DateTimeException | IllegalArgumentException noSuchHours) {
            return Optional.empty();
        }
    }

    /** The windows as they can be typed. */
    public static String of(List<Window> windows) {
        return windows.stream().map(Window::toString).collect(Collectors.joining(", "));
    }

    /** The hours as they can be typed. */
    public static String of(QuietHours hours) {
        return hours.from() + "-" + hours.until();
    }

    private static List<LocalTime[]> spans(String typed) {
        var text = typed.strip();
        var found = new ArrayList<LocalTime[]>();
        var span = SPAN.matcher(text);
        var between = BETWEEN.matcher(text);
        int at = 0;
        while (at < text.length()) {
            if (!span.region(at, text.length()).lookingAt()) {
                throw new IllegalArgumentException("no hours: " + text);
            }
            found.add(new LocalTime[] {time(span, 1), time(span, 3)});
            at = between.region(span.end(), text.length()).lookingAt() ? between.end() : span.end();
        }
        return found;
    }

    private static LocalTime time(Matcher span, int group) {
        var minute = span.group(group + 1);
        return LocalTime.of(Integer.parseInt(span.group(group)), minute == null ? 0 : Integer.parseInt(minute));
    }

    private static boolean overlap(List<Window> windows) {
        var inOrder =
                windows.stream().sorted(Comparator.comparing(Window::from)).toList();
        for (int i = 1; i < inOrder.size(); i++) {
            if (inOrder.get(i).from().isBefore(inOrder.get(i - 1).until())) {
                return true;
            }
        }
        return false;
    }
}

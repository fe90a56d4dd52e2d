package kentongan.meetings.minutes;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kentongan.announcements.Audience;
import kentongan.meetings.minutes.DecisionLine.Decided;
import kentongan.meetings.minutes.DecisionLine.Plain;
import kentongan.meetings.minutes.DecisionLine.Problem;
import kentongan.meetings.minutes.DecisionLine.Unclear;
import kentongan.office.Member;
import kentongan.worktime.Reading;
import kentongan.worktime.TypedTime;
import kentongan.worktime.WorkingHours;

/**
 * Reads decisions as people type them: {@code - Perbaiki atap: Budi, 5/12}. A line that begins with a dash and speaks of
 * nobody and no date is taken for mere words.
 */
final class DecisionReader {

    private static final Pattern DASH = Pattern.compile("^\\s*[-–—•*]\\s*(.+)$");

    /** The colon before the name; not one within a time of day. */
    private static final Pattern COLON = Pattern.compile(":(?!\\d)");

    /** When a task is due whose day is off, as a Saturday is. */
    private static final LocalTime USUAL_END = LocalTime.of(16, 0);

    private final List<Member> people;
    private final Member author;
    private final ZonedDateTime now;
    private final WorkingHours hours;

    /**
     * Reads for that author.
     *
     * @param people all who can be named
     * @param now in the office's zone
     */
    DecisionReader(List<Member> people, Member author, ZonedDateTime now, WorkingHours hours) {
        this.people = people;
        this.author = author;
        this.now = now;
        this.hours = hours;
    }

    /** Reads a line of the minutes; only one with a dash can be a decision. */
    DecisionLine read(String line) {
        var dash = DASH.matcher(line);
        return dash.matches() ? read(dash.group(1).strip(), true) : new Plain();
    }

    /** Reads a line that was typed once more, with or without its dash. */
    DecisionLine readAgain(String line) {
        var dash = DASH.matcher(line);
        return read((dash.matches() ? dash.group(1) : line).strip(), false);
    }

    private DecisionLine read(String decision, boolean mayBePlain) {
        var colon = lastColon(decision);
        var behind = colon < 0 ? "" : decision.substring(colon + 1).strip();
        if (mayBePlain && isPlain(colon, behind)) {
            return new Plain();
        }
        if (colon < 0) {
            return unclear(Problem.NO_NAME);
        }
        var what = decision.substring(0, colon).strip();
        if (what.isEmpty()) {
            return unclear(Problem.NO_TASK);
        }
        var comma = comma(behind);
        if (comma < 0) {
            return named(behind).isEmpty() && !behind.isEmpty() ? nobody(behind) : unclear(noName(behind), behind);
        }
        return decided(
                what,
                behind.substring(0, comma).strip(),
                behind.substring(comma + 1).strip());
    }

    private static int lastColon(String decision) {
        var colons = COLON.matcher(decision);
        var last = -1;
        while (colons.find()) {
            last = colons.start();
        }
        return last;
    }

    /** {@code - Dihadiri 20 orang} or {@code - Catatan: berjalan lancar}. */
    private boolean isPlain(int colon, String behind) {
        return colon < 0 || !behind.contains(",") && named(behind).isEmpty();
    }

    private static Problem noName(String behind) {
        return behind.isEmpty() ? Problem.NO_NAME : Problem.NO_DATE;
    }

    /** The comma before the date: the first behind which there is one, since names have commas too. */
    private int comma(String behind) {
        var first = behind.indexOf(',');
        for (int comma = first; comma >= 0; comma = behind.indexOf(',', comma + 1)) {
            if (!deadline(behind.substring(comma + 1)).problem().equals(Optional.of(Reading.Problem.UNREADABLE))) {
                return comma;
            }
        }
        return first;
    }

    private DecisionLine decided(String what, String name, String date) {
        if (name.isEmpty()) {
            return unclear(Problem.NO_NAME);
        }
        var owners = named(name);
        if (owners.size() != 1) {
            return owners.isEmpty() ? nobody(name) : ambiguous(name, owners);
        }
        var owner = owners.get(0);
        if (!owner.id().equals(author.id()) && !Audience.mayAddress(author, owner)) {
            return unclear(Problem.OTHER_SECTION, owner.name());
        }
        if (date.isEmpty()) {
            return unclear(Problem.NO_DATE, owner.name());
        }
        var deadline = deadline(date);
        return deadline.value()
                .<DecisionLine>map(it -> new Decided(what, owner, it))
                .orElseGet(() -> unclear(problem(deadline.problem().orElseThrow()), date));
    }

    private static DecisionLine nobody(String name) {
        return unclear(Problem.UNKNOWN_NAME, name);
    }

    private static DecisionLine ambiguous(String name, List<Member> owners) {
        var names = owners.stream().limit(4).map(Member::name).toList();
        return unclear(Problem.AMBIGUOUS_NAME, name, String.join(", ", names));
    }

    private static Unclear unclear(Problem why, String... details) {
        return new Unclear(why, List.of(details));
    }

    /** Those who are meant: whose whole name it is, else those in whose name each of the words begins a word. */
    private List<Member> named(String typed) {
        var words = words(typed);
        if (words.isEmpty()) {
            return List.of();
        }
        var whole = people.stream().filter(it -> words(it.name()).equals(words)).toList();
        return whole.isEmpty()
                ? people.stream().filter(it -> matches(words(it.name()), words)).toList()
                : whole;
    }

    private static boolean matches(List<String> name, List<String> typed) {
        return typed.stream().allMatch(word -> name.stream().anyMatch(it -> it.startsWith(word)));
    }

    private static List<String> words(String name) {
        return Stream.of(name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}']+"))
                .filter(it -> !it.isEmpty())
                .toList();
    }

    /** At the end of work of a day, or at the time that was typed with it. */
    private Reading<Instant> deadline(String typed) {
        var day = TypedTime.readDay(typed, now.toLocalDate());
        if (day.value().isPresent()) {
            var end = endOfWork(day.value().get()).toInstant();
            return end.isAfter(now.toInstant()) ? new Reading.Meant<>(end) : Reading.unclear(Reading.Problem.PAST);
        }
        if (day.problem().filter(it -> it != Reading.Problem.UNREADABLE).isPresent()) {
            return Reading.unclear(day.problem().get());
        }
        var time = TypedTime.read(typed, now);
        return time.value().isPresent()
                ? new Reading.Meant<>(time.value().get().toInstant())
                : Reading.unclear(time.problem().orElseThrow());
    }

    private ZonedDateTime endOfWork(LocalDate day) {
        var windows = hours.on(day.getDayOfWeek());
        var end =
                windows.isEmpty() ? USUAL_END : windows.get(windows.size() - 1).until();
        return day.atTime(end).atZone(now.getZone());
    }

    private static Problem problem(Reading.Problem reading) {
        return switch (reading) {
            case PAST -> Problem.PAST;
            case NO_SUCH_DAY, NO_SUCH_TIME -> Problem.NO_SUCH_DATE;
            case OTHER_WEEKDAY -> Problem.OTHER_WEEKDAY;
            default -> Problem.UNREADABLE_DATE;
        };
    }
}

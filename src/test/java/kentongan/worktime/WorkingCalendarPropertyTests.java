package kentongan.worktime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import kentongan.worktime.WorkingHours.Window;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold for any hours, holidays, leave and zone: 300 offices, each made from its seed. */
class WorkingCalendarPropertyTests {

    /** Zones with an hour, half an hour and a whole day of change among them. */
    private static final List<String> ZONES = List.of(
            "Asia/Jayapura",
            "Asia/Jakarta",
            "Europe/Berlin",
            "America/New_York",
            "Australia/Lord_Howe",
            "America/St_Johns",
            "Pacific/Apia",
            "Africa/Casablanca");

    static Stream<Long> seeds() {
        return Stream.iterate(1L, seed -> seed + 1).limit(300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void timesAddUpAndComeBack(long seed) {
        var office = new Office(seed);
        var calendar = office.calendar;
        for (int i = 0; i < 20; i++) {
            var a = office.instant();
            var b = a.plusSeconds(office.random.nextInt(20 * 86_400));
            var c = b.plusMillis(office.random.nextInt(3 * 86_400_000));
            var ab = calendar.workingTimeBetween(a, b);
            var bc = calendar.workingTimeBetween(b, c);

            assertThat(calendar.workingTimeBetween(a, c)).isEqualTo(ab.plus(bc));
            assertThat(ab).isLessThanOrEqualTo(Duration.between(a, b));
            assertThat(calendar.workingTimeBetween(b, a)).isEqualTo(Duration.ZERO);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsAddedIsMeasuredAgainAndNoEarlierInstantWouldDo(long seed) {
        var office = new Office(seed);
        for (int i = 0; i < 20; i++) {
            var from = office.instant();
            var time = Duration.ofMillis(1 + office.random.nextInt(40 * 3_600_000));
            var then = office.calendar.plusWorkingTime(from, time);

            assertThat(office.calendar.workingTimeBetween(from, then)).isEqualTo(time);
            assertThat(office.calendar.workingTimeBetween(from, then.minusNanos(1)))
                    .isLessThan(time);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void agreesWithCountingMinutes(long seed) {
        var office = new Office(seed);
        for (int i = 0; i < 3; i++) {
            var from = office.instant();
            var to = from.plus(office.random.nextInt(6 * 1440), ChronoUnit.MINUTES);

            assertThat(office.calendar.workingTimeBetween(from, to))
                    .isEqualTo(Duration.ofMinutes(office.minutesWorked(from, to)));
        }
    }

    /** An office of its own: by day only, so that a clock reading is the same on both sides of a change at night. */
    private static final class Office {
        private final Random random;
        private final ZoneId zone;
        private final EnumMap<DayOfWeek, List<Window>> windows = new EnumMap<>(DayOfWeek.class);
        private final Set<LocalDate> off = new HashSet<>();
        private final WorkingCalendar calendar;

        Office(long seed) {
            random = new Random(seed);
            zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
            for (var day : DayOfWeek.values()) {
                if (day == DayOfWeek.TUESDAY || random.nextInt(4) > 0) {
                    windows.put(day, someWindows());
                }
            }
            var holidays = new ArrayList<Holiday>();
            for (int i = 0; i < 40; i++) {
                var day = someDay();
                off.add(day);
                holidays.add(new Holiday(day, "off", "made up"));
            }
            var from = someDay();
            var leave = new DateSpan(from, from.plusDays(random.nextInt(10)));
            for (var day = leave.from(); !day.isAfter(leave.until()); day = day.plusDays(1)) {
                off.add(day);
            }
            calendar = new WorkingCalendar(new WorkingHours(windows), new Holidays(holidays), zone)
                    .without(List.of(leave));
        }

        private List<Window> someWindows() {
            var some = new ArrayList<Window>();
            int minute = 300 + random.nextInt(200);
            for (int i = 0; i <= random.nextInt(3); i++) {
                int until = minute + 1 + random.nextInt(240);
                some.add(new Window(time(minute), time(until)));
                minute = until + random.nextInt(120);
            }
            return some;
        }

        private static LocalTime time(int minuteOfDay) {
            return LocalTime.ofSecondOfDay(minuteOfDay * 60L);
        }

        /** In 2011, when Apia skipped a day at its end, or in the years around a change of 2026. */
        private LocalDate someDay() {
            return random.nextBoolean()
                    ? LocalDate.of(2011, 12, 15).plusDays(random.nextInt(30))
                    : LocalDate.of(2026, 1, 1).plusDays(random.nextInt(365));
        }

        Instant instant() {
            return someDay().atTime(time(random.nextInt(1440))).atZone(zone).toInstant();
        }

        long minutesWorked(Instant from, Instant to) {
            return Stream.iterate(from, it -> it.isBefore(to), it -> it.plusSeconds(60))
                    .filter(this::isWorked)
                    .count();
        }

        private boolean isWorked(Instant at) {
            var local = at.atZone(zone);
            var time = local.toLocalTime();
            return !off.contains(local.toLocalDate())
                    && windows.getOrDefault(local.getDayOfWeek(), List.of()).stream()
                            .anyMatch(it -> !time.isBefore(it.from()) && time.isBefore(it.until()));
        }
    }
}

package kentongan.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import kentongan.office.Language;
import kentongan.office.OfficeProperties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DayKeysTests {

    private static final String BLANK = "\u00a0";
    private static final String LONG_ID = "0123456789abcdef";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Phrasebook PHRASEBOOK =
            new Phrasebook(new OfficeProperties("id", ZoneId.of("Asia/Jayapura"), Path.of("."), null, Path.of(".")));

    private final DayKeys keys = DayKeys.of(PHRASEBOOK.in(Language.ID), TODAY, "day", LONG_ID, LONG_ID);

    @Test
    void aMonthOffersWhatIsStillToComeFromThisWeekOn() {
        assertThat(labels(keys.now()))
                .containsExactly(
                        List.of(BLANK, "November 2026", "›"),
                        List.of("Sen", "Sel", "Rab", "Kam", "Jum", "Sab", "Min"),
                        List.of(BLANK, "24", "25", "26", "27", "28", "29"),
                        List.of("30", BLANK, BLANK, BLANK, BLANK, BLANK, BLANK));
    }

    @Test
    void theHeaderSpeaksTheReadersLanguage() {
        var english = DayKeys.of(PHRASEBOOK.in(Language.EN), TODAY, "day").of(YearMonth.of(2026, 12));

        assertThat(labels(english).get(0)).containsExactly("‹", "December 2026", "›");
        assertThat(labels(english).get(1)).startsWith("Mon").endsWith("Sun");
    }

    @Test
    void otherMonthsAreOfferedAYearAhead() {
        assertThat(labels(keys.of(YearMonth.of(2027, 11))).get(0)).containsExactly("‹", "November 2027", BLANK);
        assertThat(keys.of(YearMonth.of(9999, 1))).isEqualTo(keys.of(YearMonth.of(2027, 11)));
        assertThat(keys.of(YearMonth.of(2026, 10))).isEqualTo(keys.now());
    }

    @Test
    void everyMonthFitsTelegramsLimits() {
        for (var month = YearMonth.from(TODAY); month.getYear() < 2028; month = month.plusMonths(1)) {
            assertThat(keys.of(month).rows()).hasSizeLessThanOrEqualTo(8).allMatch(row -> row.size() <= 7);
        }
    }

    @Test
    void someDaysAreMarked() {
        var marked = keys.marking(day -> day.getDayOfMonth() == 25).now();

        assertThat(labels(marked).get(2)).contains("24", "·25", "26");
    }

    @Test
    void whatIsChosenIsReadFromThePress() {
        assertThat(chosen(keys.now(), "25")).isEqualTo(new DayKeys.Day(LocalDate.of(2026, 11, 25)));
        assertThat(chosen(keys.now(), "›")).isEqualTo(new DayKeys.Month(YearMonth.of(2026, 12)));
        assertThat(chosen(keys.now(), BLANK)).isEqualTo(new DayKeys.Month(YearMonth.of(2026, 11)));
    }

    private static DayKeys.Chosen chosen(Keyboard keyboard, String label) {
        return DayKeys.chosen(press(keyboard, label), 2);
    }

    private static Press press(Keyboard keyboard, String label) {
        var data = keyboard.rows().stream()
                .flatMap(List::stream)
                .filter(key -> key.label().equals(label))
                .findFirst()
                .map(Key::data);
        var parts = Key.parts(data.orElseThrow());
        return new Press(parts.get(0), parts.subList(1, parts.size()), 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026", "2026-13", "2026-11-31", "2026-02-30", "2026-11-24T", "x", "20261124"})
    void forgedDaysAreRefused(String data) {
        assertThatThrownBy(() -> DayKeys.chosen(new Press("day", List.of(data), 1), 0))
                .isInstanceOf(StaleButton.class);
    }

    @Test
    void aMissingDayOrTimeIsRefused() {
        var press = new Press("day", List.of(), 1);

        assertThatThrownBy(() -> DayKeys.chosen(press, 0)).isInstanceOf(StaleButton.class);
        assertThatThrownBy(() -> TimeKeys.chosen(press, 0)).isInstanceOf(StaleButton.class);
    }

    @Test
    void theTimesOfADayStandInFourColumns() {
        var times = TimeKeys.of("time", LONG_ID, LONG_ID);

        assertThat(labels(times).get(0)).containsExactly("06:00", "06:30", "07:00", "07:30");
        assertThat(labels(times).get(7)).containsExactly("20:00");
        assertThat(times.rows()).hasSize(8);
        assertThat(TimeKeys.chosen(press(times, "07:30"), 2)).isEqualTo(LocalTime.of(7, 30));
    }

    @Test
    void timesThatHavePassedAreLeftOut() {
        assertThat(labels(TimeKeys.after(LocalTime.of(18, 30), "time")))
                .containsExactly(List.of("19:00", "19:30", "20:00"));
        assertThat(TimeKeys.after(LocalTime.of(20, 0), "time").rows()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "730", "2400", "0760", "07:30", "07300", "x"})
    void forgedTimesAreRefused(String data) {
        assertThatThrownBy(() -> TimeKeys.chosen(new Press("time", List.of(data), 1), 0))
                .isInstanceOf(StaleButton.class);
    }

    private static List<List<String>> labels(Keyboard keyboard) {
        return keyboard.rows().stream()
                .map(row -> row.stream().map(key -> key.label()).toList())
                .toList();
    }
}

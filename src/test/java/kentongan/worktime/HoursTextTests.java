package kentongan.worktime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HoursTextTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "07:30-12:00, 13:00-16:00 | 07:30-12:00, 13:00-16:00",
                "7.30-12 13-16            | 07:30-12:00, 13:00-16:00",
                "8–11.30 dan 13–16.30     | 08:00-11:30, 13:00-16:30",
                "8 sampai 14              | 08:00-14:00",
                "13-16; 8-12              | 13:00-16:00, 08:00-12:00",
            })
    void readsTheHoursOfADay(String typed, String expected) {
        assertThat(HoursText.windows(typed))
                .hasValueSatisfying(it -> assertThat(HoursText.of(it)).isEqualTo(expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "pagi", "8", "16-8", "8-12, 11-15", "8-25", "8-12 x", "8:60-12", "8-8"})
    void refusesWhatAreNoHours(String typed) {
        assertThat(HoursText.windows(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "21-6, 21:00, true",
        "21-6, 20:59, false",
        "21-6, 05:59, true",
        "21-6, 06:00, false",
        "21-6, 00:00, true",
        "12:00-13:00, 12:30, true",
        "12:00-13:00, 13:00, false",
        "00:00-00:00, 03:00, false",
    })
    void knowsWhatIsQuiet(String typed, LocalTime time, boolean quiet) {
        assertThat(HoursText.quietHours(typed).orElseThrow().include(time)).isEqualTo(quiet);
    }
}

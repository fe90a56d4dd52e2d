package kentongan.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HolidayFileTests {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "holidays:\\n  - {date: 2026-13-01, name: x, source: y}       | line 2 | \"2026-13-01\", which is no date",
                "holidays:\\n  - {date: 17 August, name: x, source: y}         | line 2 | no date",
                "holidays:\\n  - {date: 2026-08-17, source: y}                 | line 2 | without \"name\"",
                "holidays:\\n\\n  - {date: 2026-08-17, name: x}                | line 3 | without \"source\"",
                "holidays:\\n  - {date: 2026-08-17, name: x, sauce: y}         | line 2 | knows no \"sauce\"",
                "holidays:\\n  - {date: 2026-08-17, name: x, source: y}\\n  - {date: 2026-08-17, name: z, source: y} | line 3 | second time, first in line 2",
                "holidays:\\n  - 2026-08-17                                    | line 2 | no day",
                "days:\\n  - 2026-08-17                                        | line 1 | no list \"holidays\"",
                "holidays:\\n  - {date: 2026-08-17                             | line 2 | is not YAML",
                "# nothing                                                      | line 1 | is empty",
            })
    void aWrongFileIsRefusedWithItsLineAndTheReason(String text, String line, String reason) {
        assertThatThrownBy(() -> new HolidayFile(file(text.replace("\\n", "\n"))).read())
                .isInstanceOf(WrongConfiguration.class)
                .hasMessageContaining("holidays.yaml, " + line + ":")
                .hasMessageContaining(reason);
    }

    @Test
    void withoutAFileNoHolidayIsKnown() {
        var holidays = new HolidayFile(folder.resolve("none.yaml")).read();

        assertThat(holidays.cover(2026)).isFalse();
        assertThat(holidays.on(LocalDate.of(2026, 12, 25))).isEmpty();
    }

    /** The counts are those of the decrees: 17 and 8 days in 2026, 18 and 8 in 2027. */
    @Test
    void theFileThatComesWithTheProgramHasTheYearsOfBothDecrees() {
        var holidays = new HolidayFile(Path.of("config/holidays.yaml")).read();

        assertThat(days(2026).filter(it -> holidays.on(it).isPresent())).hasSize(25);
        assertThat(days(2027).filter(it -> holidays.on(it).isPresent())).hasSize(26);
        assertThat(days(2026)
                        .flatMap(it -> holidays.on(it).stream())
                        .filter(it -> it.name().startsWith("Cuti bersama")))
                .hasSize(8)
                .allSatisfy(it -> assertThat(it.date().getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));
        assertThat(holidays.cover(2028)).isFalse();
    }

    private static Stream<LocalDate> days(int year) {
        return LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1));
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("holidays.yaml"), text);
    }
}

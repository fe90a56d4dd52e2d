package kentongan.worktime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedLengthTests {

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', textBlock = """
            1 jam                 | PT1H
            sejam                 | PT1H
            dua jam               | PT2H
            90 menit              | PT1H30M
            1,5 jam               | PT1H30M
            1.25 hours            | PT1H15M
            satu setengah jam     | PT1H30M
            setengah jam          | PT30M
            half an hour          | PT30M
            2 hours               | PT2H
            45 min                | PT45M
            1h30                  | PT1H30M
            1h 30m                | PT1H30M
            01:30                 | PT1H30M
            1 jam 30 menit        | PT1H30M
            1 hour and 5 minutes  | PT1H5M
            24 jam                | PT24H
            0 menit               | NO_SUCH_LENGTH
            25 jam                | NO_SUCH_LENGTH
            90                    | UNREADABLE
            sebentar              | UNREADABLE
            -1 jam                | UNREADABLE
            ''                    | UNREADABLE
            """)
    void readsALength(String typed, String meant) {
        var reading = TypedTime.readLength(typed);

        assertThat(reading.value()
                        .map(Duration::toString)
                        .orElseGet(() -> reading.problem().orElseThrow().name()))
                .isEqualTo(meant);
    }
}

package kentongan.meetings.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import kentongan.meetings.minutes.DecisionLine.Decided;
import kentongan.meetings.minutes.DecisionLine.Unclear;
import kentongan.office.Member;
import kentongan.office.Member.Standing;
import kentongan.office.Role;
import kentongan.worktime.WorkingHours;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** It is Wednesday 25 November 2026, 10:30 in Jayapura. */
class DecisionReaderTests {

    private static final ZoneId ZONE = ZoneId.of("Asia/Jayapura");
    private static final Member HEAD = member("Yohana Mambraku", Role.HEAD, null);
    private static final Member CHIEF = member("Markus", Role.SECTION_HEAD, "umum");

    private static final List<Member> PEOPLE = List.of(
            HEAD,
            CHIEF,
            member("Budi Santoso, S.Sos", Role.EMPLOYEE, "umum"),
            member("Budiman", Role.EMPLOYEE, "umum"),
            member("Siti Aminah", Role.EMPLOYEE, "keuangan"),
            member("Siti Rahma", Role.EMPLOYEE, "umum"),
            member("Ana", Role.EMPLOYEE, "umum"),
            member("Ana Yoku", Role.EMPLOYEE, "umum"));

    private static Member member(String name, Role role, @Nullable String section) {
        return new Member(name, name, 1L, role, Standing.ACTIVE, section, null, null, null, false, null);
    }

    private static DecisionReader reader(Member author) {
        var now = Instant.parse("2026-11-25T01:30:00Z").atZone(ZONE);
        return new DecisionReader(PEOPLE, author, now, WorkingHours.DEFAULT);
    }

    private static String said(DecisionLine read) {
        if (read instanceof Decided decided) {
            var due = decided.deadline().atZone(ZONE).toLocalDateTime();
            return decided.what() + " / " + decided.owner().name() + " / " + due;
        }
        return read instanceof Unclear unclear ? unclear.why().name() : "words";
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            # right: the day ends with its working hours
            - Perbaiki atap: Budi Santoso, 5/12                | Perbaiki atap / Budi Santoso, S.Sos / 2026-12-05T16:00
            - Perbaiki atap: santoso, 4/12                     | Perbaiki atap / Budi Santoso, S.Sos / 2026-12-04T16:30
            - Perbaiki atap: Budi Santoso, S.Sos, 3 Desember   | Perbaiki atap / Budi Santoso, S.Sos / 2026-12-03T16:00
            – Perbaiki atap: budiman, besok                    | Perbaiki atap / Budiman / 2026-11-26T16:00
            • Perbaiki atap: Budiman, Senin depan              | Perbaiki atap / Budiman / 2026-11-30T16:00
            * Perbaiki atap: Budiman, 2026-12-01               | Perbaiki atap / Budiman / 2026-12-01T16:00
            -Perbaiki atap:Budiman,5/12                        | Perbaiki atap / Budiman / 2026-12-05T16:00
            - Perbaiki atap: Budiman, 5/12 14:00               | Perbaiki atap / Budiman / 2026-12-05T14:00
            - Perbaiki atap: Budiman, 1 Desember jam 9 pagi    | Perbaiki atap / Budiman / 2026-12-01T09:00
            - Apel jam 7:30: Budiman, 1/12                     | Apel jam 7:30 / Budiman / 2026-12-01T16:00
            - Surat: kirim ke kabupaten: Siti Rahma, 1/12      | Surat: kirim ke kabupaten / Siti Rahma / 2026-12-01T16:00
            - Beli cat, kuas: Siti Aminah, hari ini            | Beli cat, kuas / Siti Aminah / 2026-11-25T16:00
            - Laporan: Ana, 15/1                               | Laporan / Ana / 2027-01-15T16:30
            - Laporan: Ana Yoku, 1/12                          | Laporan / Ana Yoku / 2026-12-01T16:00
            - Laporan: Yohana, 1/12                            | Laporan / Yohana Mambraku / 2026-12-01T16:00
            - Send the report: Siti Aminah, 5 December         | Send the report / Siti Aminah / 2026-12-05T16:00
            # who
            - Perbaiki atap: Budi, 5/12                        | AMBIGUOUS_NAME
            - Perbaiki atap: Siti, 5/12                        | AMBIGUOUS_NAME
            - Perbaiki atap: Petrus, 5/12                      | UNKNOWN_NAME
            - Perbaiki atap: Siti Budi, 5/12                   | UNKNOWN_NAME
            - Perbaiki atap: , 5/12                            | NO_NAME
            # what
            - : Budiman, 5/12                                  | NO_TASK
            # when
            - Perbaiki atap: Budiman, 1/11                     | PAST
            - Perbaiki atap: Budiman, kemarin                  | PAST
            - Perbaiki atap: Budiman, hari ini 9.00            | PAST
            - Perbaiki atap: Budiman, 31/2                     | NO_SUCH_DATE
            - Perbaiki atap: Budiman, Senin 5/12               | OTHER_WEEKDAY
            - Perbaiki atap: Budiman, secepatnya               | UNREADABLE_DATE
            - Perbaiki atap: Budiman,                          | NO_DATE
            - Perbaiki atap: Budiman                           | NO_DATE
            # mere words
            - Dihadiri 20 orang                                | words
            - Catatan: rapat berjalan lancar                   | words
            - Mulai jam 9:30                                   | words
            Perbaiki atap: Budiman, 5/12                       | words
            Rapat dibuka oleh kepala.                          | words
            """)
    void readsALine(String line, String meant) {
        assertThat(said(reader(HEAD).read(line))).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Perbaiki atap: Budiman, 5/12     | Perbaiki atap / Budiman / 2026-12-05T16:00
            - Perbaiki atap: Budiman, 5/12   | Perbaiki atap / Budiman / 2026-12-05T16:00
            Catatan: lancar                  | UNKNOWN_NAME
            Perbaiki atap                    | NO_NAME
            """)
    void aLineThatIsTypedAgainNeedsNoDashAndIsNeverMereWords(String line, String meant) {
        assertThat(said(reader(HEAD).readAgain(line))).isEqualTo(meant);
    }

    @Test
    void aSectionHeadInstructsTheOwnSectionOnly() {
        assertThat(said(reader(CHIEF).read("- Atap: Siti Aminah, 5/12"))).isEqualTo("OTHER_SECTION");
        assertThat(said(reader(CHIEF).read("- Atap: Siti Rahma, 5/12"))).startsWith("Atap / Siti Rahma");
        assertThat(said(reader(CHIEF).read("- Atap: Markus, 5/12"))).startsWith("Atap / Markus");
    }

    @Test
    void theDaysLastHourCountsUntilItsEnd() {
        var late = Instant.parse("2026-11-25T07:00:00Z").atZone(ZONE);
        var read = new DecisionReader(PEOPLE, HEAD, late, WorkingHours.DEFAULT).read("- Atap: Budiman, hari ini");

        assertThat(said(read)).isEqualTo("PAST");
    }
}

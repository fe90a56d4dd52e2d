package kentongan.meetings;

import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kentongan.chat.Phone;
import kentongan.chat.RecordingMessenger.Shown;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The clock shows Tuesday 24 November 2026, 10:00 in Jayapura. */
class AgendaTests {

    private final MeetingOffice it = MeetingOffice.open();

    @AfterEach
    void close() {
        it.close();
    }

    @Test
    void itListsWhatIsToComeWithMyAnswerAndSendsItAsAFile() {
        it.call(it.head, "2026-11-25", "09:00", Repetition.ONCE);
        it.aziza.taps("Hadir");
        it.call(it.chief, "2026-11-26", "13:30", Repetition.ONCE);

        it.aziza.says("/agenda");

        assertThat(list(it.aziza).text())
                .contains("1. Rab, 25 Nov 09:00 · Rapat koordinasi – Hadir")
                .contains("2. Kam, 26 Nov 13:30 · Rapat koordinasi – belum dijawab");
        assertThat(MeetingOffice.file(it.aziza.last()))
                .contains("METHOD:PUBLISH", "DTSTART;TZID=Asia/Jayapura:20261126T133000");
    }

    @Test
    void eachCanBeOpenedAndAnswered() {
        it.call(
                it.head,
                "2026-12-01",
                "09:00",
                Repetition.weekly(List.of(TUESDAY)).times(2));
        it.aziza.taps("Hadir").says("/agenda");

        it.aziza.taps("2");
        assertThat(it.aziza.last().labels().get(0)).startsWith("Hadir 1");
        it.aziza.taps("Izin").taps("Lewati").says("/agenda");

        assertThat(list(it.aziza).text())
                .contains("1. Sel, 1 Des 09:00 · Rapat koordinasi – Hadir")
                .contains("2. Sel, 8 Des 09:00 · Rapat koordinasi – Izin");
    }

    @Test
    void whoeverCallsAMeetingSeesItToo() {
        it.call(it.chief, "2026-11-25", "09:00", Repetition.ONCE);

        it.chief.says("/agenda").taps("1");

        assertThat(it.chief.last().labels()).containsExactly("Siapa yang hadir…");
        it.chief.taps("Siapa yang hadir…");
        assertThat(it.chief.last().labels()).contains("Pindahkan…");
    }

    @Test
    void theHeadSeesThoseOfOthersOnRequest() {
        it.call(it.chief, "2026-11-25", "09:00", Repetition.ONCE);
        it.head.says("/agenda");
        assertThat(it.head.last().text()).contains("Belum ada rapat untuk Anda");

        it.head.taps("Semua rapat").taps("1");

        assertThat(it.head.last().labels()).containsExactly("Siapa yang hadir…");
    }

    @Test
    void nobodyOpensWhatTheyAreNotInvitedTo() {
        var meeting = it.call(it.chief, "2026-11-25", "09:00", Repetition.ONCE);
        var occurrence = meeting.occurrences().get(0);

        for (var forged : List.of("ag-open|" + occurrence.id(), "ag-card|" + meeting.id(), "ag-all")) {
            it.siti.presses(forged, null);
            assertThat(it.siti.toast().words()).isNotBlank();
        }
        assertThat(it.siti.sees()).isEmpty();
    }

    private static Shown list(Phone phone) {
        return phone.sees().get(phone.sees().size() - 2);
    }
}

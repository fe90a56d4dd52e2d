package kentongan.meetings.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import kentongan.chat.Phone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TypedCodeTests {

    private final AttendanceOffice it = AttendanceOffice.open();
    private final Phone head = it.in.head;
    private final Phone aziza = it.in.aziza;

    @AfterEach
    void close() {
        it.close();
    }

    @Test
    void afterFiveWrongCodesTheNextOneMustBeWaitedFor() {
        it.meeting();
        it.at("09:00:45");
        aziza.taps("Saya hadir");
        var wrong = it.wrongCode();
        for (int left = 4; left > 0; left--) {
            aziza.says(wrong);
            assertThat(aziza.last().text()).contains("Masih ada " + left + " kesempatan");
        }
        aziza.says(wrong);
        assertThat(aziza.last().text()).contains("tunggu kode berikutnya");
        aziza.says(it.shownCode(head));
        assertThat(aziza.last().text()).as("even the right one").contains("tunggu kode berikutnya");

        it.at("09:01:00");
        aziza.says(it.shownCode(head));
        assertThat(aziza.last().text()).contains("Hadir, tepat waktu");
    }

    @Test
    void whoeverTriesOnAndOnIsLeftToTheConvener() {
        it.meeting();
        it.at("09:00");
        aziza.taps("Saya hadir");
        for (int round = 1; round <= 4; round++) {
            it.at("09:0" + round + ":15");
            var wrong = it.wrongCode();
            for (int i = 0; i < 5; i++) {
                aziza.says(wrong);
            }
        }
        assertThat(aziza.last().text()).contains("Terlalu banyak kode keliru");

        it.at("09:06:15");
        aziza.taps("Saya hadir");
        assertThat(aziza.toast().words()).contains("Terlalu banyak kode keliru");
        assertThat(it.attendee(aziza).isPresent()).isFalse();
    }

    @Test
    void theDialogueTrapsNobody() {
        it.meeting();
        it.at("09:00");
        aziza.taps("Saya hadir").says("halo");
        assertThat(aziza.last().text()).contains("Kode terdiri atas 4 angka");
        aziza.says("12345");
        assertThat(aziza.last().text()).contains("Kode terdiri atas 4 angka");

        aziza.says("/bantuan").says("/batal");

        assertThat(aziza.last().text()).contains("Tidak ada yang");
        it.comesIn(aziza);
        assertThat(it.attendee(aziza).isPresent()).isTrue();
    }

    @Test
    void aCodeMayBeTypedWithSpaces() {
        it.meeting();
        it.at("09:00");
        var code = it.shownCode(head);

        aziza.taps("Saya hadir").says(" " + code.substring(0, 2) + " " + code.substring(2));

        assertThat(aziza.last().text()).contains("Hadir, tepat waktu");
    }
}

package kentongan.chat;

import static org.assertj.core.api.Assertions.assertThat;

import kentongan.office.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A member in another time zone than the office's. It is 10:00 in Sorong, 08:00 in Jakarta. */
class ZoneTests {

    private final ChatFixture office = ChatFixture.with("kentongan.announcements", "kentongan.questions");
    private final Phone head = office.member("Yohana", Role.HEAD, null);
    private final Phone aziza = office.member("Aziza", Role.EMPLOYEE, null);

    @AfterEach
    void close() {
        office.close();
    }

    private void chooses(Phone phone, String zone) {
        phone.says("/bahasa").taps("🕒 Zona waktu…").taps(zone);
    }

    @Test
    void timesAreShownInTheZoneThatTheMemberChose() {
        chooses(aziza, "WIB");
        assertThat(aziza.last().text()).contains("08:00");

        head.says("Laporan").taps("Tenggat…").says("besok 9.00").taps("Kirim ke 1");

        assertThat(aziza.last().text()).contains("Tenggat: 25/11/2026 07:00");
        assertThat(head.last().text()).contains("Tenggat: 25/11/2026 09:00");
        aziza.taps("✅ Mengerti");
        assertThat(aziza.toast().words()).contains("08:00");
    }

    @Test
    void whatIsTypedIsMeantInThatZone() {
        chooses(head, "WIB");
        head.says("Laporan").taps("Tenggat…").says("besok 9.00").taps("Kirim ke 1");

        assertThat(aziza.last().text()).contains("Tenggat: 25/11/2026 11:00");
    }

    @Test
    void goesBackToTheOfficesAndTakesNoOther() {
        chooses(aziza, "WITA");
        chooses(aziza, "Ikut kantor");
        assertThat(aziza.last().text()).contains("10:00");

        aziza.presses("zone|Europe/Berlin", aziza.last().messageId());
        assertThat(aziza.toast().alert()).isTrue();
    }
}

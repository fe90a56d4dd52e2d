package kentongan.leave;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import kentongan.chat.ChatFixture;
import kentongan.chat.Phone;
import kentongan.office.Leaves;
import kentongan.office.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** It is Tuesday 24 November 2026. */
class LeaveTests {

    private final ChatFixture office = ChatFixture.with("kentongan.leave");
    private final Phone secretary = office.member("Maria", Role.SECRETARY, null);
    private final Phone aziza = office.member("Aziza", Role.EMPLOYEE, null);
    private final Phone budi = office.member("Budi", Role.EMPLOYEE, null);

    @AfterEach
    void close() {
        office.close();
    }

    private boolean isAway(Phone phone, String day) {
        return office.bean(Leaves.class).isOnLeave(office.stored(phone).id(), LocalDate.parse(day));
    }

    private List<String> away(String... days) {
        return List.of(days).stream().filter(day -> isAway(aziza, day)).toList();
    }

    @Test
    void isTypedFromWhichDayUntilWhichDay() {
        aziza.says("/cuti").says("1/12/2026");
        assertThat(aziza.last().text()).contains("Mulai 1/12/2026", "Sampai tanggal berapa?");
        aziza.says("7/12/2026");

        // Tue 1 to Mon 7 December: five working days
        assertThat(aziza.last().text()).contains("1/12/2026 – 7/12/2026", "5 hari kerja");
        assertThat(away("2026-11-30", "2026-12-01", "2026-12-05", "2026-12-07", "2026-12-08"))
                .containsExactly("2026-12-01", "2026-12-05", "2026-12-07");
    }

    @Test
    void isAskedInTheWordsOfTheProduct() {
        var english = ChatFixture.inEnglish("kentongan.leave");
        try (english) {
            var ann = english.member("Ann", Role.EMPLOYEE, null);
            ann.says("/leave");
            assertThat(ann.last().text()).contains("From which day?");
            ann.says("1/12/2026");
            assertThat(ann.last().text()).contains("Until which day?");
            ann.taps("That day only");
            assertThat(ann.last().text()).contains("Leave entered: 1/12/2026 (1 working days)");
        }
    }

    @Test
    void isChosenByButtons() {
        aziza.says("/cuti").taps("26").taps("27");

        assertThat(away("2026-11-25", "2026-11-26", "2026-11-27", "2026-11-28"))
                .containsExactly("2026-11-26", "2026-11-27");
    }

    @Test
    void theSecretaryEntersItForOthersAlsoForDaysThatHavePassed() {
        secretary
                .says("/cuti")
                .taps("Cuti pegawai lain…")
                .taps("Aziza")
                .says("19/11/2026")
                .says("20/11/2026");

        assertThat(away("2026-11-19", "2026-11-20")).hasSize(2);
        assertThat(secretary.last().text()).contains("Cuti Aziza tercatat");
        secretary.says("/cuti").says("20/11/2026");
        assertThat(secretary.last().text()).as("not for herself").contains("sudah lewat");
    }

    @Test
    void isTakenBack() {
        aziza.says("/cuti").says("1/12/2026").says("2/12/2026");
        aziza.says("/cuti").taps("✕ 1/12/2026 – 2/12/2026");

        assertThat(away("2026-12-01")).isEmpty();
        assertThat(aziza.last().text()).doesNotContain("1/12/2026 –");
    }

    @Test
    void whatHasBegunCantBeTakenBackByOneself() {
        aziza.says("/cuti").says("hari ini").says("lusa");
        office.clock().advance(Duration.ofDays(1));
        aziza.says("/cuti").taps("✕");
        assertThat(aziza.toast().words()).contains("sekretaris");
        assertThat(away("2026-11-24")).isNotEmpty();

        secretary.says("/cuti").taps("✕ Aziza");
        assertThat(away("2026-11-24")).isEmpty();
    }

    @Test
    void wrongDaysAreAskedForAgain() {
        aziza.says("/cuti").says("kapan-kapan");
        assertThat(aziza.last().text()).contains("tidak terbaca");
        aziza.says("20/11/2026");
        assertThat(aziza.last().text()).contains("sudah lewat");
        aziza.says("1/12/2026").says("30/11/2026");
        assertThat(aziza.last().text()).contains("sebelum hari pertama");
        aziza.says("1/12/2028");
        assertThat(aziza.last().text()).contains("Lebih dari satu tahun");
        aziza.says("4/12/2026");
        assertThat(aziza.last().text()).contains("tercatat");

        aziza.says("/cuti").says("3/12/2026").says("8/12/2026");
        assertThat(aziza.last().text()).contains("sudah tercatat sebagai cuti");
    }

    @Test
    void nobodyElseEntersSeesOrTakesBackIt() {
        aziza.says("/cuti").says("1/12/2026").says("2/12/2026");
        var id = office.bean(Leaves.class).all(LocalDate.EPOCH).get(0).id();
        var member = office.stored(aziza).id();

        budi.says("/cuti");
        assertThat(budi.last().text()).doesNotContain("Aziza");
        assertThat(budi.last().labels()).doesNotContain("Cuti pegawai lain…");
        for (var forged : List.of(
                "lv-drop|" + id, "lv-who|" + member, "lv-others|0", "lv-until|" + member + "|2026-12-09|2026-12-10")) {
            budi.presses(forged, budi.last().messageId());
            assertThat(budi.toast().alert()).as(forged).isTrue();
        }
        assertThat(away("2026-12-01", "2026-12-09")).containsExactly("2026-12-01");
    }

    @Test
    void theSameUpdateHandledAgainEntersItOnce() {
        aziza.says("/cuti").says("1/12/2026").taps("Hari itu saja");
        office.handleAgain();

        assertThat(office.bean(Leaves.class).all(LocalDate.EPOCH)).hasSize(1);
    }
}

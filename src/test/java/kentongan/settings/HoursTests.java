package kentongan.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import kentongan.chat.ChatFixture;
import kentongan.chat.Phone;
import kentongan.office.OfficeHours;
import kentongan.office.Role;
import kentongan.worktime.HoursText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Working hours, quiet hours and the years of the holiday file. */
class HoursTests {

    private final ChatFixture office = ChatFixture.with("kentongan.settings");
    private final Phone head = office.member("Yohanis", Role.HEAD, null);
    private final Phone secretary = office.member("Maria", Role.SECRETARY, null);
    private final Phone budi = office.member("Budi", Role.EMPLOYEE, null);

    @AfterEach
    void close() {
        office.close();
    }

    private OfficeHours hours() {
        return office.bean(OfficeHours.class);
    }

    @Test
    void theHoursOfADayAreChanged() {
        head.says("/pengaturan");
        assertThat(head.last().text()).contains("Jam kerja: 5 hari seminggu", "Jam tenang: 21:00-06:00");
        head.taps("Jam kerja").taps("Sabtu").says("8-12");
        assertThat(head.last().text()).contains("Sabtu: 08:00-12:00", "Minggu: libur");
        head.taps("Jumat").says("libur");

        assertThat(HoursText.of(hours().workingHours().on(DayOfWeek.SATURDAY))).isEqualTo("08:00-12:00");
        assertThat(hours().workingHours().on(DayOfWeek.FRIDAY)).isEmpty();
        assertThat(HoursText.of(hours().workingHours().on(DayOfWeek.MONDAY))).isEqualTo("07:30-12:00, 13:00-16:00");
    }

    @Test
    void hoursThatCantBeAreAskedForAgain() {
        head.says("/pengaturan").taps("Jam kerja").taps("Senin").says("sore");
        assertThat(head.last().text()).contains("tidak terbaca");
        head.says("13-12");
        assertThat(head.last().text()).contains("tidak terbaca");
        head.says("8-12");
        assertThat(head.last().text()).contains("Senin: 08:00-12:00");
        for (var day : new String[] {"Selasa", "Rabu", "Kamis", "Jumat"}) {
            head.taps(day).says("libur");
        }
        head.taps("Senin").says("libur");
        assertThat(head.last().text()).contains("harus ada jam kerja");
    }

    @Test
    void quietHoursAreChangedAndCanBeNone() {
        secretary.says("/pengaturan").taps("Jam tenang").taps("Ubah…").says("22.00-5.30");
        assertThat(hours().quietHours().include(LocalTime.of(21, 30))).isFalse();
        assertThat(hours().quietHours().include(LocalTime.of(5, 29))).isTrue();

        secretary.taps("Ubah…").says("tidak ada");
        assertThat(secretary.last().text()).contains("tidak terbaca");
        secretary.says("00:00-00:00");
        assertThat(hours().quietHours().include(LocalTime.MIDNIGHT)).isFalse();
    }

    @Test
    void nobodyElseChangesThem() {
        budi.presses("hours|1", null);
        assertThat(budi.toast().alert()).isTrue();
        budi.presses("quiet", null);
        assertThat(budi.toast().alert()).isTrue();
        head.presses("hours|9", null);
        assertThat(head.toast().alert()).isTrue();
    }

    @Test
    void thoseWhoRunTheOfficeHearInTimeThatAYearOfHolidaysIsMissing() {
        assertThat(remindersAfter("2027-10-01T01:00:00Z")).isZero();
        assertThat(remindersAfter("2027-10-18T13:00:00Z")).as("in quiet hours").isZero();
        assertThat(remindersAfter("2027-10-19T01:00:00Z")).isOne();
        assertThat(remindersAfter("2027-10-20T01:00:00Z")).as("once a month").isOne();
        assertThat(remindersAfter("2027-11-01T01:00:00Z")).isEqualTo(2);
        assertThat(secretary.last().text()).contains("2028", "holidays.yaml");
        assertThat(budi.sees()).isEmpty();
    }

    private long remindersAfter(String now) {
        office.clock().moveTo(Instant.parse(now));
        office.bean(RemindOfHolidays.class).sweep(office.clock().instant());
        office.carry();
        return head.sees().stream()
                .filter(it -> it.text().contains("holidays.yaml"))
                .count();
    }
}

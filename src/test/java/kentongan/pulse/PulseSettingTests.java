package kentongan.pulse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import kentongan.office.Members;
import kentongan.office.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PulseSettingTests {

    private static final String FIRST = "In this office I can say openly";

    private final PulseOffice office = new PulseOffice();

    @AfterEach
    void close() {
        office.close();
    }

    private void open() {
        office.head.says("/settings").taps("Question of the week");
    }

    @Test
    void aQuestionIsChanged() {
        open();
        assertThat(office.head.last().text()).contains("on, 12 questions");
        office.head.taps(FIRST).taps("Change…").says("x".repeat(151));
        assertThat(office.head.last().text()).contains("150");
        office.head.says("Two\nlines");
        assertThat(office.head.last().text()).contains("one line");
        office.head.says("I like <b>this</b>.");

        office.wakesAt(PulseOffice.WEDNESDAY);
        assertThat(office.head.last().text()).contains("I like <b>this</b>.");
    }

    @Test
    void oneIsAddedAndRemovedAndTheFirstOnesComeBack() {
        open();
        office.head.taps("Add…").says("I like Mondays.");
        assertThat(office.head.last().text()).contains("13 questions");
        office.head.taps(FIRST).taps("Remove");
        assertThat(office.head.last().text()).contains("12 questions");
        assertThat(office.head.last().labels()).contains("I like Mondays.").noneMatch(it -> it.startsWith(FIRST));
        office.head.taps("I like Mondays.").taps("Remove");
        assertThat(office.head.last().text()).contains("11 questions");

        office.head.taps("Restore").taps("Cancel");
        assertThat(office.head.last().text()).contains("11 questions");
        office.head.taps("Restore").taps("Yes, restore");
        assertThat(office.head.last().labels()).anyMatch(it -> it.startsWith(FIRST));
    }

    @Test
    void switchedOffNobodyIsAsked() {
        open();
        office.head.taps("Switch off");
        assertThat(office.head.last().text()).contains("Question of the week: off");
        var before = office.staff.get(0).sees().size();
        office.wakesAt(PulseOffice.WEDNESDAY);
        assertThat(office.staff.get(0).sees()).hasSize(before);
        office.head.taps("Switch on");
        office.wakesAt(PulseOffice.WEDNESDAY.plus(Duration.ofMinutes(1)));
        assertThat(office.staff.get(0).sees()).hasSize(before + 1);
    }

    @Test
    void ifNoneIsLeftNobodyIsAsked() {
        var bank = office.chat.bean(PulseBank.class);
        bank.all().forEach(it -> bank.remove(it.key()));
        office.wakesAt(PulseOffice.WEDNESDAY);
        assertThat(office.head.sees()).isEmpty();
    }

    @Test
    void whoIsNoLongerSecretaryCantGoOn() {
        var maria = office.chat.member("Maria", Role.SECRETARY, null);
        maria.says("/settings").taps("Question of the week").taps("Add…");
        office.chat.bean(Members.class).set(office.chat.stored(maria).id(), "role", Role.EMPLOYEE);
        maria.says("I like Mondays.");
        assertThat(maria.last().text()).contains("isn't for your role");
        assertThat(office.chat.bean(PulseBank.class).all()).hasSize(12);
    }
}

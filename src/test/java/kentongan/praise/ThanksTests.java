package kentongan.praise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import kentongan.chat.Phone;
import kentongan.office.Role;
import kentongan.office.Sections;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The office is as old as its members: all of them started on Tuesday 24 November 2026. */
class ThanksTests {

    private static final Instant MONDAY = Instant.parse("2027-03-01T00:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);

    private final PraiseOffice office = new PraiseOffice();

    @AfterEach
    void close() {
        office.close();
    }

    private void wakeAt(Instant at) {
        office.chat.clock().moveTo(at);
        office.chat.bean(ThanksHints.class).wake(at);
        office.chat.carry();
    }

    private List<String> names() {
        return office.chat.bean(NotThanked.class).at(office.chat.clock().instant()).stream()
                .map(it -> it.name())
                .toList();
    }

    private static long hints(Phone phone) {
        return PraiseOffice.with(phone, "Not thanked for 90 days:").size();
    }

    @Test
    void onAMondayMorningTheHeadAloneHearsHowMany() {
        wakeAt(MONDAY);

        assertThat(office.head.last().text()).isEqualTo("🌱 Not thanked for 90 days: 4 people. Only you see this.");
        assertThat(List.of(office.chief, office.aziza)).allMatch(it -> it.sees().isEmpty());
    }

    @Test
    void onceAWeekAndAtNoOtherTime() {
        for (var time : List.of(MONDAY.minus(DAY), MONDAY.minusSeconds(5_401), MONDAY.plusSeconds(5 * 3600))) {
            wakeAt(time);
            assertThat(hints(office.head)).as(time.toString()).isZero();
        }
        wakeAt(MONDAY);
        wakeAt(MONDAY.plusSeconds(60));
        wakeAt(MONDAY.plus(DAY));
        assertThat(hints(office.head)).isOne();
        wakeAt(MONDAY.plus(DAY.multipliedBy(28)));
        assertThat(hints(office.head)).isEqualTo(2);
    }

    @Test
    void anOfficeYoungerThanNinetyDaysHearsNothing() {
        var ninetyDays = Instant.parse("2027-02-22T01:00:00Z");
        office.chat.clock().moveTo(ninetyDays.minusSeconds(1));
        assertThat(names()).isEmpty();
        wakeAt(ninetyDays.minus(DAY.multipliedBy(7)));
        assertThat(hints(office.head)).isZero();

        wakeAt(ninetyDays);
        assertThat(names()).hasSize(4);
        assertThat(hints(office.head)).isOne();
    }

    @Test
    void whoeverWasThankedOrJoinedLatelyDoesNotCount() {
        office.chat.clock().moveTo(MONDAY.minus(DAY.multipliedBy(30)));
        office.chat.member("Newcomer", Role.EMPLOYEE, null);
        office.head.says("/praise Budi Well done").taps("In private").taps("Send");
        office.head
                .says("/praise Siti Well done")
                .taps("In private")
                .taps("Send")
                .taps("Undo");
        office.chat.clock().moveTo(MONDAY);
        office.chat.carry();

        assertThat(names()).containsExactly("Aziza Rumbiak", "Markus", "Siti");
    }

    @Test
    void theNamesAreTheHeadsAloneAndEachBeginsPraise() {
        wakeAt(MONDAY);
        office.head.taps("Show who");
        assertThat(office.head.last().labels()).containsExactly("Aziza Rumbiak", "Budi", "Markus", "Siti");
        office.head.taps("Budi");
        assertThat(office.head.last().text()).contains("What do you want to say to Budi?");
        office.head.says("Well done").taps("In private").taps("Send");
        assertThat(office.budi.last().text()).contains("Well done");

        var secretary = office.chat.member("Maria", Role.SECRETARY, null);
        secretary.presses("pr-hint|0", null);
        assertThat(secretary.toast().alert()).isTrue();
        assertThat(secretary.sees()).isEmpty();
    }

    @Test
    void theHintIsSwitchedOffInTheSettings() {
        office.head.says("/settings").taps("Hint at thanks").taps("Switch off");
        assertThat(office.head.last().text()).contains("Hint at thanks: off");
        wakeAt(MONDAY);
        assertThat(hints(office.head)).isZero();
        office.head.taps("Switch on");
        wakeAt(MONDAY.plusSeconds(60));
        assertThat(hints(office.head)).isOne();
    }

    @Test
    void theRecordOfAPeriodKnowsWhatStands() {
        var chat = office.chat;
        var from = chat.clock().instant();
        office.head.says("/praise Budi Well done").taps("Before all").taps("Send");
        office.budi.taps("Yes");
        office.head.says("/praise Siti Well done").taps("Before all").taps("Send");
        office.chief
                .says("/praise Aziza Well done")
                .taps("In private")
                .taps("Send")
                .taps("Undo");
        var until = from.plusSeconds(1);

        assertThat(chat.bean(PraiseRecord.class).given(from, until))
                .extracting(it -> it.receiver(), it -> it.isShown(), it -> it.section())
                .containsExactlyInAnyOrder(
                        tuple(chat.stored(office.budi).id(), true, "umum"),
                        tuple(chat.stored(office.siti).id(), false, "keuangan"));
        assertThat(chat.bean(PraiseRecord.class).given(until, until.plusSeconds(1)))
                .isEmpty();
    }

    @Test
    void theSpreadLeavesOutSectionsTooSmallForTheReader() {
        var large = office.chat.bean(Sections.class).named("Large").id();
        var small = office.chat.bean(Sections.class).named("Small").id();
        var reader = office.chat.member("Ann", Role.EMPLOYEE, large);
        office.chat.member("Ben", Role.EMPLOYEE, large);
        office.chat.member("Cid", Role.EMPLOYEE, large);
        var own = office.chat.member("Dan", Role.EMPLOYEE, small);
        office.chat.member("Eve", Role.EMPLOYEE, small);
        var from = office.chat.clock().instant();
        office.head.says("/praise Ben fine").taps("In private").taps("Send");
        office.head.says("/praise Eve fine").taps("In private").taps("Send");
        office.head.says("/praise Eve fine").taps("In private").taps("Send");

        assertThat(shares(reader, from)).containsExactly("Large 1/3");
        assertThat(shares(own, from)).containsExactly("Large 1/3", "Small 2/2");
        assertThat(shares(office.head, from)).containsExactly("Large 1/3", "Small 2/2");
    }

    private List<String> shares(Phone reader, Instant from) {
        return office.chat.bean(PraiseRecord.class).spread(office.chat.stored(reader), from, from.plus(DAY)).stream()
                .map(it -> it.section().name() + " " + it.praises() + "/" + it.people())
                .toList();
    }
}

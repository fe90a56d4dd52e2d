package kentongan.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import kentongan.chat.Phone;
import kentongan.office.Role;
import kentongan.office.Roster;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people ask for: digests of other weeks, their own figures, the figures of an announcement. */
class DigestCommandTests {

    private final DigestOffice office = DigestOffice.inEnglish();

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void theDigestNowIsOfThisWeekByRole() {
        office.announces("Roll call");
        office.after(Duration.ofMinutes(5), () -> office.aziza.taps("✅ Understood"));

        office.aziza.says("/digest");
        assertThat(office.aziza.last().text())
                .contains("so far")
                .contains("Aziza")
                .contains("Median 5 min 0 s");
        office.head.says("/rekap");
        assertThat(office.head.last().text()).contains("Whole office").contains("Median 5 min 0 s");
        assertThat(DigestOffice.hasPicture(office.head.last())).isTrue();
        office.markus.says("/digest");
        assertThat(office.markus.last().text()).contains("Umum");
        office.secretary.says("/digest");
        assertThat(office.secretary.last().text()).contains("Sarah: your own figures");
    }

    @Test
    void anotherWeekIsChosenByButtonOrByADayOfIt() {
        office.announces("Roll call");
        office.after(Duration.ofDays(7), () -> office.head.says("/digest"));
        assertThat(office.head.last().text()).contains("30/11 – 06/12/2026").contains("No announcement");

        office.head.taps("Last week");
        assertThat(office.head.last().text()).contains("23/11 – 29/11/2026").doesNotContain("so far");

        office.head.taps("Other week…");
        assertThat(office.head.last().labels()).hasSize(12).contains("This week", "Last week", "16/11/2026");
        office.head.says("25/11/2026");
        assertThat(office.head.last().text()).contains("23/11 – 29/11/2026");

        office.head.says("/digest 25/11/2026");
        assertThat(office.head.last().text()).contains("23/11 – 29/11/2026");
    }

    @Test
    void aWeekToComeOrNoDayAtAllGetsASentenceAndIsAskedAgain() {
        office.head.says("/digest 1/12/2026");
        assertThat(office.head.last().text()).contains("has not begun yet");
        office.head.says("/digest soonish");
        assertThat(office.digests(office.head)).isZero();

        office.head.says("/digest").taps("Other week…").says("5/12/2026");
        assertThat(office.head.last().text()).contains("has not begun yet");
        office.head.says("17/11/2026");
        assertThat(office.head.last().text()).contains("16/11 – 22/11/2026");
        office.head.says("Roll call");
        assertThat(office.head.last().labels()).contains("Send to 6");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "digest-week|2026-11-30",
                "digest-week|2026-11-24",
                "digest-week|x",
                "digest-week",
                "digest-do|nothing",
                "digest-do",
                "digest-file|report|2026-11-30",
                "figures|nothing"
            })
    void forgedButtonsAreRefused(String data) {
        office.head.presses(data, null);

        assertThat(office.head.toast().alert()).isTrue();
        assertThat(office.head.sees()).isEmpty();
    }

    @Test
    void theHeadAloneSeesTheSectionsSideBySide() {
        office.announces("Roll call");
        office.after(Duration.ofMinutes(5), () -> office.aziza.taps("✅ Understood"));

        office.head.says("/digest").taps("Details");

        assertThat(office.head.last().text())
                .contains("Keuangan: 2 messages, no answer yet")
                .contains("Umum: 5 min 0 s, 1 of 1 in time");
        for (var phone : new Phone[] {office.secretary, office.markus, office.aziza}) {
            phone.presses("digest-all|2026-11-23", null);
            assertThat(phone.toast().alert()).isTrue();
        }
    }

    @Test
    void nobodyGetsAFileOrACommandThatIsNotForThem() {
        office.aziza.presses("digest-file|report|2026-11-23", null);
        assertThat(office.aziza.toast().alert()).isTrue();
        office.aziza.presses("digest-do|announce", null);
        assertThat(office.aziza.toast().alert()).isTrue();
        assertThat(office.aziza.sees()).isEmpty();
    }

    @Test
    void ownFiguresStandBesideTheLastFourWeeks() {
        office.announces("One");
        office.after(Duration.ofMinutes(10), () -> office.aziza.taps("✅ Understood"));
        office.after(Duration.ofDays(7), () -> office.announces("Two"));
        office.after(Duration.ofMinutes(4), () -> office.aziza.taps("✅ Understood"));

        office.aziza.says("/me");

        assertThat(office.aziza.last().text())
                .contains("Aziza")
                .contains("Median 4 min 0 s in working time (4 min 0 s by the clock), 6 min 0 s faster")
                .contains("Response rate 100% (1 of 1 in time)")
                .contains("23/11: 10 min 0 s, 1 of 1 in time")
                .contains("16/11: no announcement");
        office.tono.says("/saya");
        assertThat(office.tono.last().text()).contains("Median: none yet").contains("23/11: no answer");
        assertThat(office.tono.last().labels()).containsExactly("How is this counted?");
    }

    @Test
    void theHeadsOwnFiguresAreThoseOfTheAnswersToOthers() {
        office.aziza.says("/ask When?");
        office.after(Duration.ofMinutes(7), () -> office.head.taps("Answer").says("At seven"));

        office.head.says("/me");

        assertThat(office.head.last().text()).contains("Head: 7 min 0 s").contains("1 of 1 answered");
    }

    @Test
    void theBoardLeadsToTheFiguresOfItsAnnouncement() {
        office.announces("Roll call");
        office.after(Duration.ofMinutes(4), () -> office.aziza.taps("✅ Understood"));
        office.after(Duration.ofMinutes(4), () -> office.siti.taps("✅ Understood"));

        office.head.says("/announcements").taps("1").taps("Figures");

        assertThat(office.head.last().text())
                .contains("Roll call")
                .contains("Median 6 min 0 s")
                .contains("Answered: 2 of 6");
        assertThat(DigestOffice.hasPicture(office.head.last())).isTrue();
    }

    @Test
    void theFiguresOfWhatNobodyAnsweredHaveNoCurve() {
        office.announces("Roll call");

        office.head.says("/announcements").taps("1").taps("Figures");

        assertThat(office.head.last().text()).contains("Median: none yet").contains("Answered: 0 of 6");
        assertThat(office.head.last().message().attachment()).isNull();
    }

    @Test
    void theSecretarySeesBoardsButOnlyTheFiguresOfTheirOwnAnnouncements() {
        office.announces("Roll call");
        office.secretary.says("/announcements").taps("1");
        assertThat(office.secretary.last().labels()).contains("Nudge").doesNotContain("Figures");
        var id = figuresData(office.head.says("/announcements").taps("1"));

        office.secretary.presses(id, null);
        assertThat(office.secretary.toast().alert()).isTrue();
        office.markus.presses(id, null);
        assertThat(office.markus.toast().alert()).isTrue();
        office.aziza.presses(id, null);
        assertThat(office.aziza.toast().alert()).isTrue();
    }

    private static String figuresData(Phone phone) {
        return phone.last().keys().stream()
                .filter(it -> it.label().equals("Figures"))
                .map(it -> String.valueOf(it.data()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whoLeavesBeforeItIsMadeGetsNoDigest() {
        var dewi = office.chat.member("Dewi", Role.EMPLOYEE, null);
        office.chat.carriesAtOnce(false);
        dewi.says("/digest");
        office.chat.bean(Roster.class).remove(office.chat.stored(dewi).id());
        office.chat.carry();

        assertThat(dewi.sees()).isEmpty();
    }
}

package kentongan.pulse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import kentongan.chat.ChatFixture;
import kentongan.chat.Phone;
import kentongan.office.Leave;
import kentongan.office.Leaves;
import kentongan.office.Role;
import kentongan.pulse.AnswerPulse.Outcome;
import kentongan.worktime.DateSpan;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PulseTests {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration WEEK = Duration.ofDays(7);

    private final PulseOffice office = new PulseOffice();

    @AfterEach
    void close() {
        office.close();
    }

    private long asked(Phone phone) {
        return PulseOffice.shown(phone, "Question of the week\n");
    }

    private void fiveAnswer() {
        office.answers(1, 1);
        office.answers(2, 4);
        office.answers(3, 4);
        office.answers(4, 5);
        office.answers(5, 5);
    }

    @Test
    void everybodyIsAskedOnWednesdayAtTenWithFiveButtons() {
        office.wakesAt(PulseOffice.WEDNESDAY.minusSeconds(1));
        assertThat(asked(office.head)).isZero();

        office.wakesAt(PulseOffice.WEDNESDAY);

        assertThat(office.staff).allMatch(it -> asked(it) == 1);
        assertThat(office.head.last().text())
                .contains("In this office I can say openly what I think.", "only how many chose each answer is kept");
        assertThat(office.head.last().labels()).containsExactly("1 😞", "2 🙁", "3 😐", "4 🙂", "5 😀");
    }

    @Test
    void onceAWeekHoweverOftenItWakes() {
        for (int i = 0; i < 5; i++) {
            office.wakesAt(PulseOffice.WEDNESDAY.plusSeconds(i * 3600L));
        }
        assertThat(asked(office.head)).isOne();
    }

    @Test
    void whatWasMissedIsMadeUpForInWorkingTimeOfTheSameWeek() {
        office.wakesAt(PulseOffice.WEDNESDAY.plus(Duration.ofHours(12)));
        assertThat(asked(office.head)).isZero();
        office.wakesAt(PulseOffice.FRIDAY.minusSeconds(1));
        assertThat(asked(office.head)).isOne();
    }

    @Test
    void whatWasMissedForTheWholeWeekIsNotAskedAnyMore() {
        office.wakesAt(PulseOffice.FRIDAY);
        office.wakesAt(PulseOffice.FRIDAY.plus(DAY.multipliedBy(3)));
        assertThat(asked(office.head)).isZero();
    }

    @Test
    void onAHolidayItComesTheNextWorkingDay() {
        // Wednesday 19 May 2027 is a holiday, and so is the day after
        office.wakesAt(Instant.parse("2027-05-19T01:00:00Z"));
        office.wakesAt(Instant.parse("2027-05-20T01:00:00Z"));
        assertThat(asked(office.head)).isZero();
        office.wakesAt(Instant.parse("2027-05-21T01:00:00Z"));
        assertThat(asked(office.head)).isOne();
    }

    @Test
    void anAnswerIsCountedOnceAndStays() {
        office.wakesAt(PulseOffice.WEDNESDAY);
        var aziza = office.staff.get(0);
        aziza.taps("4");
        assertThat(aziza.toast().words()).isEqualTo("Counted, anonymously. Thank you!");
        assertThat(aziza.last().labels()).isEmpty();
        assertThat(aziza.last().text()).contains("Answered, anonymously");

        office.chat.handleAgain();
        office.answers(1, 1);
        assertThat(aziza.toast().words()).contains("answered already", "can’t be changed");
        assertThat(office.pulse().count().votes()).containsExactly(0, 0, 0, 1, 0);
    }

    @Test
    void fromFiveAnswersOnTheResultIsThereForAll() {
        office.wakesAt(PulseOffice.WEDNESDAY);
        fiveAnswer();
        var silent = office.staff.get(5);
        silent.presses("pu-res|" + PulseOffice.WEEK, null);
        assertThat(silent.toast().alert()).as("not before it is closed").isTrue();

        office.wakesAt(PulseOffice.FRIDAY);

        for (var phone : List.of(office.staff.get(0), silent, office.head)) {
            assertThat(phone.last().text()).contains("Closed: 5 of 7 answered.");
            phone.taps("Result");
            assertThat(phone.last().text())
                    .contains("Question of the week of 23/11/2026", "5 of 7 answered · mean 3.8")
                    .contains("1 😞 ▓▓░░░░░░░░ 1 (20%)\n2 🙁 ░░░░░░░░░░ 0 (0%)")
                    .contains("5 😀 ▓▓▓▓░░░░░░ 2 (40%)");
        }
        assertThat(asked(silent)).isZero();
    }

    @Test
    void aResultOfFourAnswersIsShownToNobody() {
        office.wakesAt(PulseOffice.WEDNESDAY);
        for (int person = 1; person <= 4; person++) {
            office.answers(person, 5);
        }
        office.wakesAt(PulseOffice.FRIDAY);

        assertThat(office.head.last().text()).contains("4 of 7 answered", "fewer than 5 answers");
        assertThat(office.head.last().labels()).isEmpty();
        office.head.presses("pu-res|" + PulseOffice.WEEK, office.head.last().messageId());
        assertThat(office.head.last().text()).contains("fewer than 5 answers").doesNotContain("mean", "▓");
        assertThat(office.chat.bean(PulseResults.class).latest(8).get(0).count())
                .isEmpty();
    }

    @Test
    void aTapAfterTheClosingIsNotCountedAndSaysSo() {
        office.wakesAt(PulseOffice.WEDNESDAY);
        fiveAnswer();
        office.chat.clock().moveTo(PulseOffice.FRIDAY);
        office.answers(6, 1);
        assertThat(office.staff.get(5).toast().words()).as("before the sweep").contains("closed", "not counted");
        office.wakesAt(PulseOffice.FRIDAY);
        office.answers(6, 1);
        assertThat(office.staff.get(5).toast().words()).contains("closed", "not counted");
        assertThat(office.pulse().count().answers()).isEqualTo(5);
    }

    @Test
    void anAnswerThatFoundItOpenIsRefusedOnceItIsClosed() {
        office.wakesAt(PulseOffice.WEDNESDAY);
        var open = office.pulse();
        var pulses = office.chat.bean(Pulses.class);
        pulses.close(open);

        assertThat(pulses.answer(open, "m102", 3)).isFalse();
        assertThat(office.pulse().count().answers()).isZero();
    }

    @Test
    void answersThatMeetTheClosingAreCountedOrRefusedNeverBoth() throws Exception {
        var threads = Executors.newFixedThreadPool(8);
        try (var large = new PulseOffice(ChatFixture.with("kentongan.pulse", "kentongan.settings"), 40)) {
            large.wakesAt(PulseOffice.WEDNESDAY);
            var answerPulse = large.chat.bean(AnswerPulse.class);
            var work = new ArrayList<Callable<Boolean>>();
            for (var phone : large.staff) {
                var member = large.chat.stored(phone);
                var answer = 1 + work.size() % 5;
                work.add(() ->
                        answerPulse.answer(PulseOffice.WEEK, member, answer, PulseOffice.WEDNESDAY) == Outcome.COUNTED);
            }
            work.add(20, () -> {
                large.chat.bean(AskPulse.class).wake(PulseOffice.FRIDAY);
                return false;
            });

            var counted = 0;
            for (var result : threads.invokeAll(work)) {
                counted += result.get() ? 1 : 0;
            }

            assertThat(large.pulse().count().answers()).isEqualTo(counted);
            assertThat(large.pulse().answered()).isEmpty();
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void nobodyIsNudgedWhoHasNotAnswered() {
        office.wakesAt(PulseOffice.WEDNESDAY);
        for (int hours = 1; hours < 53; hours++) {
            office.wakesAt(PulseOffice.WEDNESDAY.plus(Duration.ofHours(hours)));
        }
        assertThat(office.head.sees()).hasSize(1);
    }

    @Test
    void whoIsOnLeaveOrUnreachableIsNotAsked() {
        var away = new DateSpan(LocalDate.parse("2026-11-25"), LocalDate.parse("2026-11-25"));
        var first = office.chat.stored(office.staff.get(0)).id();
        office.chat.bean(Leaves.class).add(Leave.of("l", first, away, first));
        office.staff.get(1).says("/help").blocks(true).blocks(false);
        office.chat.messenger().block(office.staff.get(2).id(), true);
        office.wakesAt(PulseOffice.WEDNESDAY);

        assertThat(asked(office.staff.get(0))).isZero();
        assertThat(asked(office.staff.get(1))).isOne();
        assertThat(office.chat.stored(office.staff.get(2)).unreachable()).isTrue();
        assertThat(office.pulse().asked()).isEqualTo(6);
    }

    @Test
    void anOfficeTooSmallForAnyResultIsNotAsked() {
        try (var small = new PulseOffice(ChatFixture.with("kentongan.pulse", "kentongan.settings"), 3)) {
            small.wakesAt(PulseOffice.WEDNESDAY);
            assertThat(small.head.sees()).isEmpty();
            small.chat.member("One more", Role.EMPLOYEE, null);
            small.wakesAt(PulseOffice.WEDNESDAY.plusSeconds(5));
            assertThat(small.head.last().text()).contains("Pertanyaan minggu ini", "Di kantor ini saya bisa");
        }
    }

    @Test
    void theQuestionsTakeTurns() {
        var keys = new HashSet<String>();
        for (int week = 0; week < 13; week++) {
            office.wakesAt(PulseOffice.WEDNESDAY.plus(WEEK.multipliedBy(week)));
            office.wakesAt(PulseOffice.FRIDAY.plus(WEEK.multipliedBy(week)));
        }
        var latest = office.chat.bean(PulseResults.class).latest(8);
        assertThat(latest)
                .hasSize(8)
                .isSortedAccordingTo((one, next) -> one.week().compareTo(next.week()));
        office.chat.bean(PulseResults.class).latest(100).stream()
                .limit(12)
                .forEach(it -> keys.add(it.question().key()));
        assertThat(keys).hasSize(12);
    }

    @Test
    void forgedAnswersAndStrangersAreRefused() {
        office.wakesAt(PulseOffice.WEDNESDAY);
        var newcomer = office.chat.member("Newcomer", Role.EMPLOYEE, null);
        newcomer.presses("pu|" + PulseOffice.WEEK + "|3", null);
        assertThat(newcomer.toast().alert()).isTrue();
        var stranger = office.chat.phone(999, "Stranger");
        stranger.presses("pu|" + PulseOffice.WEEK + "|3", null);
        stranger.presses("pu-res|" + PulseOffice.WEEK, null);
        for (var forged : List.of(
                "pu|" + PulseOffice.WEEK + "|0",
                "pu|" + PulseOffice.WEEK + "|6",
                "pu|" + PulseOffice.WEEK + "|x",
                "pu|" + PulseOffice.WEEK,
                "pu|2026-11-30|3",
                "pu-res|2026-11-30",
                "pu-set|off",
                "pu-set|reset-y")) {
            office.staff.get(0).presses(forged, null);
            assertThat(office.staff.get(0).toast().alert()).as(forged).isTrue();
        }
        assertThat(office.pulse().count().answers()).isZero();
        assertThat(office.chat.bean(PulseBank.class).isOn()).isTrue();
    }
}

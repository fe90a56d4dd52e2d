package kentongan.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kentongan.announcements.Delivery;
import kentongan.chat.ChatFixture;
import kentongan.chat.Phone;
import kentongan.office.OfficeHours;
import kentongan.office.Role;
import kentongan.office.Roster;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Figures of what people did on their phones; it is Tuesday 24 November 2026, ten in the morning. */
class MeasuringTests {

    private static final Week THIS_WEEK = new Week(LocalDate.of(2026, 11, 23));

    private final ChatFixture office =
            ChatFixture.with("kentongan.announcements", "kentongan.questions", "kentongan.figures");
    private final Phone head = office.member("Yohanis", Role.HEAD, null);
    private final Phone aziza = office.member("Aziza", Role.EMPLOYEE, "umum");
    private final Phone budi = office.member("Budi", Role.EMPLOYEE, "umum");
    private final Phone siti = office.member("Siti", Role.EMPLOYEE, "keuangan");

    @AfterEach
    void close() {
        office.close();
    }

    private Instant now() {
        return office.clock().instant();
    }

    private Report report() {
        return office.bean(MeasureResponsiveness.class)
                .weeks(THIS_WEEK, 1, now())
                .get(0);
    }

    private Responsiveness own(Phone phone) {
        return office.bean(MeasureResponsiveness.class)
                .ofMember(
                        office.stored(phone).id(),
                        List.of(THIS_WEEK.period(office.bean(OfficeHours.class).zone())),
                        now())
                .get(0);
    }

    private String announces(String words) {
        head.says(words).taps("Kirim ke");
        return office.bean(MongoTemplate.class).findAll(Delivery.class).stream()
                .map(Delivery::announcement)
                .reduce((one, next) -> next)
                .orElseThrow();
    }

    private void after(Duration time, Runnable what) {
        office.clock().advance(time);
        what.run();
    }

    @Test
    void anAnswerShowsAtOnceForAllWhoseItIs() {
        announces("Apel pagi");
        after(Duration.ofMinutes(3), () -> aziza.taps("✅ Mengerti"));

        assertThat(own(aziza).working()).contains(times(1, Duration.ofMinutes(3), Duration.ofMinutes(3)));
        assertThat(report().section("umum").working()).contains(times(1, Duration.ofMinutes(3), Duration.ofMinutes(3)));

        after(Duration.ofMinutes(7), () -> budi.taps("✅ Mengerti"));

        assertThat(report().section("umum").working())
                .contains(times(2, Duration.ofSeconds(390), Duration.ofSeconds(558)));
        assertThat(report().section("keuangan").working()).isEmpty();
        assertThat(report().office().answered()).isEqualTo(2);
        assertThat(report().office().rate()).isEqualTo(new Share(2, 2));
    }

    private static Times times(int count, Duration median, Duration p90) {
        return new Times(count, median, p90);
    }

    @Test
    void theFirstAnswerKeepsTheTimeThoughItIsChangedOrAskedForAgain() {
        announces("Apel pagi");
        after(Duration.ofMinutes(3), () -> aziza.taps("✅ Mengerti"));
        after(
                Duration.ofMinutes(3),
                () -> head.taps("Ralat…").says("Apel siang").taps("Penting"));
        office.carry();
        assertThat(own(aziza).clarity()).isEqualTo(new Share(0, 0));
        after(Duration.ofMinutes(3), () -> aziza.taps("✅ Mengerti"));
        after(
                Duration.ofMinutes(3),
                () -> head.says("/pengumuman")
                        .taps("1")
                        .taps("Ralat…")
                        .says("Apel sore")
                        .taps("Penting"));
        office.carry();
        after(Duration.ofMinutes(3), () -> aziza.taps("✅ Mengerti"));

        assertThat(own(aziza).wall().map(Times::median)).contains(Duration.ofMinutes(3));
        assertThat(own(aziza).rate()).isEqualTo(new Share(1, 1));
        assertThat(own(aziza).clarity()).isEqualTo(new Share(1, 1));
    }

    @Test
    void aRecalledAnnouncementIsNoOnesFigure() {
        announces("Apel pagi");
        after(Duration.ofMinutes(3), () -> aziza.taps("✅ Mengerti"));
        assertThat(report().office().deliveries()).isEqualTo(3);

        head.taps("Tarik").taps("Ya, tarik");

        assertThat(report().office()).isEqualTo(Responsiveness.NONE);
        assertThat(own(aziza).isEmpty()).isTrue();
    }

    @Test
    void whoBlocksTheBotLosesNothingByWhatDoesNotArrive() {
        siti.blocks(true);

        announces("Apel pagi");

        assertThat(own(siti).isEmpty()).isTrue();
        assertThat(own(siti).unreachable()).isEqualTo(1);
        assertThat(report().office().deliveries()).isEqualTo(2);
        assertThat(report().office().unreachable()).isEqualTo(1);
    }

    @Test
    void whoLeavesBeforeItIsDueOwesNoAnswer() {
        announces("Apel pagi");
        after(
                Duration.ofHours(2),
                () -> office.bean(Roster.class).remove(office.stored(siti).id()));
        after(Duration.ofDays(3), () -> {});

        assertThat(report().section("keuangan").deliveries()).isEqualTo(1);
        assertThat(report().section("keuangan").rate().value()).isEmpty();
        assertThat(report().section("umum").rate()).isEqualTo(new Share(0, 2));
    }

    @Test
    void theHeadIsTimedFromTheQuestionOnTheirPhoneToTheFirstAnswer() {
        office.carriesAtOnce(false);
        aziza.says("/tanya Jam berapa apel?");
        after(Duration.ofMinutes(5), office::carry);
        office.carriesAtOnce(true);
        after(Duration.ofMinutes(10), () -> head.taps("Jawab").says("Pukul tujuh"));

        var answers = report().head();

        assertThat(answers.asked()).isEqualTo(1);
        assertThat(answers.open()).isZero();
        assertThat(answers.working()).contains(times(1, Duration.ofMinutes(10), Duration.ofMinutes(10)));
    }

    @Test
    void aWeekInWhichNothingWasSentHasNoFigures() {
        var empty = report();

        assertThat(empty.office()).isEqualTo(Responsiveness.NONE);
        assertThat(empty.office().rate().value()).isEmpty();
        assertThat(empty.head().working()).isEqualTo(Optional.empty());
        assertThat(empty.people()).hasSize(4).allMatch(it -> it.figures().isEmpty());
    }

    @Test
    void anAnnouncementHasTheCurveOfItsAnswers() {
        var id = announces("Apel pagi");
        var sent = now();
        after(Duration.ofMinutes(3), () -> aziza.taps("✅ Mengerti"));
        after(Duration.ofMinutes(7), () -> budi.taps("❓ Tanya").says("Di mana?"));

        var figures = office.bean(MeasureResponsiveness.class)
                .ofAnnouncement(id, now())
                .orElseThrow();

        assertThat(figures.firstSentAt()).isEqualTo(sent);
        assertThat(figures.answeredAt()).containsExactly(sent.plusSeconds(180), sent.plusSeconds(600));
        assertThat(figures.figures().clarity()).isEqualTo(new Share(1, 2));
        assertThat(office.bean(MeasureResponsiveness.class).ofAnnouncement("none", now()))
                .isEmpty();
    }

    @Test
    void anOfficeOfOneHasNoFiguresAndNoMishap() {
        try (var small = ChatFixture.with("kentongan.announcements", "kentongan.questions", "kentongan.figures")) {
            var only = small.member("Yohanis", Role.HEAD, null);
            var measure = small.bean(MeasureResponsiveness.class);

            var report = measure.weeks(THIS_WEEK.plus(3), 9, small.clock().instant());

            assertThat(report).hasSize(9).allSatisfy(week -> {
                assertThat(week.office()).isEqualTo(Responsiveness.NONE);
                assertThat(week.people()).hasSize(1);
                assertThat(week.member(small.stored(only).id()).working()).isEmpty();
                assertThat(week.attendance(AttendanceFacts.Occasion.MEETING, null)
                                .present()
                                .value())
                        .isEmpty();
                assertThat(week.ideas()).isEmpty();
            });
        }
    }
}

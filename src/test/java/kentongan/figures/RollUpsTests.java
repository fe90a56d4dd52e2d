package kentongan.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import kentongan.chat.ChatFixture;
import kentongan.chat.Phone;
import kentongan.office.Leave;
import kentongan.office.Leaves;
import kentongan.office.Role;
import kentongan.worktime.DateSpan;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** Roll-ups are a shortcut: what they hold is always what the deliveries say. It is Tuesday 24 November 2026, ten o'clock. */
class RollUpsTests {

    private static final Week FIRST = new Week(LocalDate.of(2026, 11, 23));
    private static final Duration A_WEEK = Duration.ofDays(7);

    private final ChatFixture office =
            ChatFixture.with("kentongan.announcements", "kentongan.questions", "kentongan.figures");
    private final MongoTemplate mongo = office.bean(MongoTemplate.class);
    private final RollUps rollUps = office.bean(RollUps.class);
    private final Phone head = office.member("Yohanis", Role.HEAD, null);
    private final Phone aziza = office.member("Aziza", Role.EMPLOYEE, "umum");
    private final Phone budi = office.member("Budi", Role.EMPLOYEE, "umum");

    @AfterEach
    void close() {
        office.close();
    }

    private Instant now() {
        return office.clock().instant();
    }

    private Responsiveness office(Week week) {
        return office.bean(MeasureResponsiveness.class)
                .weeks(week, 1, now())
                .get(0)
                .office();
    }

    /** When the week's newest roll-up was built. */
    private Instant built(Week week) {
        return rollUps(week).map(RollUp::builtAt).max(Instant::compareTo).orElseThrow();
    }

    private boolean isBuilt(Week week) {
        return rollUps(week).findAny().isPresent();
    }

    private Stream<RollUp> rollUps(Week week) {
        return mongo.findAll(RollUp.class).stream()
                .filter(it -> it.id().startsWith(week + ":") && !it.facts().isEmpty());
    }

    private void advance(Duration time) {
        office.clock().advance(time);
    }

    @Test
    void aLateAnswerChangesTheWeekInWhichItWasAsked() {
        head.says("Apel pagi").taps("Kirim ke");
        advance(Duration.ofMinutes(3));
        aziza.taps("✅ Mengerti");
        advance(A_WEEK);
        assertThat(office(FIRST).answered()).isEqualTo(1);
        advance(A_WEEK);

        budi.taps("✅ Mengerti");

        assertThat(office(FIRST).answered()).isEqualTo(2);
        assertThat(office(FIRST).rate()).isEqualTo(new Share(1, 2));
        assertThat(office(FIRST.plus(2)).isEmpty()).isTrue();
    }

    @Test
    void whatHasComeToRestIsBuiltOnce() {
        head.says("Apel pagi").taps("Kirim ke");
        advance(Duration.ofMinutes(3));
        office(FIRST);
        var build = built(FIRST);

        advance(A_WEEK);
        office(FIRST);
        rollUps.refresh(now());

        assertThat(built(FIRST)).isEqualTo(build);
    }

    @Test
    void theSweepBuildsWhatHasComeToRestAndNothingElse() {
        rollUps.refresh(now());
        assertThat(isBuilt(FIRST)).isFalse();

        head.says("Apel pagi").taps("Kirim ke");
        rollUps.refresh(now());
        assertThat(isBuilt(FIRST)).isFalse();

        advance(Duration.ofMinutes(3));
        rollUps.refresh(now());
        assertThat(isBuilt(FIRST)).isTrue();
        var build = built(FIRST);

        aziza.taps("✅ Mengerti");
        rollUps.refresh(now());
        assertThat(built(FIRST)).isEqualTo(build);
        advance(Duration.ofMinutes(3));
        rollUps.refresh(now());
        assertThat(built(FIRST)).isNotEqualTo(build);
    }

    @Test
    void oneThatIsMissingOrOfAnotherZoneIsBuiltAgain() {
        head.says("Apel pagi").taps("Kirim ke");
        advance(Duration.ofMinutes(3));
        aziza.taps("✅ Mengerti");
        advance(Duration.ofMinutes(3));
        var before = office(FIRST);

        mongo.remove(new Query(), RollUp.class);
        assertThat(office(FIRST)).isEqualTo(before);

        mongo.updateMulti(new Query(), Update.update("zone", "Asia/Jakarta").set("rows", ""), RollUp.class);
        assertThat(office(FIRST)).isEqualTo(before);
    }

    @Test
    void whoeverWritesAnOldOneOverANewOneDoesNoHarm() {
        head.says("Apel pagi").taps("Kirim ke");
        office(FIRST);
        var old = rollUps(FIRST).findFirst().orElseThrow();
        advance(Duration.ofMinutes(1));
        aziza.taps("✅ Mengerti");
        advance(Duration.ofMinutes(3));
        assertThat(office(FIRST).answered()).isEqualTo(1);

        mongo.save(old);

        assertThat(office(FIRST).answered()).isEqualTo(1);
    }

    @Test
    void leaveThatIsEnteredAfterwardsCountsAtOnce() {
        head.says("Apel pagi").taps("Kirim ke");
        advance(A_WEEK);
        assertThat(office(FIRST).rate()).isEqualTo(new Share(0, 2));

        var day = LocalDate.of(2026, 11, 24);
        office.bean(Leaves.class).add(Leave.of("l", office.stored(budi).id(), new DateSpan(day, day), "m101"));

        assertThat(office(FIRST).rate()).isEqualTo(new Share(0, 1));
    }

    @Test
    void aYearIsBuiltBitByBit() {
        for (int number = 0; number < 45; number++) {
            head.says("Apel " + number).taps("Kirim ke");
            advance(Duration.ofDays(1));
        }
        rollUps.refresh(now());
        assertThat(built()).isEqualTo(40);
        rollUps.refresh(now());
        assertThat(built()).isEqualTo(45);
    }

    private long built() {
        return mongo.findAll(RollUp.class).stream()
                .filter(it -> !it.facts().isEmpty())
                .count();
    }
}

package kentongan.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import kentongan.chat.ChatFixture;
import kentongan.demo.FillWithLife;
import kentongan.demo.MadeUpLeave;
import kentongan.demo.MadeUpStaff;
import kentongan.demo.OfficeLife;
import kentongan.figures.NaiveFigures.Line;
import kentongan.figures.NaiveFigures.Row;
import kentongan.office.Leave;
import kentongan.office.Leaves;
import kentongan.office.Member;
import kentongan.office.Member.Standing;
import kentongan.office.OfficeHours;
import kentongan.worktime.DateSpan;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** A made-up year of an office of 24, every figure of which is computed twice: by the product and by {@link NaiveFigures}. */
@Order(7)
class YearTests {

    private static final int WEEKS = 53;
    private static final LocalDate FIRST = LocalDate.of(2025, 11, 24);
    private static final Week LAST = Week.of(FIRST).plus(WEEKS - 1);
    private static final List<String> SECTIONS = List.of("umum", "pemerintahan", "pelayanan", "kesra");

    private static final ChatFixture OFFICE =
            ChatFixture.with("kentongan.announcements", "kentongan.questions", "kentongan.figures", "kentongan.demo");
    private static final MeasureResponsiveness MEASURE = OFFICE.bean(MeasureResponsiveness.class);
    private static final Instant NOW = Instant.parse("2026-11-25T03:12:00Z");

    private static @Nullable NaiveFigures naive;

    @BeforeAll
    static void liveAYear() throws IOException {
        OFFICE.clock().moveTo(NOW);
        var mongo = OFFICE.bean(MongoTemplate.class);
        var hours = OFFICE.bean(OfficeHours.class);
        var staff = new ArrayList<>(
                MadeUpStaff.of(22, SECTIONS, FIRST.atStartOfDay(hours.zone()).toInstant()));
        // on a Wednesday in the middle of some week
        var middle = FIRST.plusWeeks(20)
                .plusDays(2)
                .atTime(11, 0)
                .atZone(hours.zone())
                .toInstant();
        staff.add(newcomer(staff.get(10), middle));
        var leave = MadeUpLeave.of(staff, FIRST, WEEKS, 5);
        leave.forEach((member, spans) -> spans.forEach(
                span -> OFFICE.bean(Leaves.class).add(Leave.of(member + span.from(), member, span, "demo0"))));
        mongo.insertAll(staff);
        var leaver = staff.get(12).id();
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(leaver)),
                Update.update("standing", Standing.REMOVED).set("leftAt", middle),
                Member.class);
        var blocked = new DateSpan(FIRST.plusWeeks(8), FIRST.plusWeeks(11));
        var life = new OfficeLife(
                staff, leave, Map.of(leaver, middle), Map.of(staff.get(13).id(), blocked), hours.calendar(), 6);
        OFFICE.bean(FillWithLife.class).fill(life, FIRST, WEEKS, NOW, 2026);
        naive = new NaiveFigures(mongo, NOW, Files.readString(Path.of("config/holidays.yaml")));
    }

    private static Member newcomer(Member like, Instant since) {
        return new Member(
                "demo99",
                "Yosina",
                null,
                like.role(),
                Standing.ACTIVE,
                like.sectionId(),
                null,
                null,
                null,
                true,
                since);
    }

    @AfterAll
    static void close() {
        OFFICE.close();
    }

    @Test
    void everyMemberSectionAndWeekIsWhatADifferentComputationSays() {
        var reports = MEASURE.weeks(LAST, WEEKS, NOW);

        assertThat(reports).hasSize(WEEKS);
        assertThat(reports.stream().mapToInt(it -> it.office().deliveries()).sum())
                .isGreaterThan(5_000);
        for (int week = 0; week < WEEKS; week++) {
            check(
                    reports.get(week),
                    FIRST.plusWeeks(week),
                    FIRST.plusWeeks(week).plusDays(6));
        }
    }

    @Test
    void soIsAnyOtherPeriod() {
        for (int month = 0; month < 12; month += 5) {
            var first = FIRST.plusMonths(month).plusDays(3);
            check(MEASURE.during(period(first, first.plusDays(31)), NOW), first, first.plusDays(31));
        }
        check(MEASURE.during(period(FIRST, FIRST.plusYears(2)), NOW), FIRST, FIRST.plusYears(2));
    }

    @Test
    void whatOneMemberSeesIsWhatTheOfficeSeesOfThem() {
        var year = MEASURE.during(period(FIRST, FIRST.plusYears(1)), NOW);

        for (var person : year.people()) {
            assertThat(MEASURE.ofMember(person.member().id(), List.of(year.period()), NOW))
                    .containsExactly(person.figures());
        }
    }

    @Test
    void whatIsBuiltAgainIsTheSame() {
        var before = MEASURE.weeks(LAST, 8, NOW);
        OFFICE.bean(MongoTemplate.class).remove(new Query().limit(300), RollUp.class);

        assertThat(MEASURE.weeks(LAST, 8, NOW)).isEqualTo(before);
        OFFICE.bean(RollUps.class).refresh(NOW.plusSeconds(600));
        assertThat(MEASURE.weeks(LAST, 8, NOW)).isEqualTo(before);
    }

    private static Period period(LocalDate first, LocalDate last) {
        return Period.of(first, last, OFFICE.bean(OfficeHours.class).zone());
    }

    private static void check(Report report, LocalDate first, LocalDate last) {
        check("office", report.office(), row -> true, first, last);
        for (var section : SECTIONS) {
            check(section, report.section(section), row -> section.equals(row.section()), first, last);
        }
        for (var person : report.people()) {
            var id = person.member().id();
            check(person.member().name(), person.figures(), row -> id.equals(row.member()), first, last);
        }
        var head = report.head();
        assertThat(Arrays.<@Nullable Object>asList(
                        head.asked(), head.answered(), seconds(head.working().map(Times::median))))
                .as("head from %s", first)
                .isEqualTo(plain(naive().head(first, last)));
    }

    private static void check(
            String whose, Responsiveness figures, Predicate<Row> mine, LocalDate first, LocalDate last) {
        assertThat(line(figures)).as("%s from %s", whose, first).isEqualTo(plain(naive().line(mine, first, last)));
    }

    private static NaiveFigures naive() {
        return Objects.requireNonNull(naive);
    }

    private static Line line(Responsiveness figures) {
        return new Line(
                figures.deliveries(),
                figures.answered(),
                figures.inTime(),
                figures.rate().whole(),
                seconds(figures.working().map(Times::median)),
                seconds(figures.working().map(Times::p90)),
                seconds(figures.wall().map(Times::median)),
                seconds(figures.wall().map(Times::p90)));
    }

    private static Line plain(Line line) {
        return new Line(
                line.deliveries(),
                line.answered(),
                line.inTime(),
                line.inRate(),
                plain(line.medianWorking()),
                plain(line.p90Working()),
                plain(line.medianWall()),
                plain(line.p90Wall()));
    }

    private static List<@Nullable Object> plain(List<@Nullable Object> cells) {
        return cells.stream()
                .map(it -> it instanceof BigDecimal number ? plain(number) : it)
                .collect(Collectors.toList());
    }

    private static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        return number == null ? null : number.setScale(9);
    }

    private static @Nullable BigDecimal seconds(Optional<Duration> time) {
        return time.map(it -> BigDecimal.valueOf(it.getSeconds() * 1_000_000_000 + it.getNano(), 9))
                .orElse(null);
    }
}

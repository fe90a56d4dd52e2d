package kentongan.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import kentongan.announcements.Announcement;
import kentongan.chat.ChatFixture;
import kentongan.chat.Phone;
import kentongan.demo.DemoYear.Start;
import kentongan.figures.MeasureResponsiveness;
import kentongan.figures.Week;
import kentongan.office.Leaves;
import kentongan.office.Members;
import kentongan.office.OfficeHours;
import kentongan.office.Role;
import kentongan.office.Sections;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;

@Order(6)
class DemoYearTests {

    private static final Week THIS_WEEK = new Week(LocalDate.of(2026, 11, 23));

    private final ChatFixture office =
            ChatFixture.with("kentongan.announcements", "kentongan.questions", "kentongan.figures", "kentongan.demo");
    private final String general = office.bean(Sections.class).named("Umum").id();
    private final DemoYear year = office.bean(DemoYear.class);

    @AfterEach
    void close() {
        office.close();
    }

    private Phone head() {
        return office.member("Yohanis", Role.HEAD, null);
    }

    private void live() {
        assertThat(year.begin()).isEqualTo(Start.BEGUN);
        await().atMost(Duration.ofMinutes(2)).until(() -> !year.progress().isRunning());
        assertThat(year.progress().weeks()).isEqualTo(DemoYear.WEEKS);
    }

    @Test
    void everybodyHasFiguresInEveryWeekOfTheYear() {
        head();
        var leader = office.stored(office.member("Lukas", Role.SECTION_HEAD, general))
                .id();
        var aziza =
                office.stored(office.member("Aziza", Role.EMPLOYEE, general)).id();

        live();

        var weeks = office.bean(MeasureResponsiveness.class)
                .weeks(THIS_WEEK, DemoYear.WEEKS, office.clock().instant());
        assertThat(weeks.subList(0, DemoYear.WEEKS - 1)).allSatisfy(week -> {
            assertThat(week.office().deliveries()).isPositive();
            assertThat(week.office().working()).isPresent();
            assertThat(week.head().asked()).isPositive();
        });
        assertThat(weeks.stream().mapToInt(it -> it.member(aziza).answered()).sum())
                .isGreaterThan(50);
        assertThat(weeks.stream().mapToInt(it -> it.member(leader).answered()).sum())
                .isGreaterThan(50);
        assertThat(weeks.get(0).people()).hasSizeGreaterThan(10);
    }

    @Test
    void itIsNotBegunTwice() {
        head();
        live();
        var announcements = office.bean(MongoTemplate.class).count(query(), Announcement.class);

        assertThat(year.begin()).isEqualTo(Start.BEFORE);
        assertThat(office.bean(MongoTemplate.class).count(query(), Announcement.class))
                .isEqualTo(announcements)
                .isGreaterThan(200);
    }

    private static Query query() {
        return new Query();
    }

    @Test
    void anOfficeWithoutAHeadWaitsForOne() {
        assertThat(year.begin()).isEqualTo(Start.NO_HEAD);
        head();
        assertThat(year.begin()).isEqualTo(Start.BEGUN);
        await().atMost(Duration.ofMinutes(2)).until(() -> !year.progress().isRunning());
    }

    @Test
    void nobodyGetsAMessageAndNobodyIsAwayNow() {
        head();
        var aziza = office.member("Aziza", Role.EMPLOYEE, general);

        live();
        office.carry();

        assertThat(aziza.sees()).isEmpty();
        var today = LocalDate.ofInstant(
                office.clock().instant(), office.bean(OfficeHours.class).zone());
        assertThat(office.bean(Leaves.class).onLeave(today)).isEmpty();
        assertThat(office.bean(Leaves.class).days()).isNotEmpty();
        assertThat(office.bean(Members.class).active(Role.HEAD)).hasSize(1);
        assertThat(office.bean(Members.class).active(Role.SECTION_HEAD)).hasSize(1);
    }
}

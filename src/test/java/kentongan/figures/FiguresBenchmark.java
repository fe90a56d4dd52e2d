package kentongan.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import kentongan.chat.MovingClock;
import kentongan.demo.FillWithLife;
import kentongan.demo.MadeUpLeave;
import kentongan.demo.MadeUpStaff;
import kentongan.demo.OfficeLife;
import kentongan.office.Leave;
import kentongan.office.Leaves;
import kentongan.office.Members;
import kentongan.office.OfficeHours;
import kentongan.office.OfficeProperties;
import kentongan.office.Section;
import kentongan.storage.TestStore;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.type.filter.RegexPatternTypeFilter;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/**
 * Prints what the figures of an office of 500 cost after a year of some 1,300 announcements, on the embedded store:
 * {@code mvn test -Dtest=FiguresBenchmark -DexcludedGroups= -Dgroups=benchmark}.
 */
@Tag("benchmark")
class FiguresBenchmark {

    private static final int PEOPLE = Integer.getInteger("people", 500);
    private static final int A_WEEK = 26;
    private static final int WEEKS = Integer.getInteger("weeks", 52);
    private static final LocalDate FIRST = LocalDate.of(2025, 12, 1);
    private static final Week LAST = Week.of(FIRST).plus(WEEKS - 1);
    private static final Instant NOW = LAST.monday()
            .plusDays(4)
            .atTime(15, 30)
            .atZone(ZoneId.of("Asia/Jayapura"))
            .toInstant();
    private static final double BYTES_A_MEGABYTE = 1 << 20;

    @RegisterExtension
    static final TestStore STORE = new TestStore();

    private final MovingClock clock = new MovingClock(NOW.minusSeconds(3_600));

    @Test
    void aYearOfAnOfficeOf500() {
        try (var context = context()) {
            print("fill with a year", () -> fill(context));
            // what was noted while filling has come to rest
            clock.moveTo(NOW);
            var measure = context.getBean(MeasureResponsiveness.class);
            print("build one week", () -> measure.weeks(LAST.plus(-20), 1, NOW));
            var rollUps = context.getBean(RollUps.class);
            print("build a year", () -> {
                for (int run = 0; run < A_WEEK * WEEKS / 40 + 1; run++) {
                    rollUps.refresh(NOW);
                }
                return "";
            });
            for (int run = 0; run < 4; run++) {
                digest(measure, STORE.template(), run > 1);
            }
            print("a year at once", () -> measure.during(year(), NOW).office());
            print("one member's nine weeks", () -> measure.ofMember("demo77", nineWeeks(), NOW));
            print("one member's year", () -> measure.ofMember("demo77", List.of(year()), NOW));
        }
    }

    /** Nine weeks of everybody: this one and the eight before it. Somebody has just answered, so one week must be built. */
    private void digest(MeasureResponsiveness measure, MongoTemplate mongo, boolean somebodyAnswered) {
        if (somebodyAnswered) {
            mongo.updateFirst(
                    Query.query(
                            Criteria.where("_id").is("demo" + LAST.toString().replace("-", "") + "n0")),
                    Update.update("changesUntil", clock.instant().plusSeconds(60)),
                    "delivery-traces");
        }
        var reports =
                print(somebodyAnswered ? "digest, this week to be built" : "digest", () -> measure.weeks(LAST, 9, NOW));
        assertThat(reports).hasSize(9).allMatch(it -> it.office().deliveries() > 10 * PEOPLE);
        assertThat(reports.get(8).sections()).hasSize(8);
    }

    private static Period year() {
        return Period.of(FIRST, LAST.monday().plusDays(6), ZoneId.of("Asia/Jayapura"));
    }

    private static List<Period> nineWeeks() {
        return LAST.last(9).stream()
                .map(it -> it.period(ZoneId.of("Asia/Jayapura")))
                .toList();
    }

    private String fill(AnnotationConfigApplicationContext context) {
        var mongo = STORE.template();
        var sections =
                IntStream.range(0, 8).mapToObj(number -> "section" + number).toList();
        sections.forEach(id -> mongo.insert(new Section(id, id)));
        var staff = MadeUpStaff.of(
                PEOPLE, sections, FIRST.atStartOfDay(ZoneId.of("Asia/Jayapura")).toInstant());
        mongo.insertAll(staff);
        var leave = MadeUpLeave.of(staff, FIRST, WEEKS, 5);
        leave.forEach((member, spans) -> spans.forEach(
                span -> context.getBean(Leaves.class).add(Leave.of(member + span.from(), member, span, member))));
        var life = new OfficeLife(
                staff,
                leave,
                Map.of(),
                Map.of(),
                context.getBean(OfficeHours.class).calendar(),
                A_WEEK);
        context.getBean(FillWithLife.class).fill(life, FIRST, WEEKS, NOW, 2026);
        assertThat(context.getBean(Members.class).active()).hasSize(PEOPLE);
        return mongo.getCollection("deliveries").estimatedDocumentCount() + " deliveries";
    }

    private AnnotationConfigApplicationContext context() {
        var context = new AnnotationConfigApplicationContext();
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(MongoTemplate.class, STORE::template);
        context.registerBean(
                OfficeProperties.class,
                () -> new OfficeProperties(
                        "id", ZoneId.of("Asia/Jayapura"), Path.of("target"), "", Path.of("config/holidays.yaml")));
        context.scan("kentongan.office", "kentongan.figures", "kentongan.demo");
        // of these capabilities what is measured, without the chat
        var scanner = new ClassPathBeanDefinitionScanner(context, false);
        scanner.addIncludeFilter(new RegexPatternTypeFilter(
                Pattern.compile(".*\\.(Deliveries|DeliveryTraces|Questions|(Announcement|Question)Facts|Past\\w+)")));
        scanner.scan("kentongan.announcements", "kentongan.questions");
        context.refresh();
        return context;
    }

    private static <T> T print(String what, Supplier<T> operation) {
        System.gc();
        var before = used();
        var start = System.nanoTime();
        T result = operation.get();
        var millis = (System.nanoTime() - start) / 1_000_000;
        System.gc();
        System.out.printf(
                "%-40s %,7d ms, memory kept %+.1f MB %s%n",
                what, millis, (used() - before) / BYTES_A_MEGABYTE, result instanceof String words ? words : "");
        return result;
    }

    private static long used() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}

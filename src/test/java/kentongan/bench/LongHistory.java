package kentongan.bench;

import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import kentongan.announcements.Announcement;
import kentongan.announcements.Delivery;
import kentongan.announcements.PastAnnouncements;
import kentongan.announcements.Reply;
import kentongan.chat.Html;
import kentongan.chat.Words;
import kentongan.demo.FillWithLife;
import kentongan.demo.OfficeLife;
import kentongan.office.Member;
import kentongan.office.OfficeHours;
import kentongan.office.OfficeProperties;
import kentongan.office.Role;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.type.filter.RegexPatternTypeFilter;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Years of an office's life, written by the program's own {@link FillWithLife} into a store. */
final class LongHistory {

    static final int LARGE = 10_000;
    static final String LARGE_WORDS = "Sensus pegawai se-provinsi";

    private static final int WEEKS = Integer.getInteger("bench.weeks", 52);
    private static final int A_WEEK = 21;
    private static final ZoneId ZONE = ZoneId.of("Asia/Jayapura");

    private LongHistory() {}

    /** Fills the store with a year of these members; returns how many deliveries there are then. */
    static long fill(MongoTemplate store, List<Member> staff) {
        var clock = Clock.systemUTC();
        var now = clock.instant().minus(Duration.ofHours(1));
        try (var context = context(store, clock)) {
            var first = LocalDate.ofInstant(now, ZONE)
                    .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                    .minusWeeks(WEEKS);
            var calendar = context.getBean(OfficeHours.class).calendar();
            var life = new OfficeLife(withSomebodyElseWhoWrites(staff), Map.of(), Map.of(), Map.of(), calendar, A_WEEK);
            context.getBean(FillWithLife.class).fill(life, first, WEEKS, now, 2026);
            addALargeOne(context.getBean(PastAnnouncements.class), staff.get(0), now);
        }
        return store.getCollection("deliveries").estimatedDocumentCount();
    }

    /** The made-up announcements have authors beside the head. */
    private static List<Member> withSomebodyElseWhoWrites(List<Member> staff) {
        var all = new ArrayList<>(staff);
        var first = all.get(1);
        all.set(
                1,
                new Member(
                        first.id(),
                        first.name(),
                        first.telegramId(),
                        Role.SECRETARY,
                        first.standing(),
                        null,
                        null,
                        null,
                        null,
                        false,
                        first.startedAt()));
        return all;
    }

    /** One to more people than the office has: for counting, who they are does not matter. */
    private static void addALargeOne(PastAnnouncements past, Member head, Instant at) {
        var recipients =
                IntStream.range(0, LARGE).mapToObj(number -> "r" + number).toList();
        var draft = Announcement.draft("large", head.id(), Words.typed(new Html(LARGE_WORDS)), at);
        var sent = new Announcement(
                draft.id(),
                draft.author(),
                draft.words(),
                draft.kind(),
                draft.priority(),
                draft.replies(),
                null,
                draft.audience(),
                Announcement.State.SENT,
                recipients,
                List.of(),
                0,
                null,
                at,
                at,
                null,
                draft.terms(),
                List.of(),
                null);
        past.add(
                sent,
                IntStream.range(0, LARGE)
                        .mapToObj(number -> delivery(sent, number, at))
                        .toList());
    }

    private static Delivery delivery(Announcement of, int number, Instant at) {
        var member = "r" + number;
        var reply = number % 2 == 0
                ? new Reply(Reply.UNDERSTOOD, at.plusSeconds(number), at.plusSeconds(number), null)
                : null;
        return new Delivery(
                Delivery.id(of.id(), member),
                of.id(),
                member,
                Delivery.State.SENT,
                (7_000_000 + number) + ":" + number,
                at,
                null,
                false,
                reply,
                null,
                List.of(),
                List.of(),
                false,
                null,
                0);
    }

    private static AnnotationConfigApplicationContext context(MongoTemplate store, Clock clock) {
        var context = new AnnotationConfigApplicationContext();
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(MongoTemplate.class, () -> store);
        context.registerBean(
                OfficeProperties.class,
                () -> new OfficeProperties("id", ZONE, Path.of("target"), "", Path.of("config/holidays.yaml")));
        context.scan("kentongan.office");
        var scanner = new ClassPathBeanDefinitionScanner(context, false);
        scanner.addIncludeFilter(new RegexPatternTypeFilter(
                Pattern.compile(".*\\.(FillWithLife|Deliveries|DeliveryTraces|Questions|Past\\w+)")));
        scanner.scan("kentongan.demo", "kentongan.announcements", "kentongan.questions");
        context.refresh();
        return context;
    }
}

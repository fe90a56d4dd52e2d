package kentongan.meetings.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import kentongan.chat.Messenger;
import kentongan.chat.RecordingMessenger;
import kentongan.meetings.Meeting;
import kentongan.meetings.MeetingFixtures;
import kentongan.meetings.Repetition;
import kentongan.meetings.reminders.DueReminder.State;
import kentongan.office.Member;
import kentongan.office.Member.Standing;
import kentongan.office.OfficeProperties;
import kentongan.office.Role;
import kentongan.outbox.Carrier;
import kentongan.outbox.OutboxEntry;
import kentongan.outbox.OutboxProperties;
import kentongan.outbox.PeopleWaiting;
import kentongan.storage.TestStore;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.support.DefaultLifecycleProcessor;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;

/**
 * Prints how long after their time reminders are in the outbox of the embedded store:
 * {@code mvn test -Dtest=ReminderBenchmark -DexcludedGroups= -Dgroups=benchmark}. A sweep begins at most two seconds late.
 */
@Tag("benchmark")
class ReminderBenchmark {

    private static final Instant NOW = Instant.parse("2026-11-24T01:00:00Z");
    private static final Duration IN_TIME = Duration.ofSeconds(8);

    /** Sending them takes eleven minutes at 30 a second anyway. */
    private static final Duration BY_AND_BY = Duration.ofSeconds(30);

    private static final int WAITING = 10_000;

    @RegisterExtension
    static final TestStore STORE = new TestStore(Member.class);

    @Test
    void theyFireWithinTenSecondsOfTheirTime() {
        try (var office = office()) {
            var mongo = STORE.template();
            mongo.insertAll(IntStream.range(0, 500).mapToObj(this::member).toList());
            var few = meetings(1, 499);
            mongo.insertAll(few);
            mongo.insertAll(reminders(meetings(WAITING, 1), NOW.plusSeconds(60)));
            mongo.insertAll(reminders(few, NOW));
            // 499 who are invited and the convener
            measure(office, "1 reminder for 500 people among 10,000 that wait", 500, IN_TIME);
        }
    }

    @Test
    void tenThousandAtOnce() {
        try (var office = office()) {
            var mongo = STORE.template();
            mongo.insertAll(IntStream.range(0, 500).mapToObj(this::member).toList());
            var many = meetings(WAITING, 1);
            mongo.insertAll(many);
            mongo.insertAll(reminders(many, NOW));
            measure(office, "10,000 reminders for 2 people each, all due at once", 20_000, BY_AND_BY);
        }
    }

    private static void measure(AnnotationConfigApplicationContext office, String what, int messages, Duration most) {
        var start = System.nanoTime();
        var fired = office.getBean(FireReminders.class).fire(NOW);
        var took = Duration.ofNanos(System.nanoTime() - start);
        System.out.printf("%s: in the outbox after %,d ms%n", what, took.toMillis());
        assertThat(fired).isEqualTo(messages);
        var mongo = office.getBean(MongoTemplate.class);
        assertThat(mongo.count(new Query(), OutboxEntry.class)).isEqualTo(messages);
        assertThat(took).isLessThan(most);
        STORE.clear();
    }

    private Member member(int number) {
        var id = "m" + number;
        return new Member(id, id, 1_000L + number, Role.EMPLOYEE, Standing.ACTIVE, null, null, null, null, false, NOW);
    }

    /** Meetings at 10:10 in Jayapura, which is 01:10 UTC, each for so many. */
    private static List<Meeting> meetings(int count, int people) {
        var invited =
                IntStream.rangeClosed(1, people).mapToObj(it -> "m" + it % 500).toList();
        var plan = MeetingFixtures.plan("2026-11-24", "10:10", ZoneId.of("Asia/Jayapura"), Repetition.ONCE);
        return IntStream.range(0, count)
                .mapToObj(number -> MeetingFixtures.called("t" + number, "m0", plan, invited))
                .toList();
    }

    private static List<DueReminder> reminders(List<Meeting> meetings, Instant due) {
        return meetings.stream()
                .map(it -> it.occurrences().get(0))
                .map(it -> new DueReminder(
                        it.id() + ":" + due.getEpochSecond(), it.id(), due, it.start(), State.WAITING, null, null))
                .toList();
    }

    private static AnnotationConfigApplicationContext office() {
        var office = new AnnotationConfigApplicationContext();
        office.registerBean(Clock.class, () -> Clock.fixed(NOW, ZoneOffset.UTC));
        office.registerBean(Messenger.class, RecordingMessenger::new);
        office.registerBean(Carrier.class, () -> (chatId, act) -> {
            throw new IllegalStateException("nothing is sent here");
        });
        TestPropertyValues.of("kentongan.store.shared=false").applyTo(office);
        office.registerBean(MongoTemplate.class, STORE::template);
        office.registerBean(
                OfficeProperties.class,
                () -> new OfficeProperties("id", ZoneId.of("Asia/Jayapura"), Path.of("."), null, Path.of("none")));
        office.registerBean(OutboxProperties.class, () -> new OutboxProperties(30));
        office.registerBean(PeopleWaiting.class, () -> () -> 0);
        office.registerBean("lifecycleProcessor", QuietLifecycle.class, QuietLifecycle::new);
        office.scan(
                "kentongan.office",
                "kentongan.chat",
                "kentongan.instances",
                "kentongan.outbox",
                "kentongan.roster",
                "kentongan.meetings",
                "kentongan.announcements",
                "kentongan.questions");
        office.refresh();
        return office;
    }

    /** Starts nothing by itself. */
    static final class QuietLifecycle extends DefaultLifecycleProcessor {
        @Override
        public void onRefresh() {}
    }
}

package kentongan.meetings.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import kentongan.meetings.MeetingOffice;
import kentongan.meetings.Repetition;
import kentongan.meetings.reminders.DueReminder.State;
import kentongan.outbox.OutboxEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Several instances of the program work on one store. */
class RacingSweepsTests {

    private final MeetingOffice it = MeetingOffice.open();

    @AfterEach
    void close() {
        it.close();
    }

    @Test
    void ofTwoSweepsThatClaimAtOnceEachReminderGoesToOne() throws Exception {
        var store = it.office.bean(MongoTemplate.class);
        var due = it.now();
        store.insertAll(IntStream.range(0, 500)
                .mapToObj(number -> new DueReminder(
                        "r" + number, "none:" + number, due, due.plusSeconds(600), State.WAITING, null, null))
                .toList());

        var claimed = together(sweeper("one", due), sweeper("other", due));

        assertThat(claimed).hasSize(500).doesNotHaveDuplicates();
    }

    /** A sweep on another instance, with nothing shared but the store. */
    private Callable<List<String>> sweeper(String name, Instant now) {
        var reminders = new DueReminders(it.office.bean(MongoTemplate.class));
        return () -> {
            var all = new ArrayList<String>();
            var ids = reminders.due(now);
            for (int from = 0; from < ids.size(); from += DueReminders.A_BATCH) {
                var batch = ids.subList(from, Math.min(ids.size(), from + DueReminders.A_BATCH));
                reminders.claim(batch, name + from, now).forEach(reminder -> all.add(reminder.id()));
            }
            return all;
        };
    }

    @Test
    void aReminderReachesEveryoneOnceThoughTwoSweepsFireAndTheOutboxIsEmptiedBetween() throws Exception {
        it.call(it.head, "2026-11-25", "09:00", Repetition.ONCE);
        it.office.clock().advance(Duration.ofHours(22));
        var one = it.office.bean(FireReminders.class);

        var messages = together(() -> List.of(one.fire(it.now())), () -> List.of(one.fire(it.now())));
        it.office.carry();
        it.sweep();

        assertThat(messages.stream().mapToInt(Integer::intValue).sum()).isEqualTo(5);
        assertThat(MeetingOffice.shown(it.aziza, "⏰")).hasSize(1);
    }

    @Test
    void aSweepThatWasKilledBeforeItNotedSoRemindsNobodyTwice() {
        it.call(it.head, "2026-11-25", "09:00", Repetition.ONCE);
        it.at("2026-11-25T08:00");
        assertThat(MeetingOffice.shown(it.aziza, "⏰")).hasSize(1);
        // as a kill after the outbox took the entries and before they were noted as fired leaves it
        var reminders = it.office.bean(MongoTemplate.class);
        reminders.findAll(DueReminder.class).stream()
                .filter(reminder -> reminder.state() == State.FIRED)
                .forEach(reminder -> reminders.save(new DueReminder(
                        reminder.id(),
                        reminder.occurrence(),
                        reminder.due(),
                        reminder.start(),
                        State.CLAIMED,
                        "killed",
                        it.now())));

        it.at("2026-11-25T08:02");

        assertThat(reminders.findAll(OutboxEntry.class)).isEmpty();
        assertThat(MeetingOffice.shown(it.aziza, "⏰")).hasSize(1);
    }

    private static <T> List<T> together(Callable<List<T>> one, Callable<List<T>> other) throws Exception {
        var start = new CountDownLatch(1);
        var threads = Executors.newFixedThreadPool(2);
        try {
            var both = List.of(one, other).stream()
                    .map(work -> threads.submit(() -> {
                        start.await();
                        return work.call();
                    }))
                    .toList();
            start.countDown();
            var all = new ArrayList<T>();
            for (var each : both) {
                all.addAll(each.get());
            }
            return all;
        } finally {
            threads.shutdownNow();
        }
    }
}

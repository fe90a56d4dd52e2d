package kentongan.telegram.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import kentongan.chat.Conversation;
import kentongan.chat.Html;
import kentongan.chat.Keyboard;
import kentongan.chat.Outgoing;
import kentongan.office.Role;
import kentongan.outbox.Act;
import kentongan.outbox.Lane;
import kentongan.outbox.Outbox;
import kentongan.outbox.OutboxEntry;
import kentongan.outbox.OutboxOwner;
import kentongan.telegram.EdgeFixture;
import kentongan.telegram.FakeTelegram.Reply;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Measures how long a tap waits for its answer while an announcement goes out; run it by hand. */
@Tag("benchmark")
class TapLatencyTests {

    private static final int PEOPLE = 500;

    /** Whether the button's new look goes by the messenger, which waits at the gate, or by the outbox. */
    private static final boolean EDIT_AT_ONCE = Boolean.getBoolean("edit.at.once");

    private static final long BETWEEN_TAPS = Duration.ofMillis(20).toNanos();

    /** An announcement to all. */
    private static final class Announcement implements OutboxOwner {
        private final AtomicInteger sent = new AtomicInteger();

        @Override
        public String name() {
            return "announcement";
        }

        @Override
        public Optional<Act> prepare(OutboxEntry entry) {
            if (entry.subject().startsWith("e")) {
                return Optional.of(new Act.EditKeyboard(9, Keyboard.NONE));
            }
            return Optional.of(new Act.Send(Outgoing.text(Html.escape("rapat"))));
        }

        @Override
        public void sent(OutboxEntry entry, int messageId, Instant at) {
            if (messageId > 0) {
                sent.incrementAndGet();
            }
        }

        @Override
        public void failed(OutboxEntry entry, Failure why) {
            throw new IllegalStateException(why.name());
        }
    }

    @Test
    void tapsAreAnsweredAtOnceWhileAnAnnouncementGoesOut() {
        var announcement = new Announcement();
        try (var office = new EdgeFixture().with(announcement).start()) {
            IntStream.range(0, PEOPLE).forEach(i -> office.member(1000 + i, Role.EMPLOYEE));
            office.listener.reaction = talk -> react(office, talk);
            Map<String, Long> answered = new ConcurrentHashMap<>();
            office.telegram.on("answercallbackquery", request -> {
                answered.putIfAbsent(request.json().path("callback_query_id").asText(), System.nanoTime());
                return Reply.ok("true");
            });
            var began = System.nanoTime();
            office.bean(Outbox.class)
                    .put(IntStream.range(0, PEOPLE)
                            .mapToObj(i ->
                                    OutboxEntry.of("announcement", "a" + i, Lane.BROADCAST, 1000 + i, Instant.EPOCH))
                            .toList());
            await().until(() -> announcement.sent.get() > 20);

            var latencies = tapAll(office, answered);

            await().atMost(Duration.ofSeconds(30)).until(() -> announcement.sent.get() == PEOPLE);
            System.out.printf(
                    "%d taps: p50 %d ms, p99 %d ms, most %d ms; %d sent in %d ms%n",
                    PEOPLE,
                    latencies.get(PEOPLE / 2),
                    latencies.get(PEOPLE * 99 / 100),
                    latencies.get(PEOPLE - 1),
                    PEOPLE,
                    Duration.ofNanos(System.nanoTime() - began).toMillis());
            assertThat(latencies.get(PEOPLE * 99 / 100)).isLessThan(500L);
        }
    }

    private static void react(EdgeFixture office, Conversation talk) {
        talk.answer("cancel.done");
        if (EDIT_AT_ONCE) {
            talk.messenger().editKeyboard(talk.chatId(), 9, Keyboard.NONE);
        } else {
            var edit =
                    OutboxEntry.of("announcement", "e" + talk.chatId(), Lane.INTERACTIVE, talk.chatId(), Instant.EPOCH);
            office.bean(Outbox.class).put(edit);
        }
    }

    private static List<Long> tapAll(EdgeFixture office, Map<String, Long> answered) {
        var tapped = new long[PEOPLE];
        var start = System.nanoTime();
        for (int i = 0; i < PEOPLE; i++) {
            LockSupport.parkNanos(start + i * BETWEEN_TAPS - System.nanoTime());
            tapped[i] = System.nanoTime();
            office.taps(5000 + i, 1000 + i, "tap|x");
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> answered.size() == PEOPLE);
        var latencies = new ArrayList<Long>();
        for (int i = 0; i < PEOPLE; i++) {
            latencies.add(Duration.ofNanos(answered.getOrDefault("cb" + (5000 + i), Long.MAX_VALUE) - tapped[i])
                    .toMillis());
        }
        Collections.sort(latencies);
        return latencies;
    }
}

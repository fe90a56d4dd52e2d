package kentongan.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SendQueueTests {

    private static final Instant NOW = Instant.parse("2026-01-05T00:00:00Z");

    private final SendQueue queue = new SendQueue();

    private static OutboxEntry entry(String subject) {
        return OutboxEntry.of("test", subject, Lane.BROADCAST, subject.hashCode(), NOW);
    }

    @Test
    void givesOutWhatIsDueInTheOrderOfItsTime() {
        queue.add(entry("b").postponed(NOW.plusMillis(2)));
        queue.add(entry("a").postponed(NOW.plusMillis(1)));
        queue.add(entry("c").postponed(NOW.plusSeconds(60)));

        var soon = NOW.plusSeconds(1);
        assertThat(queue.take(Lane.BROADCAST, soon)).map(OutboxEntry::subject).hasValue("a");
        assertThat(queue.take(Lane.BROADCAST, soon)).map(OutboxEntry::subject).hasValue("b");
        assertThat(queue.take(Lane.BROADCAST, soon)).isEmpty();
        assertThat(queue.take(Lane.BROADCAST, NOW.plusSeconds(60)))
                .map(OutboxEntry::subject)
                .hasValue("c");
    }

    @Test
    void keepsTheLanesApart() {
        queue.add(entry("broadcast"));
        queue.add(OutboxEntry.of("test", "answer", Lane.INTERACTIVE, 5, NOW));

        assertThat(queue.take(Lane.REMINDER, NOW)).isEmpty();
        assertThat(queue.take(Lane.INTERACTIVE, NOW)).map(OutboxEntry::subject).hasValue("answer");
        assertThat(queue.take(Lane.BROADCAST, NOW)).map(OutboxEntry::subject).hasValue("broadcast");
    }

    @Test
    void takesNothingInTwiceWhileItWaitsOrIsInHand() {
        queue.add(entry("a"));
        queue.add(entry("a"));
        var inHand = queue.take(Lane.BROADCAST, NOW).orElseThrow();
        queue.add(entry("a"));
        assertThat(queue.take(Lane.BROADCAST, NOW.plus(Duration.ofDays(1)))).isEmpty();

        queue.done(inHand);
        queue.add(entry("a"));
        assertThat(queue.take(Lane.BROADCAST, NOW)).isPresent();
    }

    @Test
    void handsOutOneEntryAtATimeForAChatAndGoesOnWithOthers() {
        queue.add(OutboxEntry.of("test", "first", Lane.BROADCAST, 5, NOW));
        queue.add(OutboxEntry.of("test", "second", Lane.BROADCAST, 5, NOW.plusMillis(1)));
        queue.add(OutboxEntry.of("test", "elsewhere", Lane.BROADCAST, 6, NOW.plusMillis(2)));
        var soon = NOW.plusSeconds(1);

        var first = queue.take(Lane.BROADCAST, soon).orElseThrow();
        assertThat(queue.take(Lane.BROADCAST, soon)).map(OutboxEntry::subject).hasValue("elsewhere");
        assertThat(queue.take(Lane.BROADCAST, soon)).isEmpty();

        queue.done(first);
        assertThat(queue.take(Lane.BROADCAST, soon)).map(OutboxEntry::subject).hasValue("second");
    }
}

package kentongan.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import kentongan.chat.Html;
import kentongan.chat.Messenger;
import kentongan.chat.Outgoing;
import kentongan.chat.SendFailure;
import kentongan.telegram.EdgeFixture;
import kentongan.telegram.FakeTelegram.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two programs that send for one bot at the same time. */
class RateSharesTests {

    private static final int ANNOUNCED = 250;
    private static final int SAID = 80;
    private static final int AT_ONCE = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final AtomicInteger carried = new AtomicInteger();
    private final EdgeFixture one = new EdgeFixture().shared().with(new Announcement());
    private final EdgeFixture two = one.another().with(new Announcement());

    private final class Announcement implements OutboxOwner {
        @Override
        public String name() {
            return "announcement";
        }

        @Override
        public Optional<Act> prepare(OutboxEntry entry) {
            return Optional.of(new Act.Send(Outgoing.text(Html.escape("rapat"))));
        }

        @Override
        public void sent(OutboxEntry entry, int messageId, Instant at) {
            carried.incrementAndGet();
        }

        @Override
        public void failed(OutboxEntry entry, Failure why) {
            throw new IllegalStateException(why.name());
        }
    }

    @AfterEach
    void close() {
        two.close();
        one.close();
    }

    @Test
    void togetherTheyKeepToTheRateAndNobodyStarves() {
        var arrivals = new ConcurrentLinkedQueue<Long>();
        one.telegram.on("sendmessage", request -> {
            arrivals.add(System.nanoTime());
            return Reply.ok("{\"message_id\":1,\"date\":1700000000,\"chat\":{\"id\":5,\"type\":\"private\"}}");
        });
        one.start();
        await().until(() -> one.bean(Lead.class).isOurs());
        two.start();
        one.bean(Outbox.class)
                .put(IntStream.range(0, ANNOUNCED)
                        .mapToObj(i -> OutboxEntry.of("announcement", "a" + i, Lane.BROADCAST, 1000 + i, Instant.EPOCH))
                        .toList());
        await().atMost(PATIENCE).until(() -> carried.get() > 20);

        var said = new AtomicInteger();
        var people = Executors.newFixedThreadPool(AT_ONCE);
        IntStream.range(0, SAID).forEach(i -> people.execute(() -> say(5000 + i, said)));
        people.shutdown();

        await().atMost(PATIENCE).until(() -> carried.get() == ANNOUNCED && said.get() == SAID);
        assertThat(mostInASecond(arrivals.stream().sorted().toList())).isLessThanOrEqualTo(30);
        assertThat(arrivals).hasSize(ANNOUNCED + SAID);
    }

    private void say(int chat, AtomicInteger said) {
        while (true) {
            try {
                two.bean(Messenger.class).send(chat, Outgoing.text(Html.escape("halo")));
                said.incrementAndGet();
                return;
            } catch (SendFailure itsTurnWasTooFarAway) {
                assertThat(itsTurnWasTooFarAway.kind()).isEqualTo(SendFailure.Kind.TOO_FAST);
            }
        }
    }

    private static int mostInASecond(List<Long> arrivals) {
        var most = 0;
        var first = 0;
        for (int last = 0; last < arrivals.size(); last++) {
            while (arrivals.get(last) - arrivals.get(first)
                    >= Duration.ofSeconds(1).toNanos()) {
                first++;
            }
            most = Math.max(most, last - first + 1);
        }
        return most;
    }
}

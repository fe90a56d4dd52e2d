package kentongan.telegram.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import kentongan.MemoryStore;
import kentongan.chat.LostPresses;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;

class GapsTests {

    private static final Instant TEN = Instant.parse("2026-11-24T01:00:00Z");

    private final MemoryStore store = new MemoryStore();
    private final List<Duration> gaps = new ArrayList<>();
    private final WallClock wall = new WallClock();
    private long nanos;

    private static final class WallClock extends Clock {
        private Instant now = TEN;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private Gaps gaps() {
        var beans = new DefaultListableBeanFactory();
        beans.registerSingleton("listener", (LostPresses) (from, until) -> gaps.add(Duration.between(from, until)));
        return new Gaps(store.template(), wall, beans.getBeanProvider(LostPresses.class));
    }

    private void passes(Duration time) {
        wall.now = wall.now.plus(time);
        nanos += time.toNanos();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aGapOfMoreThanTwoMinutesIsTold() {
        var contact = gaps();
        contact.begin(nanos);
        passes(Duration.ofSeconds(120));
        contact.made(nanos);
        assertThat(gaps).isEmpty();

        passes(Duration.ofSeconds(121));
        contact.made(nanos);

        assertThat(gaps).containsExactly(Duration.ofSeconds(121));
    }

    @Test
    void aJumpOfTheWallClockIsNoGap() {
        var contact = gaps();
        contact.begin(nanos);
        wall.now = wall.now.plus(Duration.ofHours(5));
        nanos += Duration.ofSeconds(50).toNanos();
        contact.made(nanos);
        wall.now = wall.now.minus(Duration.ofHours(9));
        contact.made(nanos);

        assertThat(gaps).isEmpty();
    }

    @Test
    void theNextProcessCountsFromTheTimeThatTheLastOneLeft() {
        var contact = gaps();
        contact.begin(nanos);
        passes(Duration.ofSeconds(50));
        contact.leaveTime(nanos);
        passes(Duration.ofSeconds(110));
        gaps().begin(1);
        assertThat(gaps).isEmpty();

        passes(Duration.ofSeconds(300));
        gaps().begin(1);

        assertThat(gaps).containsExactly(Duration.ofSeconds(300));
    }

    @Test
    void aTimeIsLeftOnlyAsLongAsThereIsContact() {
        var contact = gaps();
        contact.begin(nanos);
        passes(Duration.ofSeconds(70));
        contact.leaveTime(nanos);
        passes(Duration.ofSeconds(60));

        gaps().begin(1);

        assertThat(gaps).containsExactly(Duration.ofSeconds(130));
    }
}

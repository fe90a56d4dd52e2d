package kentongan.simulator.world;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** The latest button presses by their callback id. Guarded by the world's lock. */
final class Taps {

    private static final int KEPT = 20_000;
    private static final Duration ANSWERABLE = Duration.ofMinutes(15);

    private final Map<String, Tap> byId = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Tap> eldest) {
            return size() > KEPT;
        }
    };

    Tap add(long personId, Instant at) {
        String id = Long.toUnsignedString(ThreadLocalRandom.current().nextLong(Long.MAX_VALUE / 2, Long.MAX_VALUE));
        Tap tap = new Tap(id, personId, at);
        byId.put(id, tap);
        return tap;
    }

    Optional<Tap> find(String callbackId) {
        return Optional.ofNullable(byId.get(callbackId));
    }

    Optional<Tap> answerable(String callbackId, Instant now) {
        return find(callbackId)
                .filter(tap -> tap.answer() == null && now.isBefore(tap.at().plus(ANSWERABLE)));
    }
}

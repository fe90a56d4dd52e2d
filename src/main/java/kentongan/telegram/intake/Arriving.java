package kentongan.telegram.intake;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * The updates that are being stored. Who stores an update gives it out; whoever finds it in the inbox before that leaves it
 * alone, or it would be handled by both.
 */
final class Arriving {

    /** By update, how many are storing it: Telegram may bring it again while it is stored. */
    private final Map<Integer, Integer> storing = new ConcurrentHashMap<>();

    /** Has the updates arrive while they are stored and given out. */
    <T> T during(List<RawUpdate> updates, Supplier<T> storeAndGive) {
        updates.forEach(it -> storing.merge(it.id(), 1, Integer::sum));
        try {
            return storeAndGive.get();
        } finally {
            updates.forEach(it -> storing.computeIfPresent(it.id(), (id, times) -> times == 1 ? null : times - 1));
        }
    }

    /** Leaves out, of what was found in the inbox, what is arriving. */
    List<InboxEntry> without(List<InboxEntry> found) {
        return found.stream().filter(it -> !storing.containsKey(it.id())).toList();
    }
}

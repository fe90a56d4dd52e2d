package kentongan.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;

/** The calls that arrived at the server, in the order of their arrival. */
final class Arrivals {

    private static final long SECOND = 1_000_000_000L;

    private final List<Arrival> all = Collections.synchronizedList(new ArrayList<>());

    /** How a method counts towards Telegram's limits. */
    enum Lane {
        SEND,
        EDIT,
        FREE;

        static Lane of(String method) {
            if (method.equals("sendchataction")) {
                return FREE;
            }
            if (method.startsWith("send") || method.startsWith("copy") || method.startsWith("forward")) {
                return SEND;
            }
            return method.startsWith("edit") ? EDIT : FREE;
        }
    }

    /** What the server did with a call. */
    enum Fate {
        DONE,
        TOO_MANY,
        /** Done, but the caller never heard of it. */
        DONE_UNHEARD,
        /** Not done, which the caller can't know. */
        BROKEN
    }

    /**
     * One call.
     *
     * @param nanos when it arrived, on {@link System#nanoTime}
     * @param text the beginning of the text as it stood in the JSON
     * @param button the data of its first button
     */
    record Arrival(
            long nanos, Lane lane, String method, long chat, int message, String text, String button, Fate fate) {

        /** Whether it is on the phone. */
        boolean isShown() {
            return fate == Fate.DONE || fate == Fate.DONE_UNHEARD;
        }
    }

    void add(Arrival arrival) {
        all.add(arrival);
    }

    int size() {
        return all.size();
    }

    /** Those from that position on, where earlier ones have been looked at. */
    List<Arrival> since(int position) {
        synchronized (all) {
            return List.copyOf(all.subList(Math.min(position, all.size()), all.size()));
        }
    }

    List<Arrival> where(Predicate<Arrival> condition) {
        return since(0).stream().filter(condition).toList();
    }

    long tooMany() {
        return where(it -> it.fate() == Fate.TOO_MANY).size();
    }

    /** The most that arrived in any second of those that count in this lane. */
    int mostInASecond(Lane lane, long fromNanos) {
        var nanos = where(it -> it.lane() == lane && it.nanos() - fromNanos >= 0).stream()
                .mapToLong(Arrival::nanos)
                .sorted()
                .toArray();
        var most = 0;
        var first = 0;
        for (int last = 0; last < nanos.length; last++) {
            while (nanos[last] - nanos[first] >= SECOND) {
                first++;
            }
            most = Math.max(most, last - first + 1);
        }
        return most;
    }
}

package kentongan.simulator.botapi;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;

/** The latest calls of the bot, accepted or not, for tests to ask about. */
public final class Journal {

    private static final int KEPT = 50_000;
    private static final int KEPT_INVALID = 1_000;
    private static final long SECOND = 1_000_000_000L;

    private final Deque<CallRecord> calls = new ArrayDeque<>();
    private final Deque<String> invalid = new ArrayDeque<>();

    synchronized void add(CallRecord call) {
        calls.addLast(call);
        if (calls.size() > KEPT) {
            calls.removeFirst();
        }
    }

    synchronized void addInvalid(String method, String reason, String parameters) {
        invalid.addLast(method + ": " + reason + " in " + parameters);
        if (invalid.size() > KEPT_INVALID) {
            invalid.removeFirst();
        }
    }

    public List<CallRecord> callsTo(String method) {
        return calls(call -> call.method().equals(method));
    }

    public synchronized List<CallRecord> calls(Predicate<CallRecord> which) {
        return calls.stream().filter(which).toList();
    }

    public int tooManyRequests() {
        return calls(call -> call.status() == 429).size();
    }

    /** The most messages that came in within any second, whether they were accepted or not. */
    public int maxInAnySlidingSecond() {
        long[] arrivals = calls(call -> call.messages() > 0).stream()
                .flatMapToLong(call ->
                        java.util.stream.LongStream.range(0, call.messages()).map(i -> call.arrivedNanos()))
                .sorted()
                .toArray();
        int most = 0;
        int first = 0;
        for (int last = 0; last < arrivals.length; last++) {
            while (arrivals[last] - arrivals[first] >= SECOND) {
                first++;
            }
            most = Math.max(most, last - first + 1);
        }
        return most;
    }

    /** Requests that are not as the Bot API wants them, each with the reason and its parameters. */
    public synchronized List<String> invalidRequests() {
        return List.copyOf(invalid);
    }

    public synchronized void clear() {
        calls.clear();
        invalid.clear();
    }
}

package kentongan.outbox;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How a rate is divided among processes. The one that sends announcements gets all that the others do not need; these get a little in
 * any case, and more while their people wait. What is granted or still kept to never exceeds the rate.
 */
final class RateDivision {

    /** A process that has nothing to send keeps so little that the sender hardly misses it. */
    private static final int IDLE_PART = 15;

    private static final int SHRINK = 8;

    private RateDivision() {}

    /**
     * How it stands with one process.
     *
     * @param granted what it may send a second
     * @param keeping what it may still be sending a second, as long as it has not said that it keeps to a smaller share
     * @param waiting how many calls wait for their turn there
     */
    record Share(int granted, int keeping, int waiting) {

        int used() {
            return Math.max(granted, keeping);
        }
    }

    /** What each is granted from now on; 0 means that it must send nothing yet. */
    static Map<String, Integer> next(int rate, String sender, Map<String, Share> shares) {
        var wanted = wanted(rate, sender, shares);
        var granted = new TreeMap<String, Integer>();
        var free = rate;
        for (var one : shares.entrySet()) {
            var cut = Math.min(one.getValue().granted(), wanted.getOrDefault(one.getKey(), 0));
            granted.put(one.getKey(), cut);
            free -= Math.max(cut, one.getValue().keeping());
        }
        for (var one : lastTheSender(sender, shares)) {
            var now = granted.getOrDefault(one.getKey(), 0);
            var inUse = Math.max(now, one.getValue().keeping());
            // up to what it still uses a larger share costs nothing
            var most = Math.min(wanted.getOrDefault(one.getKey(), 0), inUse + Math.max(0, free));
            if (most > now) {
                granted.put(one.getKey(), most);
                free -= Math.max(0, most - inUse);
            }
        }
        return granted;
    }

    private static Map<String, Integer> wanted(int rate, String sender, Map<String, Share> shares) {
        var wanted = new TreeMap<String, Integer>();
        var left = rate;
        for (var one : lastTheSender(sender, shares)) {
            if (!one.getKey().equals(sender)) {
                var share = Math.min(wanted(one.getValue(), rate, shares.size()), Math.max(0, left - 1));
                wanted.put(one.getKey(), share);
                left -= share;
            }
        }
        if (shares.containsKey(sender)) {
            wanted.put(sender, left);
        }
        return wanted;
    }

    private static int wanted(Share share, int rate, int processes) {
        var little = Math.max(1, rate / IDLE_PART);
        if (share.waiting() > 0) {
            return Math.max(little, Math.min(rate / processes, Math.max(2 * share.granted(), share.waiting())));
        }
        return Math.max(little, share.granted() - Math.max(1, share.granted() / SHRINK));
    }

    private static List<Map.Entry<String, Share>> lastTheSender(String sender, Map<String, Share> shares) {
        return shares.entrySet().stream()
                .sorted(Comparator.comparing(
                                (Map.Entry<String, Share> it) -> it.getKey().equals(sender))
                        .thenComparing(Map.Entry::getKey))
                .toList();
    }
}

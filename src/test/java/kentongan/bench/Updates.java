package kentongan.bench;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What people did and the bot has not fetched. Of two that poll the earlier one is sent away, as Telegram does. */
final class Updates {

    private static final int MOST = 100;

    private final Deque<Update> waiting = new ArrayDeque<>();
    private final Map<String, Tap> taps = new ConcurrentHashMap<>();
    private final long latency;
    private int next = 1_000;
    private int polls;
    private long couldPollAgain = System.nanoTime();
    private volatile long lastPoll;

    /** One update as JSON without its id. */
    private record Update(int id, String json, @Nullable Tap tap) {}

    /**
     * Keeps them for a bot whose calls take that long on the network.
     *
     * @param latency nanoseconds there and back
     */
    Updates(long latency) {
        this.latency = latency;
    }

    /** A tap and what became of it; times are {@link System#nanoTime}, 0 as long as it has not happened. */
    static final class Tap {
        final long tapped = System.nanoTime();
        final long chat;
        volatile long network;
        volatile long confirmed;
        volatile long answered;
        volatile String words = "";

        Tap(long chat) {
            this.chat = chat;
        }

        boolean isAnswered() {
            return answered != 0;
        }

        /** From the tap to the arrival of its answer, less what no bot could have saved. */
        long aboveTheNetwork() {
            return answered - tapped - network;
        }

        long whole() {
            return answered - tapped;
        }
    }

    /** A tap on a button. */
    synchronized Tap tap(long chat, int message, String data) {
        var tap = new Tap(chat);
        var id = "cb" + next;
        taps.put(id, tap);
        put(
                "\"callback_query\":{\"id\":\"%s\",\"from\":%s,\"message\":{\"message_id\":%d,\"date\":1,\"chat\":%s,\"text\":\"x\"},\"chat_instance\":\"1\",\"data\":\"%s\"}"
                        .formatted(id, person(chat), message, chat(chat), data),
                tap);
        return tap;
    }

    /** Words that somebody writes, or another message given as JSON members. */
    synchronized void says(long chat, String members) {
        put(
                "\"message\":{\"message_id\":%d,\"date\":%d,\"from\":%s,\"chat\":%s,%s}"
                        .formatted(
                                1_000_000 + next,
                                TimeUnit.MILLISECONDS.toSeconds(System.currentTimeMillis()),
                                person(chat),
                                chat(chat),
                                members),
                null);
    }

    /** How many have not been confirmed. */
    synchronized int waiting() {
        return waiting.size();
    }

    /** How many polls have arrived. */
    synchronized int polls() {
        return polls;
    }

    /** When the last poll arrived. */
    long lastPoll() {
        return lastPoll;
    }

    void answered(String id, String words) {
        var tap = taps.get(id);
        if (tap != null && !tap.isAnswered()) {
            tap.words = words;
            tap.answered = System.nanoTime();
        }
    }

    /**
     * Waits for updates.
     *
     * @return the members of the result array; null if a later poll came
     */
    synchronized @Nullable String poll(int offset, int limit, int seconds) throws InterruptedException {
        var mine = ++polls;
        var arrived = System.nanoTime();
        lastPoll = arrived;
        notifyAll();
        confirm(offset, arrived);
        var end = arrived + TimeUnit.SECONDS.toNanos(seconds);
        while (waiting.isEmpty() && System.nanoTime() - end < 0 && polls == mine) {
            wait(Math.max(1, TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime())));
        }
        if (polls != mine) {
            return null;
        }
        var earliest = Math.min(couldPollAgain, arrived);
        couldPollAgain = System.nanoTime() + latency;
        return hand(Math.min(limit, MOST), earliest);
    }

    private void confirm(int offset, long now) {
        while (!waiting.isEmpty() && waiting.peekFirst().id < offset) {
            var tap = waiting.removeFirst().tap;
            if (tap != null) {
                tap.confirmed = now;
            }
        }
    }

    private String hand(int limit, long earliest) {
        var json = new StringBuilder();
        waiting.stream().limit(limit).forEach(update -> {
            json.append(json.isEmpty() ? "" : ",")
                    .append("{\"update_id\":")
                    .append(update.id)
                    .append(',')
                    .append(update.json)
                    .append('}');
            var tap = update.tap;
            if (tap != null && tap.network == 0) {
                // there and back, and the wait for a poll that the network let nobody make sooner
                tap.network = latency + Math.max(0, earliest - tap.tapped);
            }
        });
        return json.toString();
    }

    /** Takes the next out to be brought by webhook. */
    synchronized Brought bring() throws InterruptedException {
        while (waiting.isEmpty()) {
            wait();
        }
        return new Brought(waiting.removeFirst());
    }

    /** Puts back what could not be brought. */
    synchronized void bringAgain(Brought what) {
        waiting.addFirst(what.update);
        notifyAll();
    }

    /** An update on its way to the bot. */
    final class Brought {

        private final Update update;

        private Brought(Update update) {
            this.update = update;
        }

        String json() {
            return "{\"update_id\":" + update.id + "," + update.json + "}";
        }

        void taken() {
            var tap = update.tap;
            if (tap != null) {
                tap.confirmed = System.nanoTime();
                tap.network = latency;
            }
        }
    }

    private void put(String json, @Nullable Tap tap) {
        waiting.addLast(new Update(next++, json, tap));
        notifyAll();
    }

    private static String person(long id) {
        return "{\"id\":" + id + ",\"is_bot\":false,\"first_name\":\"Pegawai " + id + "\"}";
    }

    private static String chat(long id) {
        return "{\"id\":" + id + ",\"type\":\"private\",\"first_name\":\"Pegawai " + id + "\"}";
    }
}

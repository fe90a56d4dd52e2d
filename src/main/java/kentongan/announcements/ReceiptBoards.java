package kentongan.announcements;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import kentongan.announcements.Announcement.Board;
import kentongan.announcements.Announcement.State;
import kentongan.outbox.Holds;
import kentongan.outbox.Touches;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps receipt boards up to date: whatever happens to an announcement touches it, and its boards are edited from what is
 * stored, each at most once in two seconds. Touches meanwhile fold into the next edit. However many boards are open, they
 * wait behind everything else at the gate, and counting takes a twentieth of a thread's time.
 */
@Component
class ReceiptBoards implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ReceiptBoards.class);
    private static final Duration LOOK = Duration.ofMillis(200);
    private static final int REST_PER_COST = 19;
    private static final long LONGEST_REST = Duration.ofSeconds(40).toNanos();
    private static final Duration RECENT = Duration.ofDays(2);
    private static final int MOST_RECENT = 20;

    /** A slow call to Telegram for one announcement's boards must not hold up all others. */
    private static final int HANDS = 3;

    private final Announcements announcements;
    private final BoardEdits edits;
    private final Touches elsewhere;
    private final Holds holds;
    private final Clock clock;
    private final Set<String> touched = ConcurrentHashMap.newKeySet();
    private final Set<String> inHand = ConcurrentHashMap.newKeySet();
    private final Set<String> undoable = ConcurrentHashMap.newKeySet();
    private final Map<String, Long> restUntil = new ConcurrentHashMap<>();
    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(daemon());
    private final ExecutorService hands = Executors.newFixedThreadPool(HANDS, daemon());
    private volatile boolean running;

    ReceiptBoards(Announcements announcements, BoardEdits edits, Touches elsewhere, Holds holds, Clock clock) {
        this.announcements = announcements;
        this.edits = edits;
        this.elsewhere = elsewhere;
        this.holds = holds;
        this.clock = clock;
    }

    private static ThreadFactory daemon() {
        return work -> {
            var thread = new Thread(work, "boards");
            thread.setDaemon(true);
            return thread;
        };
    }

    /** Something happened to the announcement. */
    void touch(String announcement) {
        touched.add(announcement);
    }

    /** The board was shown as the answer to a tap; its next edit waits. */
    void justShown(String announcement, Board board) {
        edits.justShown(board);
        rest(announcement, BoardEdits.REST_NANOS);
    }

    @Override
    public void start() {
        running = true;
        clockwork.scheduleWithFixedDelay(this::look, 0, LOOK.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        running = false;
        clockwork.shutdownNow();
        hands.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** What happened just before a crash may not have been shown. */
    @EventListener(ApplicationReadyEvent.class)
    void resume() {
        try {
            touchRecent();
        } catch (RuntimeException storeAway) {
            log.warn("The boards can't be looked at while the store is away");
        }
    }

    private void takeOver() {
        edits.forget();
        touchRecent();
    }

    private void touchRecent() {
        var since = clock.instant().minus(RECENT);
        announcements.latest(MOST_RECENT).stream()
                .filter(it -> it.state() == State.PREPARING || isSince(it, since))
                .forEach(it -> touch(it.id()));
    }

    private static boolean isSince(Announcement announcement, Instant since) {
        var at = announcement.recalledAt() == null ? announcement.sentAt() : announcement.recalledAt();
        return at != null && at.isAfter(since);
    }

    private void look() {
        var now = System.nanoTime();
        if (!isOursToShow() || holds.end().isPresent()) {
            return;
        }
        restUntil.values().removeIf(until -> until - now <= 0);
        for (var id : touched) {
            if (!restUntil.containsKey(id) && inHand.add(id)) {
                hands.execute(() -> refresh(id));
            }
        }
    }

    /** Of several processes one shows what happens at all of them. */
    private boolean isOursToShow() {
        try {
            return elsewhere.gather("announcement", touched, this::takeOver);
        } catch (RuntimeException storeAway) {
            log.debug("what has changed elsewhere can't be asked for while the store is away");
            return false;
        }
    }

    private void refresh(String id) {
        touched.remove(id);
        var rest = BoardEdits.REST_NANOS;
        try {
            var announcement = announcements.byId(id).orElse(null);
            if (announcement != null && !announcement.boards().isEmpty()) {
                touchWhenUndoEnds(announcement);
                var start = System.nanoTime();
                var tally = edits.count(announcement);
                rest = Math.max(rest, Math.min(LONGEST_REST, REST_PER_COST * (System.nanoTime() - start)));
                if (!edits.show(announcement, tally)) {
                    touch(id);
                }
            }
        } catch (RuntimeException e) {
            touch(id);
            log.warn("The boards of announcement {} could not be refreshed: {}", id, e.getMessage());
        } finally {
            rest(id, rest);
            inHand.remove(id);
        }
    }

    private void rest(String id, long nanos) {
        restUntil.merge(id, System.nanoTime() + nanos, (one, other) -> one - other > 0 ? one : other);
    }

    /** The button to undo goes by itself. */
    private void touchWhenUndoEnds(Announcement announcement) {
        var now = clock.instant();
        var sentAt = announcement.sentAt();
        if (sentAt != null && RecallAnnouncement.mayUndo(announcement, now) && undoable.add(announcement.id())) {
            var left = Duration.between(now, sentAt.plus(RecallAnnouncement.UNDO));
            Runnable end = () -> {
                undoable.remove(announcement.id());
                touch(announcement.id());
            };
            clockwork.schedule(end, left.toMillis() + 1, TimeUnit.MILLISECONDS);
        }
    }
}

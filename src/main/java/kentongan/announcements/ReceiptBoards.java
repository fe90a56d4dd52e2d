package kentongan.announcements;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import kentongan.announcements.Announcement.Board;
import kentongan.announcements.Announcement.State;
import kentongan.chat.Messenger;
import kentongan.chat.SendFailure;
import kentongan.chat.SendFailure.Kind;
import kentongan.office.Members;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps receipt boards up to date: whatever happens to an announcement touches it, and its boards are edited from what is
 * stored, each at most once in two seconds. Touches meanwhile fold into the next edit.
 */
@Component
class ReceiptBoards implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ReceiptBoards.class);
    private static final Duration LOOK = Duration.ofMillis(200);
    private static final long REST_NANOS = Duration.ofMillis(2_050).toNanos();
    private static final Duration RECENT = Duration.ofDays(2);
    private static final int MOST_RECENT = 20;

    private final Announcements announcements;
    private final Deliveries deliveries;
    private final Members members;
    private final BoardTexts texts;
    private final Messenger messenger;
    private final Clock clock;
    private final Set<String> touched = ConcurrentHashMap.newKeySet();
    private final Map<Board, Long> shownAt = new ConcurrentHashMap<>();
    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "boards");
        thread.setDaemon(true);
        return thread;
    });
    private volatile boolean running;

    ReceiptBoards(Announcements announcements, Deliveries deliveries, BoardTexts texts, Outside outside, Clock clock) {
        this.announcements = announcements;
        this.deliveries = deliveries;
        this.texts = texts;
        this.members = outside.members();
        this.messenger = outside.messenger();
        this.clock = clock;
    }

    /** Whose boards they are, and the way to them. */
    @Component
    record Outside(Members members, Messenger messenger) {}

    /** Something happened to the announcement. */
    void touch(String announcement) {
        touched.add(announcement);
    }

    /** The board was shown as the answer to a tap; its next edit waits. */
    void justShown(Board board) {
        shownAt.put(board, System.nanoTime());
    }

    @Override
    public void start() {
        running = true;
        clockwork.scheduleWithFixedDelay(this::refreshTouched, 0, LOOK.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        running = false;
        clockwork.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** What happened just before a crash may not have been shown. */
    @EventListener(ApplicationReadyEvent.class)
    void touchRecent() {
        try {
            var since = clock.instant().minus(RECENT);
            announcements.latest(MOST_RECENT).stream()
                    .filter(it -> it.state() == State.PREPARING || isSince(it, since))
                    .forEach(it -> touch(it.id()));
        } catch (RuntimeException storeAway) {
            log.warn("The boards can't be looked at while the store is away");
        }
    }

    private static boolean isSince(Announcement announcement, Instant since) {
        var at = announcement.recalledAt() == null ? announcement.sentAt() : announcement.recalledAt();
        return at != null && at.isAfter(since);
    }

    private void refreshTouched() {
        for (var id : touched) {
            try {
                refresh(id);
            } catch (RuntimeException e) {
                // stays touched: it is tried again
                log.warn("The boards of announcement {} could not be refreshed: {}", id, e.getMessage());
            }
        }
    }

    private void refresh(String id) {
        var announcement = announcements.byId(id).orElse(null);
        if (announcement == null || announcement.boards().isEmpty()) {
            touched.remove(id);
            return;
        }
        if (announcement.boards().stream().anyMatch(this::rests)) {
            return;
        }
        touched.remove(id);
        touchWhenUndoEnds(announcement);
        var tally = Tally.of(deliveries.of(announcement));
        for (var board : announcement.boards()) {
            edit(announcement, tally, board);
        }
    }

    /** The button to undo goes by itself. */
    private void touchWhenUndoEnds(Announcement announcement) {
        if (RecallAnnouncement.mayUndo(announcement, clock.instant())) {
            clockwork.schedule(
                    () -> touch(announcement.id()), RecallAnnouncement.UNDO.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private boolean rests(Board board) {
        var shown = shownAt.get(board);
        return shown != null && System.nanoTime() - shown < REST_NANOS;
    }

    private void edit(Announcement announcement, Tally tally, Board board) {
        try {
            var reader = members.byTelegramId(board.chatId()).orElse(null);
            if (reader == null) {
                announcements.dropBoard(announcement.id(), board);
            } else {
                messenger.edit(board.chatId(), board.messageId(), texts.board(announcement, tally, reader));
            }
        } catch (SendFailure e) {
            if (e.kind() == Kind.REFUSED || e.kind() == Kind.UNREACHABLE) {
                announcements.dropBoard(announcement.id(), board);
            } else {
                touch(announcement.id());
            }
        } finally {
            justShown(board);
        }
    }
}

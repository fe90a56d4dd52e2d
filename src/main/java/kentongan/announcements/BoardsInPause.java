package kentongan.announcements;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import kentongan.outbox.HoldBegan;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Says on the boards of what is being sent that Telegram asked for a pause: once, at its beginning, if it is long enough that
 * somebody would wonder, and takes it from them when it is over (decision 0010).
 */
@Component
class BoardsInPause implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(BoardsInPause.class);
    private static final Duration WORTH_SAYING = Duration.ofSeconds(60);
    private static final int MOST = 20;

    private final Announcements announcements;
    private final BoardEdits edits;
    private final ReceiptBoards boards;
    private final Clock clock;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        var daemon = new Thread(work, "boards-in-pause");
        daemon.setDaemon(true);
        return daemon;
    });

    BoardsInPause(Announcements announcements, BoardEdits edits, ReceiptBoards boards, Clock clock) {
        this.announcements = announcements;
        this.edits = edits;
        this.boards = boards;
        this.clock = clock;
    }

    @EventListener
    void began(HoldBegan hold) {
        var length = Duration.between(clock.instant(), hold.end());
        if (!hold.byAChange() && length.plusSeconds(1).compareTo(WORTH_SAYING) >= 0) {
            thread.execute(() -> say(length));
        }
    }

    private void say(Duration length) {
        var said = new ArrayList<String>();
        try {
            for (var announcement : recent()) {
                var tally = edits.count(announcement);
                if (tally.isSending()) {
                    said.add(announcement.id());
                    edits.showInPause(announcement, tally);
                }
            }
        } catch (RuntimeException notNow) {
            log.info("Not every board says that there is a pause: {}", notNow.getMessage());
        }
        thread.schedule(() -> said.forEach(boards::touch), length.toMillis(), TimeUnit.MILLISECONDS);
    }

    private List<Announcement> recent() {
        return announcements.latest(MOST).stream()
                .filter(it -> it.isSent() && !it.boards().isEmpty())
                .toList();
    }

    @Override
    public void destroy() {
        thread.shutdownNow();
    }
}

package kentongan.announcements;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import kentongan.announcements.Announcement.Board;
import kentongan.chat.Messenger;
import kentongan.chat.Outgoing;
import kentongan.chat.SendFailure;
import kentongan.chat.SendFailure.Kind;
import kentongan.office.Member;
import kentongan.office.Members;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Counts an announcement's answers and shows them on its boards. */
@Component
class BoardEdits {

    /** No board is edited more often than every two seconds (product.md). */
    static final long REST_NANOS = Duration.ofMillis(2_050).toNanos();

    /** Beyond that all are forgotten, which costs one needless edit each. */
    private static final int MOST_REMEMBERED = 1_000;

    private final Announcements announcements;
    private final Deliveries deliveries;
    private final BoardTexts texts;
    private final Members members;
    private final Messenger messenger;
    private final Map<Board, Shown> shown = new ConcurrentHashMap<>();

    BoardEdits(
            Announcements announcements,
            Deliveries deliveries,
            BoardTexts texts,
            Members members,
            Messenger messenger) {
        this.announcements = announcements;
        this.deliveries = deliveries;
        this.texts = texts;
        this.members = members;
        this.messenger = messenger;
    }

    /**
     * What a board shows.
     *
     * @param what null if it is not known
     * @param at by {@link System#nanoTime}
     */
    private record Shown(@Nullable Outgoing what, long at) {}

    /** The board was shown as the answer to a tap. */
    void justShown(Board board) {
        remember(board, null);
    }

    /** Another process may have shown something else since. */
    void forget() {
        shown.clear();
    }

    Tally count(Announcement announcement) {
        return Tally.of(announcement, deliveries.of(announcement));
    }

    /** Shows it on all boards; returns whether all show it, or never will. */
    boolean show(Announcement announcement, Tally tally) {
        var all = true;
        for (var board : announcement.boards()) {
            all &= edit(announcement, tally, board);
        }
        return all;
    }

    /**
     * Says on its boards that Telegram asked for a pause.
     *
     * @throws SendFailure if one can't be changed; the others are left as they are
     */
    void showInPause(Announcement announcement, Tally tally) {
        for (var board : announcement.boards()) {
            members.byTelegramId(board.chatId())
                    .filter(it -> it.isActive() && FollowAnnouncement.mayFollow(announcement.author(), it))
                    .ifPresent(reader -> {
                        messenger.refreshInPause(
                                board.chatId(), board.messageId(), texts.board(announcement, tally, reader));
                        remember(board, null);
                    });
        }
    }

    private boolean edit(Announcement announcement, Tally tally, Board board) {
        // who may no longer follow it keeps what they saw, but sees no more
        var reader = members.byTelegramId(board.chatId())
                .filter(Member::isActive)
                .filter(it -> FollowAnnouncement.mayFollow(announcement.author(), it));
        if (reader.isEmpty()) {
            announcements.dropBoard(announcement.id(), board);
            return true;
        }
        var now = texts.board(announcement, tally, reader.get());
        var before = shown.get(board);
        if (before == null || !now.equals(before.what())) {
            return (before == null || System.nanoTime() - before.at() >= REST_NANOS) && show(announcement, board, now);
        }
        return true;
    }

    private boolean show(Announcement announcement, Board board, Outgoing now) {
        try {
            messenger.refresh(board.chatId(), board.messageId(), now);
            remember(board, now);
            return true;
        } catch (SendFailure e) {
            remember(board, null);
            if (e.kind() != Kind.REFUSED && e.kind() != Kind.UNREACHABLE) {
                return false;
            }
            announcements.dropBoard(announcement.id(), board);
            return true;
        }
    }

    private void remember(Board board, @Nullable Outgoing what) {
        if (shown.size() > MOST_REMEMBERED) {
            shown.clear();
        }
        shown.put(board, new Shown(what, System.nanoTime()));
    }
}

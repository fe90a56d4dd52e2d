package kentongan.announcements;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kentongan.announcements.Announcement.Board;
import kentongan.announcements.Announcement.State;
import kentongan.chat.Outgoing;
import kentongan.office.Member;
import kentongan.office.Members;
import org.springframework.stereotype.Component;

/** Lets those who may see how an announcement is answered: its author, the head and the secretary. */
@Component
public class FollowAnnouncement {

    private final Announcements announcements;
    private final Deliveries deliveries;
    private final Members members;
    private final BoardTexts texts;
    private final ReceiptBoards boards;

    FollowAnnouncement(
            Announcements announcements,
            Deliveries deliveries,
            Members members,
            BoardTexts texts,
            ReceiptBoards boards) {
        this.announcements = announcements;
        this.deliveries = deliveries;
        this.members = members;
        this.texts = texts;
        this.boards = boards;
    }

    /** The announcement if the member may follow it. */
    public Optional<Announcement> byId(String id, Member reader) {
        return announcements.byId(id).filter(it -> wasSent(it) && mayFollow(it.author(), reader));
    }

    /** How it is answered at this moment. */
    public Tally tally(Announcement announcement) {
        return Tally.of(announcement, deliveries.of(announcement));
    }

    /** Its board at this moment. */
    public Outgoing board(Announcement announcement, Member reader) {
        return texts.board(announcement, tally(announcement), reader);
    }

    /** From now on that message is a board of the announcement, and is kept up to date. */
    public void follow(Announcement announcement, long chatId, int messageId) {
        var board = new Board(chatId, messageId);
        announcements.board(announcement.id(), board);
        boards.justShown(announcement.id(), board);
        boards.touch(announcement.id());
    }

    /** Those who owe an answer, by name; among them those it has not reached yet. */
    public List<Member> unanswered(Announcement announcement) {
        return members
                .byIds(deliveries.of(announcement).stream()
                        .filter(Delivery::isOpen)
                        .map(Delivery::member)
                        .toList())
                .stream()
                .sorted(Comparator.comparing(Member::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    private static boolean wasSent(Announcement announcement) {
        return announcement.isSent() || announcement.state() == State.RECALLED;
    }

    /** Whether the reader may follow what that member wrote. */
    static boolean mayFollow(String author, Member reader) {
        return reader.role().runsTheOffice() || reader.role().mayPost() && author.equals(reader.id());
    }
}

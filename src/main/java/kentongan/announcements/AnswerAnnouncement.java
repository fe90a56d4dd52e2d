package kentongan.announcements;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kentongan.chat.Excerpt;
import kentongan.office.Member;
import kentongan.office.Members;
import kentongan.office.Role;
import kentongan.outbox.Outbox;
import kentongan.outbox.OutboxEntry;
import kentongan.questions.AskQuestion;
import kentongan.questions.Question;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Records what a member answers to an announcement; the answer can be changed, the first one keeps the response time. */
@Component
public class AnswerAnnouncement {

    private static final int SUBJECT = 200;

    private final Announcements announcements;
    private final Deliveries deliveries;
    private final Members members;
    private final Outbox outbox;
    private final Follow follow;

    AnswerAnnouncement(
            Announcements announcements, Deliveries deliveries, Members members, Outbox outbox, Follow follow) {
        this.announcements = announcements;
        this.deliveries = deliveries;
        this.members = members;
        this.outbox = outbox;
        this.follow = follow;
    }

    /** What follows from an answer. */
    @Component
    record Follow(AskQuestion askQuestion, ReceiptBoards boards) {}

    /** A member's part in an announcement, which is known without its recipients. */
    public record Part(Announcement announcement, Delivery delivery) {

        /** Whether the member has said that it is done. */
        public boolean isDone() {
            return delivery.isDone();
        }
    }

    /** The part that the member has in the announcement; empty if it did not go to them, or is gone. */
    public Optional<Part> part(String announcement, Member member) {
        return announcements
                .withoutRecipients(announcement)
                .flatMap(
                        it -> deliveries.byId(Delivery.id(it.id(), member.id())).map(found -> new Part(it, found)));
    }

    /** The part that a message on the member's phone belongs to. */
    public Optional<Part> partOf(Member member, int messageId) {
        return deliveries
                .byMessage(member.chatId(), messageId)
                .flatMap(delivery -> part(delivery.announcement(), member));
    }

    /**
     * Records a reply given by a button.
     *
     * @param onMessage the message with the button, if Telegram tells
     * @return the reply as it now stands
     */
    public Reply reply(Part part, Member member, String code, @Nullable Integer onMessage, Instant at) {
        var delivery = part.delivery();
        var before = delivery.reply();
        if (before != null && before.code().equals(code)) {
            return before;
        }
        var reply = new Reply(code, at, before == null ? at : before.firstAt(), null);
        record(part, member, reply, onMessage);
        return reply;
    }

    /** Records that it is done, with the words that came as a proof. */
    void done(Part part, Member member, String words, Instant at) {
        var before = part.delivery().reply();
        record(part, member, new Reply(Reply.DONE, at, before == null ? at : before.firstAt(), words), null);
    }

    /** Records a question or an obstacle with its words, and carries them to whoever can answer. */
    public void ask(Part part, Member member, String code, Question question) {
        var before = part.delivery().reply();
        var at = question.askedAt();
        var words = question.words().html().plain();
        record(part, member, new Reply(code, at, before == null ? at : before.firstAt(), words), null);
        carry(part, question);
    }

    /** Carries a text reply; it counts as the answer of a member who has given none. */
    public void replyInWords(Part part, Member member, Question question) {
        if (!part.delivery().isAnswered()) {
            ask(part, member, Reply.TEXT, question);
        } else {
            carry(part, question);
        }
    }

    void record(Part part, Member member, Reply reply, @Nullable Integer onMessage) {
        var delivery = part.delivery();
        if (delivery.state() != Delivery.State.SENT || delivery.message() == null) {
            deliveries.arrived(delivery.id(), member.chatId(), onMessage);
        }
        deliveries.reply(delivery.id(), reply);
        outbox.put(keyboards(delivery, member, onMessage, reply.at()));
        follow.boards().touch(part.announcement().id());
    }

    /** Forgets the answer, as if there had been none. */
    void withdraw(Part part, Member member, @Nullable Integer onMessage, Instant at) {
        deliveries.withdrawReply(part.delivery().id());
        outbox.put(keyboards(part.delivery(), member, onMessage, at));
        follow.boards().touch(part.announcement().id());
    }

    /** The message it was answered on, and the announcement itself where that was a nudge. */
    private static List<OutboxEntry> keyboards(
            Delivery delivery, Member member, @Nullable Integer onMessage, Instant at) {
        var entries = new ArrayList<OutboxEntry>();
        var original = delivery.messageId();
        if (original != null) {
            entries.add(DeliveryKeyboards.entry(delivery, member.chatId(), original, at));
        }
        if (onMessage != null && !onMessage.equals(original)) {
            entries.add(DeliveryKeyboards.entry(delivery, member.chatId(), onMessage, at));
        }
        return entries;
    }

    private void carry(Part part, Question question) {
        var announcement = part.announcement();
        var beginning = Excerpt.of(announcement.words().html().plain(), SUBJECT);
        follow.askQuestion().ask(question.about(announcement.id(), beginning).to(answerers(announcement)));
    }

    /** Heads answer for what they or the secretary wrote, a section head for the own announcements. */
    private List<String> answerers(Announcement announcement) {
        return members.byId(announcement.author())
                .filter(Member::isReachable)
                .filter(author -> author.role() != Role.SECRETARY)
                .map(author -> List.of(author.id()))
                .orElse(List.of());
    }
}

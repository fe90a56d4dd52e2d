package kentongan.announcements;

import java.util.Optional;
import kentongan.office.Member;
import kentongan.office.Members;
import kentongan.outbox.OutboxEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds what belongs to one member's copy of an announcement, for those who send or change it. */
@Component
class Copies {

    private final Announcements announcements;
    private final Deliveries deliveries;
    private final Members members;
    private final Polls polls;

    Copies(Announcements announcements, Deliveries deliveries, Members members, Polls polls) {
        this.announcements = announcements;
        this.deliveries = deliveries;
        this.members = members;
        this.polls = polls;
    }

    /**
     * One member's copy.
     *
     * @param passedBy the section head who passed it on, where one did
     */
    record Copy(
            Announcement announcement,
            Member author,
            Delivery delivery,
            Member reader,
            @Nullable Member passedBy) {}

    /** The copy of that delivery, whatever became of the announcement; empty if anything of it is gone. */
    Optional<Copy> find(String deliveryId) {
        return deliveries
                .byId(deliveryId)
                .flatMap(delivery -> announcements
                        .byId(delivery.announcement())
                        .flatMap(announcement -> members.byId(announcement.author())
                                .flatMap(author -> members.byId(delivery.member())
                                        .map(reader ->
                                                new Copy(announcement, author, delivery, reader, passer(delivery))))));
    }

    private @Nullable Member passer(Delivery delivery) {
        var passed = delivery.passed();
        return passed == null ? null : members.byId(passed.by()).orElse(null);
    }

    /** The copy if the announcement was sent and not recalled, and the reader is still of the office. */
    Optional<Copy> live(String deliveryId) {
        return find(deliveryId)
                .filter(copy -> copy.announcement().isSent() && copy.reader().isActive());
    }

    /** The live copy if its reader owes an answer, and one is still taken. */
    Optional<Copy> awaiting(String deliveryId) {
        return live(deliveryId).filter(copy -> copy.delivery().isOpen() && !polls.isClosed(copy.announcement()));
    }

    /** The delivery in an entry's subject of the form {@code delivery:something}. */
    static String deliveryOf(OutboxEntry entry) {
        return entry.subject().substring(0, entry.subject().lastIndexOf(':'));
    }

    /** The number behind it. */
    static int numberOf(OutboxEntry entry) {
        return Integer.parseInt(entry.subject().substring(entry.subject().lastIndexOf(':') + 1));
    }
}

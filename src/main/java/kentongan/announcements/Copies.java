package kentongan.announcements;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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
        return find(List.of(deliveryId)).stream().findFirst();
    }

    /** The copies of these deliveries; those of which anything is gone are missing. The announcements come without recipients. */
    List<Copy> find(Collection<String> deliveryIds) {
        var found = deliveries.byIds(List.copyOf(deliveryIds));
        var theirs = announcements
                .forMessages(found.stream().map(Delivery::announcement).collect(toSet()))
                .stream()
                .collect(toMap(Announcement::id, it -> it));
        var people = members
                .byIds(Stream.concat(
                                found.stream().flatMap(Copies::people),
                                theirs.values().stream().map(Announcement::author))
                        .collect(toSet()))
                .stream()
                .collect(toMap(Member::id, it -> it));
        return found.stream()
                .flatMap(delivery -> copy(delivery, theirs.get(delivery.announcement()), people))
                .toList();
    }

    private static Stream<String> people(Delivery delivery) {
        var passed = delivery.passed();
        return passed == null ? Stream.of(delivery.member()) : Stream.of(delivery.member(), passed.by());
    }

    private static Stream<Copy> copy(
            Delivery delivery, @Nullable Announcement announcement, Map<String, Member> people) {
        var author = announcement == null ? null : people.get(announcement.author());
        var reader = people.get(delivery.member());
        if (announcement == null || author == null || reader == null) {
            return Stream.empty();
        }
        var passed = delivery.passed();
        return Stream.of(
                new Copy(announcement, author, delivery, reader, passed == null ? null : people.get(passed.by())));
    }

    /** The copy if the announcement was sent and not recalled, and the reader is still of the office. */
    Optional<Copy> live(String deliveryId) {
        return Optional.ofNullable(live(List.of(deliveryId)).get(deliveryId));
    }

    /** Those of the copies whose announcement was sent and not recalled, and whose reader is still of the office, by delivery. */
    Map<String, Copy> live(Collection<String> deliveryIds) {
        return find(deliveryIds).stream()
                .filter(copy -> copy.announcement().isSent() && copy.reader().isActive())
                .collect(toMap(copy -> copy.delivery().id(), copy -> copy));
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

package kentongan.announcements;

import java.time.Instant;
import java.util.List;
import kentongan.office.Member;
import kentongan.outbox.Lane;
import kentongan.outbox.Outbox;
import kentongan.outbox.OutboxEntry;
import org.springframework.stereotype.Component;

/** Has the newest version of an announcement shown on the phones that have an older one. */
@Component
class CorrectedCopies {

    private final Outbox outbox;

    CorrectedCopies(Outbox outbox) {
        this.outbox = outbox;
    }

    void show(Announcement corrected, Member member, Instant at) {
        show(corrected, List.of(member), at);
    }

    void show(Announcement corrected, List<Member> members, Instant at) {
        var version = corrected.versions().size();
        outbox.put(members.stream()
                .map(it -> OutboxEntry.of(
                        Corrections.OWNER,
                        Delivery.id(corrected.id(), it.id()) + ":" + version,
                        Lane.BROADCAST,
                        it.chatId(),
                        at))
                .toList());
    }
}

package kentongan.announcements;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.function.Function;
import java.util.stream.Collectors;
import kentongan.office.Members;
import kentongan.outbox.Outbox;
import kentongan.outbox.OutboxEntry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Closes a poll: no vote is taken any more, the result is fixed, and every phone that has the poll shows it. */
@Component
public class ClosePoll {

    private static final Logger log = LoggerFactory.getLogger(ClosePoll.class);

    private final Announcements announcements;
    private final Deliveries deliveries;
    private final Polls polls;
    private final Ways ways;
    private final Clock clock;

    ClosePoll(Announcements announcements, Deliveries deliveries, Polls polls, Ways ways, Clock clock) {
        this.announcements = announcements;
        this.deliveries = deliveries;
        this.polls = polls;
        this.ways = ways;
        this.clock = clock;
    }

    /** The ways to the phones. */
    @Component
    record Ways(Members members, Outbox outbox, ReceiptBoards boards) {}

    /** Whether it is a poll that was closed. */
    public boolean isClosed(Announcement announcement) {
        return polls.isClosed(announcement);
    }

    /** Closes it; doing so again does what remains of it. */
    public void close(Announcement announcement, Instant at) {
        deliveries.changing(announcement.id());
        polls.close(announcement, at);
        if (!polls.of(announcement).told()) {
            finish(announcement, at);
        }
    }

    private void finish(Announcement announcement, Instant at) {
        var all = deliveries.of(announcement);
        if (!Ballot.of(announcement).anonymous()) {
            polls.result(
                    announcement.id(), PollCount.named(announcement.replies().size(), Tally.of(all)));
        }
        var onPhones = all.stream()
                .filter(delivery -> delivery.message() != null)
                .collect(Collectors.toMap(Delivery::member, Function.identity()));
        var entries = new ArrayList<OutboxEntry>();
        for (var member : ways.members().byIds(onPhones.keySet())) {
            var delivery = onPhones.get(member.id());
            if (delivery != null && member.isReachable()) {
                entries.addAll(PollResults.entries(delivery, member.chatId(), at));
                entries.add(PollNotices.entry(delivery, member.chatId(), at));
            }
        }
        ways.outbox().put(entries);
        polls.told(announcement.id());
        ways.boards().touch(announcement.id());
    }

    /** Finishes what a crash left half done. */
    @EventListener(ApplicationReadyEvent.class)
    void resume() {
        try {
            for (var half : polls.halfClosed()) {
                log.info("Poll {} goes on being closed after a restart", half.id());
                announcements.byId(half.id()).ifPresent(it -> finish(it, clock.instant()));
            }
        } catch (DataAccessException storeAway) {
            log.warn("Half-closed polls can't be looked for while the store is away");
        }
    }
}

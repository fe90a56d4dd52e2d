package kentongan.announcements;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import kentongan.announcements.Announcement.State;
import kentongan.office.Member;
import kentongan.office.Members;
import kentongan.office.OfficeHours;
import kentongan.office.Role;
import kentongan.outbox.Lane;
import kentongan.outbox.Outbox;
import kentongan.outbox.OutboxEntry;
import org.springframework.stereotype.Component;

/**
 * Sends what stands on the schedule when its time has come. What came due while the service was down goes out when it is
 * back, of a repeated one the latest time only. Each step can be done again.
 */
@Component
class SendScheduled {

    private final Announcements announcements;
    private final Wakes wakes;
    private final SendAnnouncement send;
    private final Members members;
    private final Hands hands;

    SendScheduled(Announcements announcements, Wakes wakes, SendAnnouncement send, Members members, Hands hands) {
        this.announcements = announcements;
        this.wakes = wakes;
        this.send = send;
        this.members = members;
        this.hands = hands;
    }

    /** When it may go out, and the way to its author. */
    @Component
    record Hands(Departure departure, OfficeHours hours, Outbox outbox) {}

    void wake(Wake wake, Instant now) {
        var scheduled = announcements
                .byId(wake.announcement())
                .filter(it -> it.timing() != null)
                .orElse(null);
        if (scheduled != null && wasSentBy(wake, scheduled)) {
            goOn(wake, scheduled, now);
            return;
        }
        if (scheduled == null || scheduled.timing() == null || scheduled.state() != State.SCHEDULED) {
            wakes.end(wake);
            return;
        }
        var goes = hands.departure().of(scheduled.priority(), now);
        if (goes.isAfter(now)) {
            wakes.postpone(wake, goes);
            return;
        }
        var author = members.byId(scheduled.author())
                .filter(it -> it.isActive() && it.role().mayPost());
        if (author.isEmpty()) {
            announcements.cancelScheduled(scheduled.id());
            members.active(Role.HEAD).forEach(head -> tell(ScheduledNotices.AUTHOR_LEFT, scheduled.id(), head, now));
            wakes.end(wake);
        } else if (scheduled.timing().repeats()) {
            repeat(wake, scheduled, author.get(), now);
        } else {
            send.send(scheduled, author.get(), now);
            tell(ScheduledNotices.BOARD, scheduled.id(), author.get(), now);
            wakes.end(wake);
        }
    }

    /** Not before its time, as by somebody who would not wait. */
    private static boolean wasSentBy(Wake wake, Announcement announcement) {
        var at = announcement.sentAt();
        return announcement.isSent() && at != null && !at.isBefore(wake.at());
    }

    /** It was interrupted when it went out. */
    private void goOn(Wake wake, Announcement half, Instant now) {
        send.goOn(half, now);
        members.byId(half.author()).ifPresent(author -> tell(ScheduledNotices.BOARD, half.id(), author, now));
        wakes.end(wake);
    }

    private void repeat(Wake wake, Announcement series, Member author, Instant now) {
        var timing = Objects.requireNonNull(series.timing());
        var copy = series.occurrence(timing.at(), now);
        announcements.add(copy);
        if (send.send(copy, author, now).isEmpty()) {
            announcements.byId(copy.id()).ifPresent(half -> send.goOn(half, now));
        }
        tell(ScheduledNotices.BOARD, copy.id(), author, now);
        var next = timing.after(now, hands.hours().zone());
        announcements.reschedule(series.id(), next);
        wakes.next(wake, now, next.at());
    }

    private void tell(String what, String announcement, Member whom, Instant now) {
        if (whom.isReachable()) {
            var subject = what + ":" + announcement + ":" + whom.id();
            hands.outbox()
                    .put(List.of(
                            OutboxEntry.of(ScheduledNotices.OWNER, subject, Lane.INTERACTIVE, whom.chatId(), now)));
        }
    }
}

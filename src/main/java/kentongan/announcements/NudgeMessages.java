package kentongan.announcements;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kentongan.announcements.Attention.Day;
import kentongan.announcements.Copies.Copy;
import kentongan.chat.MessageLinks;
import kentongan.office.Members;
import kentongan.office.OfficeHours;
import kentongan.outbox.Act;
import kentongan.outbox.OutboxEntry;
import kentongan.outbox.OutboxOwner;
import org.springframework.stereotype.Component;

/**
 * Reminds one member, with the reply buttons at hand. Its subject is {@code delivery:occasion}; those who answered meanwhile
 * are left alone. It takes the place of the nudge before it; what a day has no more room for is named by one message of all
 * that waits.
 */
@Component
class NudgeMessages implements OutboxOwner {

    static final String OWNER = "nudge";

    private final Copies copies;
    private final Deliveries deliveries;
    private final Members members;
    private final Words words;
    private final Sparing sparing;

    NudgeMessages(Copies copies, Deliveries deliveries, Members members, Words words, Sparing sparing) {
        this.copies = copies;
        this.deliveries = deliveries;
        this.members = members;
        this.words = words;
        this.sparing = sparing;
    }

    /** What a reminder says, what a reply to it is about, and what becomes of it if it comes too late. */
    @Component
    record Words(AnnouncementTexts texts, WaitingTexts waiting, MessageLinks links, LateArrivals late) {}

    /** What keeps nudges from piling up. */
    @Component
    record Sparing(
            Attention attention,
            NudgeRests rests,
            NudgeRemovals removals,
            Departure departure,
            NudgeSettings settings,
            Today today) {}

    /** The office's day. */
    @Component
    record Today(Clock clock, OfficeHours hours) {

        Instant now() {
            return clock.instant();
        }

        LocalDate date() {
            return now().atZone(hours.zone()).toLocalDate();
        }
    }

    @Override
    public String name() {
        return OWNER;
    }

    @Override
    public Optional<Act> prepare(OutboxEntry entry) {
        var delivery = Copies.deliveryOf(entry);
        return copies.awaiting(delivery)
                .filter(copy -> !occasion(entry).equals(mark(delivery).nudgeSent()))
                .map(copy -> folds(entry, copy)
                        ? fold(copy)
                        : new Act.Send(words.texts().pointer(copy, "nudge").silently(isSilent(copy))));
    }

    private boolean folds(OutboxEntry entry, Copy copy) {
        return copy.announcement().priority() != Priority.URGENT
                && !day(copy).hasRoomFor(entry.id(), sparing.settings().rules().mostADay());
    }

    private Act fold(Copy copy) {
        var day = sparing.attention().fold(day(copy), copy.delivery().id());
        var waiting = day.folded().stream()
                .flatMap(it -> copies.awaiting(it).stream())
                .map(Copy::announcement)
                .toList();
        var message = words.waiting().message(waiting, copy.reader()).silently(isSilent(copy));
        return day.message() == null ? new Act.Send(message) : new Act.Edit(day.message(), message);
    }

    private boolean isSilent(Copy copy) {
        return sparing.departure()
                .isSilent(copy.announcement().priority(), sparing.today().now());
    }

    @Override
    public void sent(OutboxEntry entry, int messageId, Instant at) {
        var delivery = Copies.deliveryOf(entry);
        copies.find(delivery).ifPresent(copy -> {
            var before = mark(delivery).nudgeMessage();
            if (folds(entry, copy)) {
                if (day(copy).message() == null && messageId != 0) {
                    sparing.attention().folded(day(copy), messageId);
                }
                sparing.rests().sent(delivery, occasion(entry), 0);
            } else {
                sparing.attention().nudged(day(copy), entry.id());
                words.links().put(entry.chatId(), messageId, OWNER, delivery);
                deliveries.nudged(delivery, messageId);
                sparing.rests().sent(delivery, occasion(entry), messageId);
                words.late().reminderArrived(entry, delivery, at);
            }
            if (before != null && before != 0 && before != messageId) {
                sparing.removals().remove(delivery, before, entry.chatId(), at);
            }
        });
    }

    @Override
    public void failed(OutboxEntry entry, Failure why) {
        if (why == Failure.UNREACHABLE) {
            members.reachable(entry.chatId(), false);
        }
    }

    private Day day(Copy copy) {
        return sparing.attention().of(copy.reader().id(), sparing.today().date());
    }

    private NudgeRests.Nudged mark(String delivery) {
        return sparing.rests()
                .of(List.of(delivery))
                .getOrDefault(delivery, new NudgeRests.Nudged(delivery, null, null, null, null));
    }

    private static String occasion(OutboxEntry entry) {
        return entry.subject().substring(entry.subject().lastIndexOf(':') + 1);
    }
}

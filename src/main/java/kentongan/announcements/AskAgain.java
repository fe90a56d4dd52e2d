package kentongan.announcements;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import kentongan.chat.LostPresses;
import kentongan.office.Member;
import kentongan.office.Members;
import kentongan.outbox.Act;
import kentongan.outbox.Lane;
import kentongan.outbox.Outbox;
import kentongan.outbox.OutboxEntry;
import kentongan.outbox.OutboxOwner;
import org.springframework.stereotype.Component;

/**
 * Asks those who seem not to have answered once more, after a time in which presses may have been lost. Each hears it in one
 * message that names all that is open; whoever answered by words meanwhile hears nothing.
 */
@Component
class AskAgain implements LostPresses, OutboxOwner {

    static final String OWNER = "ask-again";

    /** What is older waits for an answer by its nature, not because of an interruption now. */
    private static final Duration RECENT = Duration.ofDays(7);

    private static final int LATEST = 20;

    private final Announcements announcements;
    private final Copies copies;
    private final Deliveries deliveries;
    private final Members members;
    private final Telling telling;
    private final Outbox outbox;

    AskAgain(
            Announcements announcements,
            Copies copies,
            Deliveries deliveries,
            Members members,
            Telling telling,
            Outbox outbox) {
        this.announcements = announcements;
        this.copies = copies;
        this.deliveries = deliveries;
        this.members = members;
        this.telling = telling;
        this.outbox = outbox;
    }

    /** The words, whether they ring, and who is left in peace. */
    @Component
    record Telling(WaitingTexts texts, Departure departure, NudgeUnanswered.Calm calm, Clock clock) {}

    @Override
    public void mayBeLost(Instant from, Instant until) {
        var away = telling.calm().away(until);
        var silent = new TreeSet<String>();
        for (var one : recent(until)) {
            deliveries.of(one).stream()
                    .filter(it ->
                            it.isOpen() && it.sentAt() != null && it.sentAt().isBefore(until))
                    .filter(it -> !away.contains(it.member()))
                    .forEach(it -> silent.add(it.member()));
        }
        var times = from.getEpochSecond() + ":" + until.getEpochSecond();
        outbox.put(members.byIds(List.copyOf(silent)).stream()
                .filter(Member::isReachable)
                .map(it -> OutboxEntry.of(OWNER, times + ":" + it.id(), Lane.REMINDER, it.chatId(), until))
                .toList());
    }

    private List<Announcement> recent(Instant now) {
        return announcements.latest(LATEST).stream()
                .filter(Announcement::isSent)
                .filter(it -> it.sentAt() != null && it.sentAt().isAfter(now.minus(RECENT)))
                .toList();
    }

    @Override
    public String name() {
        return OWNER;
    }

    @Override
    public Optional<Act> prepare(OutboxEntry entry) {
        var about = entry.subject().split(":", 3);
        var from = Instant.ofEpochSecond(Long.parseLong(about[0]));
        var until = Instant.ofEpochSecond(Long.parseLong(about[1]));
        return members.byId(about[2]).filter(Member::isReachable).flatMap(reader -> message(from, until, reader));
    }

    private Optional<Act> message(Instant from, Instant until, Member reader) {
        var open = recent(until).stream()
                .flatMap(it -> copies.awaiting(Delivery.id(it.id(), reader.id())).stream())
                .filter(copy -> copy.delivery().state() == Delivery.State.SENT)
                .map(Copies.Copy::announcement)
                .toList();
        if (open.isEmpty()) {
            return Optional.empty();
        }
        var silent = open.stream()
                .allMatch(it -> telling.departure()
                        .isSilent(it.priority(), telling.clock().instant()));
        return Optional.of(new Act.Send(
                telling.texts().afterInterruption(from, until, open, reader).silently(silent)));
    }

    @Override
    public void sent(OutboxEntry entry, int messageId, Instant at) {
        // told
    }

    @Override
    public void failed(OutboxEntry entry, Failure why) {
        if (why == Failure.UNREACHABLE) {
            members.reachable(entry.chatId(), false);
        }
    }
}

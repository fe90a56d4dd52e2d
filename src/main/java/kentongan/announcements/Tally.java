package kentongan.announcements;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import kentongan.announcements.Delivery.State;
import kentongan.outbox.OutboxOwner.Failure;

/**
 * What has become of an announcement, counted from its deliveries. Each delivery counts once: by its reply, else as not
 * answered, unreachable or failed.
 *
 * @param recalled how many have been taken from the phones again
 * @param earlier how many answered the text before a correction, and not yet the new one
 * @param behind how many phones still show what was said before the last correction
 * @param byReply how many chose each reply
 * @param accepted how many are on the phone or have failed for good; the rest is still to be sent
 * @param median of the response times, interpolated linearly between the closest ranks (product.md, "Figures")
 */
public record Tally(
        int total,
        int accepted,
        Map<String, Integer> byReply,
        int unanswered,
        int unreachable,
        int failed,
        int secondCopies,
        int recalled,
        int earlier,
        int behind,
        Optional<Duration> median) {

    static Tally of(Announcement announcement, Collection<Delivery> deliveries) {
        var tally = of(deliveries);
        return new Tally(
                tally.total,
                tally.accepted,
                tally.byReply,
                tally.unanswered,
                tally.unreachable,
                tally.failed,
                tally.secondCopies,
                tally.recalled,
                tally.earlier,
                count(deliveries, it -> it.isBehind(announcement)),
                tally.median);
    }

    static Tally of(Collection<Delivery> deliveries) {
        var byReply = deliveries.stream()
                .filter(Delivery::isAnswered)
                .collect(Collectors.toMap(it -> reply(it).code(), it -> 1, Integer::sum));
        var unreachable = count(deliveries, it -> it.failure() == Failure.UNREACHABLE && !it.isAnswered());
        var failed = count(deliveries, it -> it.state() == State.FAILED && !it.isAnswered()) - unreachable;
        return new Tally(
                deliveries.size(),
                count(deliveries, it -> it.state() != State.PENDING),
                byReply,
                count(deliveries, Delivery::isOpen),
                unreachable,
                failed,
                count(deliveries, Delivery::secondCopy),
                count(deliveries, Delivery::recalled),
                count(deliveries, it -> it.isOpen() && it.earlierReply() != null),
                0,
                median(deliveries));
    }

    /** How many chose that reply. */
    public int chose(String code) {
        return byReply.getOrDefault(code, 0);
    }

    /** How many have or had it on the phone. */
    public int onPhones() {
        return accepted - unreachable - failed;
    }

    /** Whether something is still to be sent. */
    public boolean isSending() {
        return accepted < total;
    }

    private static Reply reply(Delivery delivery) {
        return Objects.requireNonNull(delivery.reply());
    }

    private static int count(Collection<Delivery> deliveries, Predicate<Delivery> which) {
        return (int) deliveries.stream().filter(which).count();
    }

    private static Optional<Duration> median(Collection<Delivery> deliveries) {
        var times = deliveries.stream()
                .filter(it -> it.isAnswered() && it.sentAt() != null)
                .map(it -> responseTime(it.sentAt(), reply(it).firstAt()))
                .sorted()
                .toList();
        if (times.isEmpty()) {
            return Optional.empty();
        }
        var upper = times.get(times.size() / 2);
        var lower = times.get((times.size() - 1) / 2);
        return Optional.of(lower.plus(upper.minus(lower).dividedBy(2)));
    }

    /** A tap may reach us before Telegram's answer to the send does; it took no time then. */
    private static Duration responseTime(Instant sent, Instant answered) {
        return answered.isBefore(sent) ? Duration.ZERO : Duration.between(sent, answered);
    }
}

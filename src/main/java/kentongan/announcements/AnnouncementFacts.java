package kentongan.announcements;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kentongan.announcements.Announcement.State;
import kentongan.announcements.DeliveryFact.Outcome;
import kentongan.batching.Slices;
import kentongan.outbox.OutboxOwner.Failure;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** Tells what became of the deliveries of some time, for those who measure it; one announcement's are in memory at a time. */
@Component
public class AnnouncementFacts {

    private static final int BATCH = 100;

    private final MongoTemplate mongo;
    private final Deliveries deliveries;
    private final DeliveryTraces traces;

    AnnouncementFacts(MongoTemplate mongo, Deliveries deliveries, DeliveryTraces traces) {
        this.mongo = mongo;
        this.deliveries = deliveries;
        this.traces = traces;
    }

    /** An announcement without its words, and without its recipients where they are not asked for. */
    record Head(
            @Id String id,
            String author,
            Kind kind,
            Priority priority,
            State state,
            @Nullable List<String> recipients,
            Instant createdAt,
            @Nullable Instant sentAt,
            @Nullable Terms terms) {}

    /**
     * An announcement that was sent to anybody.
     *
     * @param days the UTC days on which it was
     * @param changesUntil until when what is told of its deliveries may have changed
     */
    public record Told(String announcement, List<LocalDate> days, Instant changesUntil) {

        /** Whether it may have been sent to somebody in that span. */
        public boolean touches(Span span) {
            var first = LocalDate.ofInstant(span.from(), ZoneOffset.UTC);
            var last = LocalDate.ofInstant(span.until().minusMillis(1), ZoneOffset.UTC);
            return days.stream().anyMatch(day -> !day.isBefore(first) && !day.isAfter(last));
        }

        /** The first and the last instants of its days: it was sent to nobody before or after all of them. */
        public Stream<Instant> instants() {
            return days.stream()
                    .flatMap(day -> Stream.of(day, day.plusDays(1)))
                    .map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant());
        }
    }

    /** All announcements that were ever sent, without what became of them. */
    public List<Told> told() {
        return traces.all().stream()
                .map(it -> new Told(
                        it.announcement(),
                        it.days().stream().map(LocalDate::ofEpochDay).toList(),
                        it.changesUntil()))
                .toList();
    }

    /** The facts of one member's deliveries that were sent in the span. */
    public List<DeliveryFact> of(String member, Span span) {
        var heads = heads(sentIn(span), false).stream().collect(Collectors.toMap(Head::id, Function.identity()));
        var ids = heads.keySet().stream().map(it -> Delivery.id(it, member)).toList();
        return facts(heads, ids).filter(fact -> span.includes(fact.sentAt())).toList();
    }

    private List<String> sentIn(Span span) {
        return told().stream()
                .filter(it -> it.touches(span))
                .map(Told::announcement)
                .toList();
    }

    /** The facts of all deliveries of one announcement; none if it is not there or was not sent. */
    public List<DeliveryFact> of(String announcement) {
        return heads(List.of(announcement), true).stream()
                .flatMap(it -> facts(
                        Map.of(it.id(), it), ids(it, Objects.requireNonNullElse(it.recipients(), List.<String>of()))))
                .toList();
    }

    private Stream<DeliveryFact> facts(Map<String, Head> heads, List<String> ids) {
        var closed = closedAt(heads.values());
        return deliveries.byIds(ids).stream().map(it -> {
            var head = Objects.requireNonNull(heads.get(it.announcement()));
            return fact(head, it, closed.get(head.id()));
        });
    }

    private Map<String, Instant> closedAt(Collection<Head> heads) {
        var polls = heads.stream()
                .filter(it -> it.kind() == Kind.POLL)
                .map(Head::id)
                .toList();
        return polls.isEmpty()
                ? Map.of()
                : mongo.find(query(where("_id").in(polls)), Poll.class).stream()
                        .filter(Poll::isClosed)
                        .collect(Collectors.toMap(Poll::id, it -> Objects.requireNonNull(it.closedAt())));
    }

    private static DeliveryFact fact(Head head, Delivery delivery, @Nullable Instant closedAt) {
        var terms = Objects.requireNonNullElse(head.terms(), Terms.NONE);
        var passed = delivery.passed();
        var told = head.sentAt() == null ? head.createdAt() : head.sentAt();
        return new DeliveryFact(
                head.id(),
                head.kind(),
                head.priority(),
                head.author(),
                delivery.member(),
                outcome(head, delivery),
                delivery.sentAt() == null ? told : delivery.sentAt(),
                delivery.sentAt() != null,
                firstReplyAt(delivery),
                delivery.reply() == null ? null : delivery.reply().code(),
                passed == null || passed.deadline() == null ? terms.deadline() : passed.deadline(),
                closedAt,
                passed != null,
                delivery.secondCopy());
    }

    private static Outcome outcome(Head head, Delivery delivery) {
        if (head.state() == State.RECALLED || delivery.recalled()) {
            return Outcome.RECALLED;
        }
        return switch (delivery.state()) {
            case PENDING -> Outcome.PENDING;
            case SENT -> Outcome.DELIVERED;
            case FAILED -> delivery.failure() == Failure.UNREACHABLE ? Outcome.UNREACHABLE : Outcome.FAILED;
        };
    }

    /** Whoever had answered before a correction asked again has answered: the first answer keeps the response time. */
    private static @Nullable Instant firstReplyAt(Delivery delivery) {
        var first = delivery.earlierReply() == null ? delivery.reply() : delivery.earlierReply();
        return first == null ? null : first.firstAt();
    }

    private static List<String> ids(Head head, List<String> recipients) {
        return recipients.stream().map(member -> Delivery.id(head.id(), member)).toList();
    }

    private List<Head> heads(Collection<String> announcements, boolean withRecipients) {
        return Slices.of(announcements, BATCH).stream()
                .flatMap(batch -> read(batch, withRecipients))
                .toList();
    }

    private Stream<Head> read(List<String> batch, boolean withRecipients) {
        var which = query(where("_id").in(batch));
        which.fields().include("author", "kind", "priority", "state", "createdAt", "sentAt", "terms");
        if (withRecipients) {
            which.fields().include("recipients");
        }
        return mongo.find(which, Head.class, mongo.getCollectionName(Announcement.class)).stream();
    }
}

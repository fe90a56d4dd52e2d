package kentongan.announcements;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kentongan.announcements.Announcement.State;
import kentongan.announcements.DeliveryFact.Outcome;
import kentongan.announcements.DeliveryTraces.Trace;
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
     * The announcements of which something was sent in some time.
     *
     * @param changesUntil until when what is told of them may have changed; the epoch if there are none
     */
    public record Told(List<String> announcements, Instant changesUntil) {}

    /** Looks, for many spans of time at once, which announcements were sent then. */
    public Function<Span, Told> told() {
        var all = traces.all();
        return span -> {
            var then = all.stream()
                    .filter(it -> it.touches(span.from(), span.until()))
                    .toList();
            var changes = then.stream().map(Trace::changesUntil).max(Instant::compareTo);
            return new Told(then.stream().map(Trace::announcement).sorted().toList(), changes.orElse(Instant.EPOCH));
        };
    }

    /** The UTC days on which anything was sent. */
    public Set<LocalDate> days() {
        return traces.all().stream()
                .flatMap(it -> it.days().stream())
                .map(LocalDate::ofEpochDay)
                .collect(Collectors.toSet());
    }

    /** Hands over the facts of all deliveries of these announcements that were sent in the span, an announcement at a time. */
    public void each(Collection<String> announcements, Span span, Consumer<List<DeliveryFact>> use) {
        for (var head : heads(announcements, true)) {
            var recipients = Objects.requireNonNullElse(head.recipients(), List.<String>of());
            use.accept(facts(Map.of(head.id(), head), ids(head, recipients))
                    .filter(fact -> span.includes(fact.sentAt()))
                    .toList());
        }
    }

    /** The facts of one member's deliveries that were sent in the span. */
    public List<DeliveryFact> of(String member, Span span) {
        var heads = heads(told().apply(span).announcements(), false).stream()
                .collect(Collectors.toMap(Head::id, Function.identity()));
        var ids = heads.keySet().stream().map(it -> Delivery.id(it, member)).toList();
        return facts(heads, ids).filter(fact -> span.includes(fact.sentAt())).toList();
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
        var all = List.copyOf(announcements);
        return Stream.iterate(0, from -> from < all.size(), from -> from + BATCH)
                .flatMap(from -> read(all.subList(from, Math.min(all.size(), from + BATCH)), withRecipients))
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

package kentongan.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import kentongan.MemoryStore;
import kentongan.chat.Html;
import kentongan.chat.Outgoing;
import kentongan.chat.SendFailure.Kind;
import kentongan.outbox.Outcome.Accepted;
import kentongan.outbox.Outcome.Failed;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.data.mongodb.core.MongoTemplate;

/** A sender on a store in memory, with a Telegram that answers as it is told; it can be killed and started again. */
final class SenderFixture implements AutoCloseable {

    final MovedClock clock = new MovedClock();
    final Telegram carrier = new Telegram();
    final Owner owner = new Owner();
    final MeterRegistry registry = new SimpleMeterRegistry();
    int rate = 30;
    private final MemoryStore store = new MemoryStore();
    private final List<Sender> senders = new ArrayList<>();
    private final CountDownLatch never = new CountDownLatch(1);
    private @Nullable Process process;
    private volatile @Nullable Crash crash;

    /** Where the process is killed. */
    enum Crash {
        BEFORE_THE_CALL,
        AFTER_THE_CALL,
        AFTER_THE_OUTCOME
    }

    /** What lives as long as the process. */
    private record Process(KillableLeases leases, Sender sender, Outbox outbox, Holds holds, SendGate gate) {}

    /** Leases that a killed process no longer renews. */
    private static final class KillableLeases extends Leases {
        private volatile boolean dead;

        KillableLeases(MongoTemplate mongo, Clock clock) {
            super(mongo, clock, false);
        }

        @Override
        public Optional<Long> hold(String id) {
            if (dead) {
                throw new IllegalStateException("killed");
            }
            return super.hold(id);
        }

        @Override
        public void release(String id) {
            if (!dead) {
                super.release(id);
            }
        }
    }

    /** Telegram: accepts, unless told to do otherwise; the message's words say which entry it is. */
    final class Telegram implements Carrier {
        final List<String> calls = new CopyOnWriteArrayList<>();
        private final Map<String, Deque<Failed>> script = new ConcurrentHashMap<>();

        void answer(String subject, Kind... kinds) {
            Arrays.stream(kinds).forEach(kind -> fails(subject, kind, Duration.ZERO));
        }

        void tooFast(String subject, Duration pause) {
            fails(subject, Kind.TOO_FAST, pause);
        }

        private void fails(String subject, Kind kind, Duration retryAfter) {
            script.computeIfAbsent(subject, it -> new ConcurrentLinkedDeque<>())
                    .add(new Failed(kind, "scripted", retryAfter));
        }

        @Override
        public Outcome carry(long chatId, Act act) {
            var subject = act instanceof Act.Send send ? send.message().text().plain() : "a change";
            dieAt(Crash.BEFORE_THE_CALL);
            calls.add(subject);
            dieAt(Crash.AFTER_THE_CALL);
            var scripted =
                    script.getOrDefault(subject, new ConcurrentLinkedDeque<>()).poll();
            return scripted == null ? new Accepted(List.of(calls.size()), clock.instant()) : scripted;
        }
    }

    /** Whoever put the entries in. */
    final class Owner implements OutboxOwner {
        final List<String> told = new CopyOnWriteArrayList<>();
        final List<String> prepared = new CopyOnWriteArrayList<>();
        final List<Integer> batches = new CopyOnWriteArrayList<>();
        final Set<String> arrived = ConcurrentHashMap.newKeySet();
        final Set<String> gone = ConcurrentHashMap.newKeySet();
        final Set<String> askedForOnceItFails = ConcurrentHashMap.newKeySet();
        private final Set<String> wantedAgain = ConcurrentHashMap.newKeySet();
        volatile boolean sendsAgain = true;
        volatile boolean changes;
        volatile int storeAwayFor;

        @Override
        public String name() {
            return "test";
        }

        @Override
        public Map<String, Act> prepareAll(List<OutboxEntry> entries) {
            batches.add(entries.size());
            return OutboxOwner.super.prepareAll(entries);
        }

        @Override
        public Optional<Act> prepare(OutboxEntry entry) {
            if (gone.contains(entry.subject())) {
                return Optional.empty();
            }
            prepared.add(entry.subject() + (entry.secondCopy() ? " copy" : ""));
            if (changes) {
                return Optional.of(new Act.Delete(1));
            }
            return Optional.of(new Act.Send(Outgoing.text(Html.escape(entry.subject()))));
        }

        @Override
        public void sent(OutboxEntry entry, int messageId, Instant at) {
            if (storeAwayFor > 0) {
                storeAwayFor--;
                throw new DataAccessResourceFailureException("away");
            }
            told.add("sent " + entry.subject() + " " + messageId);
            arrived.add(entry.subject());
            dieAt(Crash.AFTER_THE_OUTCOME);
        }

        @Override
        public void failed(OutboxEntry entry, Failure why) {
            told.add("failed " + entry.subject() + " " + why);
            if (askedForOnceItFails.remove(entry.subject())) {
                wantedAgain.add(entry.subject());
                put(entry.subject());
            }
        }

        @Override
        public boolean isWantedAgain(OutboxEntry entry) {
            return wantedAgain.remove(entry.subject());
        }

        @Override
        public boolean sendAgain(OutboxEntry entry) {
            return sendsAgain;
        }

        @Override
        public boolean hasArrived(OutboxEntry entry) {
            return arrived.contains(entry.subject());
        }
    }

    void start() {
        var beans = new DefaultListableBeanFactory();
        beans.registerSingleton("owner", owner);
        var owners = new OutboxOwners(beans.getBeanProvider(OutboxOwner.class));
        var leases = new KillableLeases(store.template(), clock);
        var entries = new OutboxEntries(store.template());
        var gate = new SendGate(rate);
        var edge = new Delivering.Edge(carrier, gate);
        var backlog = new Backlog(clock);
        var holds = new Holds(store.template(), gate, clock, event -> {}, false);
        var meters = new OutboxMeters(registry, backlog, gate, holds, clock);
        var delivering = new Delivering(entries, edge, holds, owners, meters, clock);
        var claims = new Claims(entries, owners, delivering, backlog, clock);
        Supplier<Batches> batches = () -> new Batches(
                claims,
                edge,
                new Results(entries, owners, delivering, backlog, meters, new OutboxProperties(rate)),
                backlog);
        var ways = new Sender.Ways(new Singles(delivering, backlog, gate), batches.get(), batches.get());
        var sender = new Sender(leases, holds, new StoredEntries(entries, backlog), backlog, ways, new Rush(() -> 0));
        sender.start();
        senders.add(sender);
        process = new Process(leases, sender, new Outbox(entries, backlog, claims), holds, gate);
    }

    /** Stops in good order and starts again. */
    void restart() {
        running().sender().stop();
        start();
    }

    /** Puts an entry in, kills the process at that point of its delivery, and starts another one. */
    void crash(Crash at, String subject) {
        crash = at;
        put(subject);
        Awaitility.await().until(() -> crash == null);
        running().leases().dead = true;
        start();
    }

    /** A killed process does nothing more: its thread stays here until the test is over. */
    private void dieAt(Crash here) {
        if (crash == here) {
            crash = null;
            try {
                never.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            throw new IllegalStateException("killed");
        }
    }

    void put(String... subjects) {
        put(Lane.BROADCAST, List.of(subjects));
    }

    void put(Lane lane, List<String> subjects) {
        var now = clock.instant();
        running()
                .outbox()
                .put(subjects.stream()
                        .map(it -> OutboxEntry.of("test", it, lane, it.hashCode(), now))
                        .toList());
    }

    /** Nothing is let through for so long. */
    void pause(Duration pause) {
        running().gate().pause(pause);
    }

    Holds holds() {
        return running().holds();
    }

    /** Stops in good order; returns how long that took. */
    Duration stop() {
        var start = System.nanoTime();
        running().sender().stop();
        return Duration.ofNanos(System.nanoTime() - start);
    }

    List<OutboxEntry> stored() {
        return new OutboxEntries(store.template()).all();
    }

    long withdraw(String... subjects) {
        Collection<String> ids = Arrays.stream(subjects).map(it -> "test/" + it).toList();
        return running().outbox().withdraw(ids);
    }

    Optional<OutboxEntry> stored(String subject) {
        return new OutboxEntries(store.template()).byId("test/" + subject);
    }

    private Process running() {
        return Objects.requireNonNull(process);
    }

    @Override
    public void close() {
        never.countDown();
        senders.forEach(Sender::stop);
        store.close();
    }
}

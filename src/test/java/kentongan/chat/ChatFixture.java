package kentongan.chat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import kentongan.chat.Incoming.Person;
import kentongan.chat.Incoming.Received;
import kentongan.digest.DigestProperties;
import kentongan.office.Member;
import kentongan.office.Member.Standing;
import kentongan.office.Members;
import kentongan.office.OfficeProperties;
import kentongan.office.Role;
import kentongan.outbox.Carrier;
import kentongan.outbox.OutboxProperties;
import kentongan.outbox.PeopleWaiting;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.support.DefaultLifecycleProcessor;
import org.springframework.core.env.MapPropertySource;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import org.springframework.data.mongodb.core.convert.NoOpDbRefResolver;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;
import org.springframework.util.FileSystemUtils;

/**
 * An office for chat-level tests: the real router and handlers of the named packages on a store of their own (in memory,
 * or what {@code TEST_MONGODB_URI} names), a {@link RecordingMessenger} and a {@link MovingClock}. Nothing runs in the
 * background: the outbox is emptied after each update, or by {@link #carry}. Close it after use.
 */
public final class ChatFixture implements AutoCloseable {

    private static final StoreWatch WATCH = new StoreWatch();
    private static final MongoClient CLIENT = MongoClients.create(MongoClientSettings.builder()
            .applyConnectionString(new ConnectionString(storeUri()))
            .addCommandListener(WATCH)
            .build());
    private static final Map<String, Phrasebook> PHRASEBOOKS = new ConcurrentHashMap<>();

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final RecordingMessenger messenger = new RecordingMessenger();
    private final MovingClock clock = new MovingClock(Instant.parse("2026-11-24T01:00:00Z"));
    private final String database = "test-" + UUID.randomUUID();
    private final Path data;
    private boolean carriesAtOnce = true;
    private int updates;
    private int messageIds;
    private @Nullable Received latest;

    private ChatFixture(String setupCode, String language, String... packages) {
        this.data = temporaryFolder();
        var zone = ZoneId.of("Asia/Jayapura");
        // what is slow on purpose need not be so here
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "quick", Map.of("kentongan.tickets.rounds", 1, "kentongan.store.shared", false)));
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(Messenger.class, () -> messenger);
        context.registerBean(Carrier.class, () -> (chatId, act) -> {
            throw new IllegalStateException("the fixture carries by itself");
        });
        context.registerBean(MongoTemplate.class, this::store);
        var properties = new OfficeProperties(language, zone, data, setupCode, Path.of("config/holidays.yaml"));
        context.registerBean(OfficeProperties.class, () -> properties);
        // nobody changes it, and reading it is slow
        var phrasebook = PHRASEBOOKS.computeIfAbsent(language, it -> new Phrasebook(properties));
        context.registerBean(Phrasebook.class, () -> phrasebook);
        context.registerBean(MeterRegistry.class, SimpleMeterRegistry::new);
        context.registerBean(OutboxProperties.class, () -> new OutboxProperties(1000));
        context.registerBean(PeopleWaiting.class, () -> () -> 0);
        context.registerBean(DigestProperties.class, () -> new DigestProperties("0 30 15 ? * FRI"));
        context.registerBean("lifecycleProcessor", QuietLifecycle.class, QuietLifecycle::new);
        Components.register(
                context,
                Phrasebook.class,
                "kentongan.office",
                "kentongan.chat",
                "kentongan.instances",
                "kentongan.outbox");
        Components.register(context, Phrasebook.class, packages);
        context.refresh();
    }

    /** An office that speaks Indonesian, with the roster and the capabilities of the given packages. */
    public static ChatFixture with(String... packages) {
        return new ChatFixture("PEMBUKA", "id", packagesAndRoster(packages));
    }

    /** The same, speaking English. */
    public static ChatFixture inEnglish(String... packages) {
        return new ChatFixture("PEMBUKA", "en", packagesAndRoster(packages));
    }

    /** Adds an active member who has started the bot; Telegram ids count up from 101. */
    public Phone member(String name, Role role, @Nullable String sectionId) {
        var telegramId =
                101L + bean(MongoTemplate.class).getCollection("members").countDocuments();
        bean(Members.class)
                .add(new Member(
                        "m" + telegramId,
                        name,
                        telegramId,
                        role,
                        Standing.ACTIVE,
                        sectionId,
                        null,
                        null,
                        null,
                        false,
                        clock.instant()));
        return phone(telegramId, name);
    }

    /** The phone of anybody, a stranger or someone who came in by the test's doings. */
    public Phone phone(long telegramId, String name) {
        return new Phone(this, new Person(telegramId, name));
    }

    /** What is stored on the member with that phone. */
    public Member stored(Phone phone) {
        return bean(Members.class).byTelegramId(phone.id()).orElseThrow();
    }

    public RecordingMessenger messenger() {
        return messenger;
    }

    public MovingClock clock() {
        return clock;
    }

    /** The folder that stands for {@code kentongan.data}. */
    public Path data() {
        return data;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** All beans of a type, such as what goes by the clock. */
    public <T> Collection<T> beans(Class<T> type) {
        return context.getBeansOfType(type).values();
    }

    /** Those of a type, as a class that is given them all sees them. */
    public <T> ObjectProvider<T> provider(Class<T> type) {
        return context.getBeanProvider(type);
    }

    /** Hands an update to the router. */
    public void handle(Incoming what) {
        updates++;
        latest = new Received("u" + Integer.toString(updates, Character.MAX_RADIX), clock.instant(), what);
        handleAgain();
    }

    /** Hands the latest update to the router once more, as happens after a crash. */
    public void handleAgain() {
        if (latest == null) {
            throw new IllegalStateException("nothing was handled yet");
        }
        try {
            bean(Router.class).handle(latest);
        } finally {
            cutsOffNothing();
        }
        if (carriesAtOnce) {
            carry();
        }
    }

    /** Whatever is done next is cut off after so many writes, by a {@link CutOff}; an update that does no more is not. */
    public void cutsOffAfter(int writes) {
        WATCH.cutOffAfter(database, writes);
    }

    /** What is done next is done to its end. */
    public void cutsOffNothing() {
        WATCH.cutOffNothing(database);
    }

    /** Counts updates and messages on from there, so that the same acts have the same ids. */
    public void countsFrom(int number) {
        updates = number;
        messageIds = number;
        messenger.countsFrom(number);
    }

    /** Leaves entries in the outbox until {@link #carry} is called, or empties it after each update. */
    public void carriesAtOnce(boolean atOnce) {
        carriesAtOnce = atOnce;
    }

    /** Sends what is due in the outbox, and what comes due by that; returns how many entries were done. */
    public int carry() {
        return OutboxByHand.carry(context, messenger, clock);
    }

    /** The collections that were written to since this was asked last. */
    Set<String> writtenCollections() {
        return WATCH.writtenIn(database);
    }

    int newMessageId() {
        return ++messageIds;
    }

    @Override
    public void close() {
        CLIENT.getDatabase(database).drop();
        context.close();
        WATCH.writtenIn(database);
        FileSystemUtils.deleteRecursively(data.toFile());
    }

    private MongoTemplate store() {
        var conversions = MongoCustomConversions.create(adapter -> {});
        var mapping = new MongoMappingContext();
        mapping.setSimpleTypeHolder(conversions.getSimpleTypeHolder());
        mapping.setAutoIndexCreation(true);
        mapping.afterPropertiesSet();
        var converter = new MappingMongoConverter(NoOpDbRefResolver.INSTANCE, mapping);
        converter.setCustomConversions(conversions);
        converter.afterPropertiesSet();
        return new MongoTemplate(new SimpleMongoClientDatabaseFactory(CLIENT, database), converter);
    }

    private static String[] packagesAndRoster(String... packages) {
        var all = Arrays.copyOf(packages, packages.length + 1);
        all[packages.length] = "kentongan.roster";
        return all;
    }

    private static String storeUri() {
        var given = System.getenv("TEST_MONGODB_URI");
        return given != null ? given : new MongoServer(new MemoryBackend()).bindAndGetConnectionString();
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("kentongan-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts nothing by itself. */
    static final class QuietLifecycle extends DefaultLifecycleProcessor {
        @Override
        public void onRefresh() {}
    }
}

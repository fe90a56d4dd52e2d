package kentongan.telegram;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import kentongan.MemoryStore;
import kentongan.chat.Button;
import kentongan.chat.Confidential;
import kentongan.chat.Conversation;
import kentongan.chat.Dialogue;
import kentongan.chat.DialogueSteps;
import kentongan.chat.Doorkeeper;
import kentongan.chat.FreeText;
import kentongan.chat.Incoming.Person;
import kentongan.chat.IncomingMessage;
import kentongan.chat.Press;
import kentongan.office.Member;
import kentongan.office.Members;
import kentongan.office.OfficeProperties;
import kentongan.office.Role;
import kentongan.outbox.OutboxOwner;
import kentongan.outbox.OutboxProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The chat, the outbox and the Telegram edge as they are in the program, between a fake Telegram and a store in memory. */
public final class EdgeFixture implements AutoCloseable {

    public static final String WEBHOOK_SECRET = "a-secret_of-9";

    public final FakeTelegram telegram;
    public final MemoryStore store;
    public final Listener listener = new Listener();
    private @Nullable AnnotationConfigApplicationContext program;

    /** Hears everything that anybody says, and does what the test wants. */
    public static final class Listener implements FreeText, Button, Doorkeeper {

        /** What was heard, as {@code chat:words} or {@code chat!data}. */
        public final List<String> heard = new CopyOnWriteArrayList<>();

        public final List<String> keys = new CopyOnWriteArrayList<>();
        public volatile Consumer<Conversation> reaction = talk -> {};
        public volatile Consumer<String> onWords = words -> {};

        @Override
        public boolean hear(Conversation talk, IncomingMessage message) {
            onWords.accept(message.words());
            heard.add(talk.chatId() + ":" + message.words());
            keys.add(talk.newId());
            reaction.accept(talk);
            return true;
        }

        @Override
        public Set<String> actions() {
            return Set.of("tap");
        }

        @Override
        public void press(Conversation talk, Press press) {
            heard.add(talk.chatId() + "!" + press.argument(0));
            reaction.accept(talk);
        }

        @Override
        public void stranger(Person person, @Nullable String startCode, Instant at) {
            heard.add(person.telegramId() + "?" + person.name());
        }

        @Override
        public void strangerPressed(Person person, String pressId) {
            heard.add(person.telegramId() + "?!" + pressId);
        }

        @Override
        public void waiting(Conversation talk, IncomingMessage message) {
            heard.add(talk.chatId() + "~" + message.words());
        }
    }

    /** Takes what nobody else may see, and fails but to begin: by button, by dialogue and by a word. */
    public static final class Secretive implements Button, DialogueSteps, FreeText, Confidential {

        @Override
        public Set<String> actions() {
            return Set.of("secret");
        }

        @Override
        public String topic() {
            return "secret";
        }

        @Override
        public void press(Conversation talk, Press press) {
            talk.begin(topic(), "words", Map.of());
            if (!press.argument(0).equals("begins")) {
                throw new IllegalStateException("broken");
            }
        }

        @Override
        public void hear(Conversation talk, Dialogue dialogue, IncomingMessage message) {
            throw new IllegalStateException("broken");
        }

        @Override
        public boolean hear(Conversation talk, IncomingMessage message) {
            if (takes(message)) {
                throw new IllegalStateException("broken");
            }
            return false;
        }

        @Override
        public boolean takes(IncomingMessage message) {
            return message.words().equals("sandi");
        }
    }

    private final Map<String, Object> properties = new HashMap<>();
    private final List<OutboxOwner> owners = new ArrayList<>();
    private final boolean ownsTheWorld;
    private boolean shared;
    private String webhook = "";

    public EdgeFixture() {
        this(new FakeTelegram(), new MemoryStore(), true);
    }

    private EdgeFixture(FakeTelegram telegram, MemoryStore store, boolean ownsTheWorld) {
        this.telegram = telegram;
        this.store = store;
        this.ownsTheWorld = ownsTheWorld;
    }

    /** Another program on the same store, for the same bot. */
    public EdgeFixture another() {
        var other = new EdgeFixture(telegram, store, false);
        other.shared = true;
        other.webhook = webhook;
        return other;
    }

    /** Has updates brought to that address. */
    public EdgeFixture webhook(String url) {
        webhook = url;
        return this;
    }

    /** Lets other programs work on the same store. */
    public EdgeFixture shared() {
        shared = true;
        return this;
    }

    /** Adds somebody who puts messages into the outbox. */
    public EdgeFixture with(OutboxOwner owner) {
        owners.add(owner);
        return this;
    }

    /** Sets a property of the program. */
    public EdgeFixture with(String property, String value) {
        properties.put(property, value);
        return this;
    }

    /** Starts the program. */
    public EdgeFixture start() {
        var context = new AnnotationConfigApplicationContext();
        TestPropertyValues.of("kentongan.store.shared=" + shared).applyTo(context);
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("given", properties));
        context.registerBean(
                TelegramProperties.class,
                () -> new TelegramProperties("1:secret", telegram.url(), webhook, WEBHOOK_SECRET));
        context.registerBean(
                OfficeProperties.class,
                () -> new OfficeProperties(
                        "id", ZoneId.of("Asia/Jayapura"), Path.of("unused"), null, Path.of("unused")));
        context.registerBean(OutboxProperties.class, () -> new OutboxProperties(30));
        context.registerBean(MongoTemplate.class, store::template);
        context.registerBean(Clock.class, Clock::systemUTC);
        context.registerBean(MeterRegistry.class, SimpleMeterRegistry::new);
        context.registerBean(Secretive.class, Secretive::new);
        context.registerBean(Listener.class, () -> listener);
        owners.forEach(owner -> context.registerBean(owner.name(), OutboxOwner.class, () -> owner));
        context.scan(
                "kentongan.office",
                "kentongan.chat",
                "kentongan.instances",
                "kentongan.outbox",
                "kentongan.telegram",
                "kentongan.chat.commands");
        context.refresh();
        program = context;
        return this;
    }

    /** Stops the program; what it stored stays. */
    public void stop() {
        if (program != null) {
            program.close();
            program = null;
        }
    }

    /** Makes an object as Quartz does. */
    public <T> T make(Class<T> type) {
        return Objects.requireNonNull(program).getAutowireCapableBeanFactory().createBean(type);
    }

    public <T> T bean(Class<T> type) {
        return Objects.requireNonNull(program).getBean(type);
    }

    /** Somebody of the office, who has started the bot. */
    public void member(long telegramId, Role role) {
        bean(Members.class)
                .add(new Member(
                        "m" + telegramId,
                        "Pegawai " + telegramId,
                        telegramId,
                        role,
                        Member.Standing.ACTIVE,
                        null,
                        null,
                        null,
                        null,
                        false,
                        Instant.EPOCH));
    }

    /** Somebody writes. */
    public void says(int updateId, long telegramId, String words) {
        telegram.update(updateId, saying(updateId, telegramId, words));
    }

    /** An update as Telegram gives it: its id and what it holds. */
    public static String update(int updateId, String content) {
        return "{\"update_id\":" + updateId + "," + content + "}";
    }

    /** What an update holds, but for its id, when somebody writes. */
    public static String saying(int updateId, long telegramId, String words) {
        return "\"message\":{\"message_id\":" + updateId + ",\"date\":1764000000,\"from\":" + user(telegramId)
                + ",\"chat\":{\"id\":" + telegramId + ",\"type\":\"private\"},\"text\":\"" + words + "\"}";
    }

    /** Somebody presses a button. */
    public void taps(int updateId, long telegramId, String data) {
        telegram.update(updateId, tapping(updateId, telegramId, data));
    }

    /** What an update holds, but for its id, when somebody presses a button. */
    public static String tapping(int updateId, long telegramId, String data) {
        return "\"callback_query\":{\"id\":\"cb" + updateId + "\",\"chat_instance\":\"1\",\"from\":" + user(telegramId)
                + ",\"message\":{\"message_id\":9,\"date\":1764000000,\"chat\":{\"id\":" + telegramId
                + ",\"type\":\"private\"}},\"data\":\"" + data + "\"}";
    }

    private static String user(long id) {
        return "{\"id\":" + id + ",\"is_bot\":false,\"first_name\":\"Ani\",\"last_name\":\"Wamena\"}";
    }

    @Override
    public void close() {
        stop();
        if (ownsTheWorld) {
            telegram.close();
            store.close();
        }
    }
}

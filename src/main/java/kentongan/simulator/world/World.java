package kentongan.simulator.world;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * All that this Telegram remembers. One lock guards people, chats and messages: each piece of work under it is short
 * and touches one chat. The update queue, the event log and the files have locks of their own.
 */
public final class World {

    private final ReentrantLock lock = new ReentrantLock();
    private final Clock clock;
    private final Clock machine;
    private final Bot bot;
    private final Files files = new Files();
    private final UpdateQueue updates;
    private final EventLog events = new EventLog();
    private final CommandMenus menus = new CommandMenus();
    private final Taps taps = new Taps();
    private final Map<Long, Chat> chats = new LinkedHashMap<>();
    private final AtomicLong groups = new AtomicLong(13_000_000_000_000_000L);
    private final AtomicLong changes = new AtomicLong();

    /**
     * Makes an empty world.
     *
     * @param clock dates what happens
     * @param machine lets presses and updates grow old; it is not moved with the other
     */
    public World(Clock clock, Clock machine, String token, String botUsername) {
        this.clock = clock;
        this.machine = machine;
        this.bot = new Bot(token, botUsername);
        this.updates = new UpdateQueue(machine);
    }

    /** Does a piece of work that reads or changes people, chats or messages. */
    public <T extends @Nullable Object> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    public Instant now() {
        return clock.instant();
    }

    public Bot bot() {
        return bot;
    }

    public Files files() {
        return files;
    }

    public UpdateQueue updates() {
        return updates;
    }

    public EventLog events() {
        return events;
    }

    public CommandMenus menus() {
        return menus;
    }

    /** Counts every change, so that a snapshot knows whether it is out of date. */
    public long changes() {
        return changes.get();
    }

    public void noteChange() {
        changes.incrementAndGet();
    }

    public Person addPerson(Profile profile) {
        return locked(() -> {
            Chat chat = chats.computeIfAbsent(profile.id(), id -> new Chat(new Person(profile)));
            publish(Event.Kind.PERSON, chat.person(), 0, null);
            return chat.person();
        });
    }

    public Optional<Chat> chat(long personId) {
        return Optional.ofNullable(locked(() -> chats.get(personId)));
    }

    /** Everyone's chat in the order in which they came; call it under the lock. */
    public Collection<Chat> chats() {
        return chats.values();
    }

    public String newGroupId() {
        return Long.toString(groups.incrementAndGet());
    }

    /** Puts a message of the bot into a chat and on the phone. */
    public Message botSends(Chat chat, Draft draft) {
        Message message = chat.add(true, now(), draft);
        chat.person().setUnread(chat.person().unread() + 1);
        chat.person().showTyping(null);
        message.markChanged(publish(Event.Kind.MESSAGE, chat.person(), message.id(), null));
        return message;
    }

    /** Puts a person's message into the chat and an update for it into the queue. */
    public Message personSends(Chat chat, Draft draft) {
        Message message = chat.add(false, now(), draft);
        chat.person().setUnread(0);
        message.markChanged(publish(Event.Kind.MESSAGE, chat.person(), message.id(), null));
        updates.add("message", json(chat, message));
        return message;
    }

    public void personEdits(Chat chat, Message message, Content content) {
        message.edit(content, null, now());
        message.markChanged(publish(Event.Kind.EDITED, chat.person(), message.id(), null));
        updates.add("edited_message", json(chat, message));
    }

    public void botEdits(Chat chat, Message message, Content content, @Nullable ObjectNode markup) {
        message.edit(content, markup, now());
        message.markChanged(publish(Event.Kind.EDITED, chat.person(), message.id(), null));
    }

    public void botEditsMarkup(Chat chat, Message message, @Nullable ObjectNode markup) {
        message.editMarkup(markup);
        message.markChanged(publish(Event.Kind.EDITED, chat.person(), message.id(), null));
    }

    public void delete(Chat chat, Message message) {
        message.delete();
        message.markChanged(publish(Event.Kind.DELETED, chat.person(), message.id(), null));
    }

    /** A press on a button with that data, whether there is such a button or not. */
    public Tap tap(Chat chat, Message message, String data) {
        Tap tap = taps.add(chat.person().id(), machine.instant());
        chat.person().setUnread(0);
        ObjectNode query = JsonNodeFactory.instance.objectNode();
        query.put("id", tap.callbackId());
        query.set("from", chat.person().asUser());
        query.set("message", message.isDeleted() ? inaccessible(chat, message) : json(chat, message));
        query.put("chat_instance", Long.toString(chat.person().id() * 7919));
        query.put("data", data);
        updates.add("callback_query", query);
        noteChange();
        return tap;
    }

    public Optional<Tap> findTap(String callbackId) {
        return locked(() -> taps.find(callbackId));
    }

    /** Answers a tap and shows the toast; false when the tap is too old, unknown or answered. */
    public boolean answerTap(String callbackId, String text, boolean alert) {
        Optional<Tap> tap = taps.answerable(callbackId, machine.instant());
        tap.ifPresent(open -> {
            open.answer(text, alert);
            ObjectNode details = JsonNodeFactory.instance.objectNode();
            details.put("callbackId", callbackId);
            details.put("text", text);
            details.put("alert", alert);
            chat(open.personId()).ifPresent(chat -> publish(Event.Kind.TOAST, chat.person(), 0, details));
        });
        return tap.isPresent();
    }

    public void showTyping(Person person) {
        person.showTyping(now().plus(Duration.ofSeconds(5)));
        publish(Event.Kind.TYPING, person, 0, null);
    }

    /** Tells the phones that the menu changed: one person's, or everyone's when it is null. */
    public void commandsChanged(@Nullable Person person) {
        events.add(Event.Kind.COMMANDS, person == null ? 0 : person.id(), 0, null);
        noteChange();
    }

    /** Blocks or unblocks the bot, and tells the bot so. */
    public void setBlocked(Chat chat, boolean blocked) {
        Person person = chat.person();
        if (person.isBlocked() == blocked) {
            return;
        }
        person.setBlocked(blocked);
        updates.add("my_chat_member", membershipChange(person, blocked));
        publish(Event.Kind.PERSON, person, 0, null);
    }

    public void personChanged(Person person) {
        publish(Event.Kind.PERSON, person, 0, null);
    }

    public ObjectNode json(Chat chat, Message message) {
        return new MessageJson(bot.asUser()).write(chat, message);
    }

    private ObjectNode membershipChange(Person person, boolean blocked) {
        ObjectNode change = JsonNodeFactory.instance.objectNode();
        change.set("chat", person.asChat());
        change.set("from", person.asUser());
        change.put("date", now().getEpochSecond());
        change.set("old_chat_member", membership(!blocked));
        change.set("new_chat_member", membership(blocked));
        return change;
    }

    private ObjectNode membership(boolean banned) {
        ObjectNode member = JsonNodeFactory.instance.objectNode();
        member.set("user", bot.asUser());
        member.put("status", banned ? "kicked" : "member");
        if (banned) {
            member.put("until_date", 0);
        }
        return member;
    }

    private static ObjectNode inaccessible(Chat chat, Message message) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.set("chat", chat.person().asChat());
        node.put("message_id", message.id());
        node.put("date", 0);
        return node;
    }

    long lastGroup() {
        return groups.get();
    }

    void restoreCounters(long event, long group) {
        events.continueFrom(event);
        groups.set(group);
    }

    void restore(Chat chat) {
        chats.put(chat.person().id(), chat);
    }

    private long publish(Event.Kind kind, Person person, int messageId, @Nullable ObjectNode details) {
        noteChange();
        return events.add(kind, person.id(), messageId, details);
    }
}

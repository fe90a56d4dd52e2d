package kentongan.simulator.world;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Somebody with a Telegram account, and how they stand to the bot. Guarded by the world's lock. */
public final class Person {

    private final Profile profile;
    private boolean started;
    private boolean blocked;
    private boolean deactivated;
    private int unread;
    private @Nullable Instant typingUntil;

    Person(Profile profile) {
        this.profile = profile;
    }

    public Profile profile() {
        return profile;
    }

    public long id() {
        return profile.id();
    }

    public boolean isStarted() {
        return started;
    }

    public boolean isBlocked() {
        return blocked;
    }

    public boolean isDeactivated() {
        return deactivated;
    }

    public int unread() {
        return unread;
    }

    public boolean seesTypingAt(Instant now) {
        return typingUntil != null && now.isBefore(typingUntil);
    }

    public ObjectNode asUser() {
        ObjectNode user = JsonNodeFactory.instance.objectNode();
        user.put("id", id());
        user.put("is_bot", false);
        putNames(user);
        user.put("language_code", profile.language());
        return user;
    }

    public ObjectNode asChat() {
        ObjectNode chat = JsonNodeFactory.instance.objectNode();
        chat.put("id", id());
        chat.put("type", "private");
        putNames(chat);
        return chat;
    }

    private void putNames(ObjectNode node) {
        node.put("first_name", profile.firstName());
        if (!profile.lastName().isEmpty()) {
            node.put("last_name", profile.lastName());
        }
        if (!profile.username().isEmpty()) {
            node.put("username", profile.username());
        }
    }

    public void start() {
        started = true;
    }

    public void setBlocked(boolean blocked) {
        this.blocked = blocked;
    }

    public void setDeactivated(boolean deactivated) {
        this.deactivated = deactivated;
    }

    public void setUnread(int unread) {
        this.unread = unread;
    }

    public void showTyping(@Nullable Instant until) {
        typingUntil = until;
    }
}

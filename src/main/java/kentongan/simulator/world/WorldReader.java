package kentongan.simulator.world;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import kentongan.simulator.text.Entity;
import kentongan.simulator.text.RichText;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Brings a world back from what {@link WorldWriter} wrote. */
final class WorldReader {

    private final World world;
    private final Function<String, byte[]> bytes;

    /** Reads into an empty world; the function gives a file's bytes by its unique id. */
    WorldReader(World world, Function<String, byte[]> bytes) {
        this.world = world;
        this.bytes = bytes;
    }

    void read(JsonNode root) {
        if (root.path("version").asInt(0) != 1) {
            throw new IllegalArgumentException("this is no world of version 1");
        }
        world.locked(() -> {
            world.restoreCounters(
                    root.path("event").asLong(), root.path("group").asLong());
            world.bot().rename(root.at("/bot/name").asString());
            world.bot().describe(root.at("/bot/description").asString());
            world.bot().describeShortly(root.at("/bot/shortDescription").asString());
            root.path("menus")
                    .properties()
                    .forEach(entry -> world.menus().all().put(entry.getKey(), (ArrayNode) entry.getValue()));
            root.path("files").forEach(this::readFile);
            readUpdates(root.path("updates"));
            root.path("chats").forEach(this::readChat);
            return null;
        });
    }

    private void readFile(JsonNode node) {
        String uniqueId = node.path("uniqueId").asString();
        world.files()
                .restore(new StoredFile(
                        node.path("fileId").asString(),
                        uniqueId,
                        MediaKind.valueOf(node.path("kind").asString()),
                        node.path("name").asString(),
                        node.path("mime").asString(),
                        bytes.apply(uniqueId),
                        node.path("width").asInt(),
                        node.path("height").asInt(),
                        node.path("duration").asInt()));
    }

    private void readUpdates(JsonNode node) {
        Map<Long, UpdateQueue.Pending> pending = new TreeMap<>();
        for (JsonNode update : node.path("pending")) {
            ObjectNode json = (ObjectNode) update.path("json");
            pending.put(
                    json.path("update_id").asLong(),
                    new UpdateQueue.Pending(
                            update.path("type").asString(),
                            json,
                            Instant.parse(update.path("until").asString())));
        }
        world.updates()
                .restore(new UpdateQueue.Saved(
                        node.path("nextId").asLong(),
                        node.path("allowed")
                                .valueStream()
                                .map(JsonNode::asString)
                                .toList(),
                        pending));
    }

    private void readChat(JsonNode node) {
        JsonNode profile = node.path("profile");
        Person person = new Person(new Profile(
                profile.path("id").asLong(),
                profile.path("firstName").asString(),
                profile.path("lastName").asString(),
                profile.path("username").asString(),
                profile.path("language").asString(),
                profile.path("avatarColour").asString(),
                profile.path("title").asString()));
        if (node.path("started").asBoolean()) {
            person.start();
        }
        person.setBlocked(node.path("blocked").asBoolean());
        person.setDeactivated(node.path("deactivated").asBoolean());
        person.setUnread(node.path("unread").asInt());
        Chat chat = new Chat(person);
        int id = 0;
        for (JsonNode message : node.path("messages")) {
            chat.restore(message(++id, message));
        }
        world.restore(chat);
    }

    private Message message(int id, JsonNode node) {
        StoredFile file = world.files().find(node.path("file").asString("")).orElse(null);
        Content content = new Content(
                text(node.path("text")), file, node.path("captionAbove").asBoolean());
        ObjectNode markup = object(node.path("markup"));
        Draft draft = new Draft(content)
                .markup(markup)
                .replyTo(node.has("replyTo") ? node.path("replyTo").asInt() : null)
                .quote(node.has("quote") ? text(node.path("quote")) : null)
                .groupId(node.has("groupId") ? node.path("groupId").asString() : null)
                .silent(node.path("silent").asBoolean())
                .protectedContent(node.path("protected").asBoolean());
        ObjectNode origin = object(node.path("forwardOrigin"));
        if (origin != null) {
            draft.forwardOrigin(origin);
        }
        Message message = new Message(
                id,
                node.path("fromBot").asBoolean(),
                Instant.parse(node.path("date").asString()),
                draft);
        Instant edited = node.has("edited") ? Instant.parse(node.path("edited").asString()) : null;
        message.restore(content, markup, edited, node.path("deleted").asBoolean());
        message.markChanged(node.path("changed").asLong());
        return message;
    }

    private static RichText text(JsonNode node) {
        return new RichText(
                node.path("text").asString(),
                node.path("entities").valueStream().map(Entity::fromJson).toList());
    }

    private static @Nullable ObjectNode object(JsonNode node) {
        return node instanceof ObjectNode object ? object : null;
    }
}

package kentongan.simulator.world;

import java.time.Instant;
import kentongan.simulator.text.RichText;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes a world down as JSON, all but the bytes of its files. */
final class WorldWriter {

    private final World world;

    WorldWriter(World world) {
        this.world = world;
    }

    ObjectNode write() {
        return world.locked(() -> {
            ObjectNode root = JsonNodeFactory.instance.objectNode();
            root.put("version", 1);
            root.put("event", world.events().last());
            root.put("group", world.lastGroup());
            ObjectNode bot = root.putObject("bot");
            bot.put("name", world.bot().name());
            bot.put("description", world.bot().description());
            bot.put("shortDescription", world.bot().shortDescription());
            ObjectNode menus = root.putObject("menus");
            world.menus().all().forEach(menus::set);
            writeFiles(root.putArray("files"));
            writeUpdates(root.putObject("updates"));
            ArrayNode chats = root.putArray("chats");
            world.chats().forEach(chat -> write(chat, chats.addObject()));
            return root;
        });
    }

    private void writeFiles(ArrayNode array) {
        for (StoredFile file : world.files().all()) {
            ObjectNode node = array.addObject();
            node.put("fileId", file.fileId());
            node.put("uniqueId", file.uniqueId());
            node.put("kind", file.kind().name());
            node.put("name", file.name());
            node.put("mime", file.mime());
            node.put("width", file.width());
            node.put("height", file.height());
            node.put("duration", file.duration());
        }
    }

    private void writeUpdates(ObjectNode node) {
        UpdateQueue.Saved saved = world.updates().save();
        node.put("nextId", saved.nextId());
        ArrayNode allowed = node.putArray("allowed");
        saved.allowed().forEach(allowed::add);
        ArrayNode pending = node.putArray("pending");
        saved.pending().values().forEach(update -> {
            ObjectNode one = pending.addObject();
            one.put("type", update.type());
            one.put("until", update.until().toString());
            one.set("json", update.json());
        });
    }

    private static void write(Chat chat, ObjectNode node) {
        Person person = chat.person();
        ObjectNode profile = node.putObject("profile");
        profile.put("id", person.id());
        profile.put("firstName", person.profile().firstName());
        profile.put("lastName", person.profile().lastName());
        profile.put("username", person.profile().username());
        profile.put("language", person.profile().language());
        profile.put("avatarColour", person.profile().avatarColour());
        profile.put("title", person.profile().title());
        node.put("started", person.isStarted());
        node.put("blocked", person.isBlocked());
        node.put("deactivated", person.isDeactivated());
        node.put("unread", person.unread());
        ArrayNode messages = node.putArray("messages");
        chat.messages().forEach(message -> write(message, messages.addObject()));
    }

    private static void write(Message message, ObjectNode node) {
        node.put("fromBot", message.isFromBot());
        node.put("date", message.date().toString());
        node.put("changed", message.changed());
        putUnlessNull(node, "edited", message.editedAt());
        node.put("deleted", message.isDeleted());
        node.put("silent", message.isSilent());
        node.put("protected", message.isProtected());
        node.put("captionAbove", message.content().captionAbove());
        putText(node.putObject("text"), message.content().text());
        if (message.content().file() != null) {
            node.put("file", message.content().file().fileId());
        }
        if (message.markup() != null) {
            node.set("markup", message.markup());
        }
        if (message.replyTo() != null) {
            node.put("replyTo", message.replyTo());
        }
        if (message.quote() != null) {
            putText(node.putObject("quote"), message.quote());
        }
        if (message.groupId() != null) {
            node.put("groupId", message.groupId());
        }
        if (message.forwardOrigin() != null) {
            node.set("forwardOrigin", message.forwardOrigin());
        }
    }

    private static void putText(ObjectNode node, RichText text) {
        node.put("text", text.text());
        node.set("entities", text.entitiesAsJson());
    }

    private static void putUnlessNull(ObjectNode node, String field, @Nullable Instant instant) {
        if (instant != null) {
            node.put(field, instant.toString());
        }
    }
}

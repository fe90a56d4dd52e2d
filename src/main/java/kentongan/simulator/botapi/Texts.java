package kentongan.simulator.botapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kentongan.simulator.text.EntitiesUnreadable;
import kentongan.simulator.text.Entity;
import kentongan.simulator.text.HtmlReader;
import kentongan.simulator.text.RichText;
import kentongan.simulator.world.World;
import tools.jackson.databind.JsonNode;

/** Reads texts and captions of calls, formatted or not, and holds them to their lengths. */
final class Texts {

    private static final int LONGEST_TEXT = 4096;
    private static final int LONGEST_CAPTION = 1024;

    private final World world;

    Texts(World world) {
        this.world = world;
    }

    RichText text(Call call) {
        RichText text = read(call.parameters(), "text", "entities");
        if (text.isEmpty()) {
            throw ApiError.badRequest("message text is empty");
        }
        if (text.text().length() > LONGEST_TEXT) {
            throw ApiError.badRequest("message is too long");
        }
        return text;
    }

    /** The caption of a call or of one item of an album. */
    RichText caption(JsonNode owner) {
        RichText caption = read(owner, "caption", "caption_entities");
        if (caption.text().length() > LONGEST_CAPTION) {
            throw ApiError.badRequest("message caption is too long");
        }
        return caption;
    }

    private RichText read(JsonNode owner, String textField, String entitiesField) {
        String text = owner.path(textField).asString("");
        String mode = owner.path("parse_mode").asString("").toLowerCase(Locale.ROOT);
        switch (mode) {
            case "html" -> {
                RichText read = html(text);
                return RichText.of(read.text(), resolved(read.entities()));
            }
            case "markdown", "markdownv2" ->
                throw ApiError.badRequest("the simulator doesn't read parse_mode "
                        + owner.path("parse_mode").asString());
            case "" -> {
                return RichText.of(text, given(owner.path(entitiesField), text.length()));
            }
            default -> throw ApiError.badRequest("unsupported parse_mode");
        }
    }

    private static RichText html(String text) {
        try {
            return HtmlReader.read(text);
        } catch (EntitiesUnreadable e) {
            throw ApiError.badRequest("can't parse entities: " + e.getMessage());
        }
    }

    private static List<Entity> given(JsonNode array, int length) {
        List<Entity> entities = new ArrayList<>();
        for (JsonNode node : array) {
            Entity entity = Entity.fromJson(node);
            long end = (long) entity.offset() + entity.length();
            if (entity.offset() < 0 || entity.length() < 0 || end > length) {
                throw ApiError.badRequest("entity is out of the text");
            }
            entities.add(entity);
        }
        return entities;
    }

    // A mention by id becomes an entity only for somebody this Telegram knows.
    private List<Entity> resolved(List<Entity> entities) {
        List<Entity> resolved = new ArrayList<>();
        for (Entity entity : entities) {
            Object userId = entity.extras().get("user_id");
            if (!(userId instanceof Long id)) {
                resolved.add(entity);
                continue;
            }
            world.chat(id)
                    .map(chat -> chat.person().asUser())
                    .ifPresent(user -> resolved.add(
                            new Entity(entity.type(), entity.offset(), entity.length(), Map.of("user", user))));
        }
        return resolved;
    }
}

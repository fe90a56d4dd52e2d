package kentongan.simulator.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A text and its entities, trimmed and ordered as Telegram stores them. */
public record RichText(String text, List<Entity> entities) {

    public static final RichText EMPTY = new RichText("", List.of());

    private static final Comparator<Entity> OUTER_FIRST = Comparator.comparingInt(Entity::offset)
            .thenComparing(Comparator.comparingInt(Entity::length).reversed());

    /** A text as a person or a bot hands it in: trimmed, with links, commands and mentions found in it. */
    public static RichText of(String text, List<Entity> entities) {
        RichText trimmed = trimmed(text.replace("\r", ""), entities);
        List<Entity> all = new ArrayList<>(trimmed.entities);
        all.addAll(FoundEntities.in(trimmed.text, trimmed.entities));
        all.sort(OUTER_FIRST);
        return new RichText(trimmed.text, List.copyOf(all));
    }

    public static RichText plain(String text) {
        return of(text, List.of());
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    /** The entities as the Bot API writes them. */
    public ArrayNode entitiesAsJson() {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (Entity entity : entities) {
            ObjectNode node = array.addObject();
            node.put("type", entity.type());
            node.put("offset", entity.offset());
            node.put("length", entity.length());
            entity.extras().forEach((name, value) -> {
                if (value instanceof JsonNode tree) {
                    node.set(name, tree);
                } else if (value instanceof Long number) {
                    node.put(name, number);
                } else {
                    node.put(name, value.toString());
                }
            });
        }
        return array;
    }

    // tdlib's fix_formatted_text: trailing white space goes, leading spaces and line ends go up to the first entity,
    // and an entity that holds white space only is dropped.
    private static RichText trimmed(String text, List<Entity> entities) {
        int end = text.length();
        while (end > 0 && isBlank(text.charAt(end - 1))) {
            end--;
        }
        int firstEntity = entities.stream().mapToInt(Entity::offset).min().orElse(end);
        int begin = 0;
        while (begin < Math.min(firstEntity, end) && (text.charAt(begin) == ' ' || text.charAt(begin) == '\n')) {
            begin++;
        }
        List<Entity> kept = new ArrayList<>();
        for (Entity entity : entities) {
            Entity cut = entity.cutTo(begin, end);
            if (cut.length() > 0 && !isBlank(text, cut)) {
                kept.add(cut.moved(-begin));
            }
        }
        kept.sort(OUTER_FIRST);
        return new RichText(text.substring(begin, end), kept);
    }

    private static boolean isBlank(String text, Entity entity) {
        return text.substring(entity.offset(), entity.end()).chars().allMatch(c -> isBlank((char) c));
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\u200b' || c == '\u00a0';
    }
}

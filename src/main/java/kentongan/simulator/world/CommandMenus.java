package kentongan.simulator.world;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The bot's command menus by scope and language, and which of them a person sees. Guarded by the world's lock. */
public final class CommandMenus {

    private final Map<String, ArrayNode> menus = new LinkedHashMap<>();

    /** Key of a scope: its type, with the chat where it has one. */
    public static String scope(JsonNode scope) {
        String type = scope.path("type").asString("default");
        return scope.has("chat_id") ? type + ":" + scope.get("chat_id").asString() : type;
    }

    public void set(String scope, String language, ArrayNode commands) {
        if (commands.isEmpty()) {
            menus.remove(key(scope, language));
        } else {
            menus.put(key(scope, language), commands);
        }
    }

    public ArrayNode get(String scope, String language) {
        return menus.getOrDefault(key(scope, language), JsonNodeFactory.instance.arrayNode());
    }

    /** The menu a person sees: the narrowest scope first, their language before none. */
    public ArrayNode shownTo(Person person) {
        String language = person.profile().language();
        for (String scope : List.of("chat:" + person.id(), "all_private_chats", "default")) {
            Optional<ArrayNode> menu = Optional.ofNullable(menus.get(key(scope, language)))
                    .or(() -> Optional.ofNullable(menus.get(key(scope, ""))));
            if (menu.isPresent()) {
                return menu.get();
            }
        }
        return JsonNodeFactory.instance.arrayNode();
    }

    Map<String, ArrayNode> all() {
        return menus;
    }

    private static String key(String scope, String language) {
        return scope + "/" + language;
    }
}

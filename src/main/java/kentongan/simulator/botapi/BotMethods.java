package kentongan.simulator.botapi;

import java.util.Map;
import java.util.regex.Pattern;
import kentongan.simulator.world.Chat;
import kentongan.simulator.world.CommandMenus;
import kentongan.simulator.world.World;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What the bot says about itself, its command menus, and getChat. */
final class BotMethods {

    private static final Pattern COMMAND = Pattern.compile("[a-z0-9_]{1,32}");
    private static final Pattern LANGUAGE = Pattern.compile("(?:[a-z]{2})?");
    private static final int MOST_COMMANDS = 100;
    private static final int LONGEST_COMMAND_DESCRIPTION = 256;

    private final World world;
    private final Targets targets;

    BotMethods(World world, Targets targets) {
        this.world = world;
        this.targets = targets;
    }

    void register(Map<String, BotMethod> methods) {
        methods.put("getMe", call -> me());
        methods.put("setMyCommands", this::setMyCommands);
        methods.put("getMyCommands", this::getMyCommands);
        methods.put("deleteMyCommands", this::deleteMyCommands);
        methods.put("setMyName", this::setMyName);
        methods.put("setMyDescription", this::setMyDescription);
        methods.put("setMyShortDescription", this::setMyShortDescription);
        methods.put("getMyName", call -> told("name", world.bot().name()));
        methods.put("getMyDescription", call -> told("description", world.bot().description()));
        methods.put(
                "getMyShortDescription",
                call -> told("short_description", world.bot().shortDescription()));
        methods.put("setChatMenuButton", this::setChatMenuButton);
        methods.put("getChat", this::getChat);
    }

    private JsonNode me() {
        ObjectNode me = world.bot().asUser();
        me.put("can_join_groups", false);
        me.put("can_read_all_group_messages", false);
        me.put("supports_inline_queries", false);
        me.put("can_connect_to_business", false);
        me.put("has_main_web_app", false);
        return me;
    }

    private JsonNode setMyCommands(Call call) {
        if (!(call.get("commands") instanceof ArrayNode commands) || commands.size() > MOST_COMMANDS) {
            throw ApiError.badRequest("BOT_COMMANDS_TOO_MUCH");
        }
        for (JsonNode command : commands) {
            if (!COMMAND.matcher(command.path("command").asString()).matches()) {
                throw ApiError.badRequest("BOT_COMMAND_INVALID");
            }
            int length = command.path("description").asString().length();
            if (length < 1 || length > LONGEST_COMMAND_DESCRIPTION) {
                throw ApiError.badRequest("BOT_COMMAND_DESCRIPTION_INVALID");
            }
        }
        return change(call, commands);
    }

    private JsonNode deleteMyCommands(Call call) {
        return change(call, JsonNodeFactory.instance.arrayNode());
    }

    private JsonNode change(Call call, ArrayNode commands) {
        JsonNode scope = call.parameters().path("scope");
        boolean isOneChat = scope.path("type").asString("").equals("chat");
        Chat chat = isOneChat
                ? world.chat(scope.path("chat_id").asLong(0)).orElseThrow(() -> ApiError.badRequest("chat not found"))
                : null;
        world.menus().set(CommandMenus.scope(scope), language(call), commands);
        world.commandsChanged(chat == null ? null : chat.person());
        return BooleanNode.TRUE;
    }

    private JsonNode getMyCommands(Call call) {
        return world.menus().get(CommandMenus.scope(call.parameters().path("scope")), language(call));
    }

    private static String language(Call call) {
        String code = call.text("language_code");
        if (!LANGUAGE.matcher(code).matches()) {
            throw ApiError.badRequest("invalid language code specified");
        }
        return code;
    }

    private JsonNode setMyName(Call call) {
        checkLength(call, "name", 64);
        if (language(call).isEmpty() && !call.text("name").isEmpty()) {
            world.bot().rename(call.text("name"));
            world.noteChange();
        }
        return BooleanNode.TRUE;
    }

    private JsonNode setMyDescription(Call call) {
        checkLength(call, "description", 512);
        if (language(call).isEmpty()) {
            world.bot().describe(call.text("description"));
            world.noteChange();
        }
        return BooleanNode.TRUE;
    }

    private JsonNode setMyShortDescription(Call call) {
        checkLength(call, "short_description", 120);
        if (language(call).isEmpty()) {
            world.bot().describeShortly(call.text("short_description"));
            world.noteChange();
        }
        return BooleanNode.TRUE;
    }

    private static ObjectNode told(String field, String text) {
        return JsonNodeFactory.instance.objectNode().put(field, text);
    }

    private static void checkLength(Call call, String parameter, int longest) {
        if (call.text(parameter).length() > longest) {
            throw ApiError.badRequest(parameter + " is too long");
        }
    }

    private JsonNode setChatMenuButton(Call call) {
        if (call.has("chat_id")) {
            targets.chat(call, "chat_id");
        }
        return BooleanNode.TRUE;
    }

    private JsonNode getChat(Call call) {
        Chat chat = targets.chat(call, "chat_id");
        ObjectNode info = chat.person().asChat();
        info.put("accent_color_id", 0);
        info.put("max_reaction_count", 11);
        ObjectNode gifts = info.putObject("accepted_gift_types");
        for (String kind : new String[] {
            "unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels"
        }) {
            gifts.put(kind, false);
        }
        if (!chat.person().profile().username().isEmpty()) {
            info.putArray("active_usernames").add(chat.person().profile().username());
        }
        return info;
    }
}

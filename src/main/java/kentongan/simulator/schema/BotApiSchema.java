package kentongan.simulator.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The Bot API's methods and types, read once from the data beside this program. */
public final class BotApiSchema {

    private static final String RESOURCE = "/simulator/botapi.json";

    private final Map<String, String> namesInLowerCase = new LinkedHashMap<>();
    private final Map<String, Method> methods = new LinkedHashMap<>();
    private final Map<String, Type> types = new LinkedHashMap<>();
    private final String version;

    private BotApiSchema(JsonNode data) {
        version = data.path("version").asString();
        data.path("methods").properties().forEach(entry -> {
            String name = entry.getKey();
            namesInLowerCase.put(name.toLowerCase(Locale.ROOT), name);
            methods.put(
                    name,
                    new Method(
                            name,
                            fields(entry.getValue()),
                            strings(entry.getValue().path("returns"))));
        });
        data.path("types").properties().forEach(entry -> {
            JsonNode type = entry.getValue();
            types.put(entry.getKey(), new Type(fields(type), strings(type.path("subtypes"))));
        });
    }

    public static BotApiSchema load() {
        try (InputStream data = BotApiSchema.class.getResourceAsStream(RESOURCE)) {
            if (data == null) {
                throw new IllegalStateException(RESOURCE + " is missing in the program");
            }
            return new BotApiSchema(JsonMapper.shared().readTree(data));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String version() {
        return version;
    }

    /** The method's name as the Bot API spells it; Telegram takes it in any case. */
    public Optional<String> spelling(String anyCase) {
        return Optional.ofNullable(namesInLowerCase.get(anyCase.toLowerCase(Locale.ROOT)));
    }

    Method method(String name) {
        Method method = methods.get(name);
        if (method == null) {
            throw new IllegalArgumentException("the Bot API has no method " + name);
        }
        return method;
    }

    Optional<Type> type(String name) {
        return Optional.ofNullable(types.get(name));
    }

    private static Map<String, Field> fields(JsonNode owner) {
        Map<String, Field> fields = new LinkedHashMap<>();
        owner.path("fields").properties().forEach(entry -> {
            JsonNode field = entry.getValue();
            JsonNode constant = field.get("const");
            fields.put(
                    entry.getKey(),
                    new Field(
                            entry.getKey(),
                            strings(field.path("types")),
                            field.path("required").asBoolean(false),
                            constant == null ? null : constant.asString()));
        });
        return fields;
    }

    private static List<String> strings(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }

    record Method(String name, Map<String, Field> fields, List<String> returns) {}

    record Type(Map<String, Field> fields, List<String> subtypes) {}
}

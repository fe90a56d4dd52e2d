package kentongan.simulator.schema;

import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.LongNode;
import tools.jackson.databind.node.ObjectNode;

/** Checks the parameters of a call: none unknown, none missing, each of its type. Stricter than Telegram, on purpose. */
public final class CallCheck {

    private static final Set<String> SCALARS = Set.of("Integer", "Float", "Boolean", "String", "InputFile");

    private final BotApiSchema schema;
    private final ValueCheck values;

    public CallCheck(BotApiSchema schema) {
        this.schema = schema;
        this.values = new ValueCheck(schema);
    }

    /**
     * Checks a call and gives its parameters in their JSON types.
     *
     * @param parameters values as they came: JSON, or strings from a form, a query or a multipart body
     * @param typed whether they came as JSON, where numbers and booleans have to be such
     * @param files names of the multipart fields that hold files
     */
    public ObjectNode check(String method, ObjectNode parameters, boolean typed, Set<String> files) {
        BotApiSchema.Method called = schema.method(method);
        ObjectNode checked = JsonNodeFactory.instance.objectNode();
        parameters.properties().forEach(entry -> {
            Field field = called.fields().get(entry.getKey());
            if (field == null) {
                throw new SchemaViolation("unknown parameter \"" + entry.getKey() + "\"");
            }
            JsonNode value = converted(entry.getValue(), field, typed);
            values.check(value, field.types(), field.name());
            checked.set(field.name(), value);
        });
        for (Field field : called.fields().values()) {
            boolean isGiven = checked.has(field.name()) || files.contains(field.name());
            if (field.required() && !isGiven) {
                throw new SchemaViolation("parameter \"" + field.name() + "\" is required");
            }
        }
        checkFiles(called, checked, files);
        return checked;
    }

    /** Checks an answer of the simulator itself against what the method returns. */
    public void checkResult(String method, JsonNode result) {
        List<String> returns = schema.method(method).returns();
        if (!(result.isBoolean() && returns.contains("Boolean"))) {
            values.check(result, returns, method);
        }
    }

    /** Checks an object against a type of the Bot API. */
    public void checkType(String type, JsonNode value) {
        values.check(value, List.of(type), type);
    }

    private static void checkFiles(BotApiSchema.Method method, ObjectNode checked, Set<String> files) {
        String text = files.isEmpty() ? "" : checked.toString();
        for (String file : files) {
            Field field = method.fields().get(file);
            boolean isParameter = field != null && field.types().contains("InputFile");
            if (!isParameter && !text.contains("attach://" + file + "\"")) {
                throw new SchemaViolation("unknown parameter \"" + file + "\"");
            }
        }
    }

    private static JsonNode converted(JsonNode value, Field field, boolean typed) {
        if (!value.isString()) {
            return value;
        }
        String text = value.asString();
        boolean isComplex = field.types().stream().noneMatch(SCALARS::contains);
        if (isComplex) {
            return parsed(text, field.name());
        }
        if (typed || field.types().contains("String")) {
            return value;
        }
        return scalar(text, field);
    }

    private static JsonNode scalar(String text, Field field) {
        if (field.types().contains("Boolean")) {
            return switch (text.toLowerCase(java.util.Locale.ROOT)) {
                case "true", "1", "yes" -> BooleanNode.TRUE;
                case "false", "0", "no" -> BooleanNode.FALSE;
                default -> throw new SchemaViolation("\"" + field.name() + "\" must be Boolean");
            };
        }
        try {
            return field.types().contains("Integer")
                    ? LongNode.valueOf(Long.parseLong(text))
                    : JsonNodeFactory.instance.numberNode(Double.parseDouble(text));
        } catch (NumberFormatException e) {
            throw new SchemaViolation("\"" + field.name() + "\" must be " + String.join(" or ", field.types()));
        }
    }

    private static JsonNode parsed(String text, String name) {
        try {
            return JsonMapper.shared().readTree(text);
        } catch (JacksonException e) {
            throw new SchemaViolation("can't parse \"" + name + "\" JSON object");
        }
    }
}

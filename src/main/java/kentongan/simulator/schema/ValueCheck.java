package kentongan.simulator.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Checks a JSON value, to its depth, against the types the Bot API allows for it. */
final class ValueCheck {

    private static final String ARRAY = "Array of ";

    private final BotApiSchema schema;

    ValueCheck(BotApiSchema schema) {
        this.schema = schema;
    }

    void check(JsonNode value, List<String> types, String path) {
        List<String> fitting = new ArrayList<>();
        for (String type : types) {
            if (hasShape(value, type)) {
                fitting.add(type);
            }
        }
        if (fitting.isEmpty()) {
            throw new SchemaViolation("\"" + path + "\" must be " + String.join(" or ", types));
        }
        if (value.isArray()) {
            checkElements(value, fitting, path);
        } else if (value.isObject()) {
            checkObject(value, concrete(fitting), path);
        }
    }

    private boolean hasShape(JsonNode value, String type) {
        if (type.startsWith(ARRAY)) {
            return value.isArray();
        }
        return switch (type) {
            case "Integer" -> value.isIntegralNumber();
            case "Float" -> value.isNumber();
            case "Boolean" -> value.isBoolean();
            case "String" -> value.isString();
            case "InputFile" -> false;
            case "RichText" -> value.isObject() || value.isString() || value.isArray();
            default -> value.isObject();
        };
    }

    private void checkElements(JsonNode array, List<String> types, String path) {
        List<String> elementTypes = types.stream()
                .filter(type -> type.startsWith(ARRAY))
                .map(type -> type.substring(ARRAY.length()))
                .toList();
        for (int i = 0; i < array.size(); i++) {
            check(array.get(i), elementTypes, path + "[" + i + "]");
        }
    }

    private List<String> concrete(List<String> types) {
        List<String> concrete = new ArrayList<>();
        for (String type : types) {
            List<String> subtypes =
                    schema.type(type).map(BotApiSchema.Type::subtypes).orElse(List.of());
            if (subtypes.isEmpty()) {
                concrete.add(type);
            } else {
                concrete.addAll(concrete(subtypes));
            }
        }
        return concrete;
    }

    private void checkObject(JsonNode value, List<String> candidates, String path) {
        List<String> told =
                candidates.stream().filter(type -> isToldBy(value, type)).toList();
        if (told.isEmpty()) {
            throw new SchemaViolation("\"" + path + "\" is none of " + String.join(", ", candidates));
        }
        if (told.size() == 1) {
            checkFields(value, told.get(0), path);
            return;
        }
        SchemaViolation first = null;
        for (String type : told) {
            try {
                checkFields(value, type, path);
                return;
            } catch (SchemaViolation e) {
                first = first == null ? e : first;
            }
        }
        if (first != null) {
            throw first;
        }
    }

    // With one candidate every complaint can name the field; among several the constant or the required fields tell.
    private boolean isToldBy(JsonNode value, String type) {
        Map<String, Field> fields =
                schema.type(type).map(BotApiSchema.Type::fields).orElse(Map.of());
        return fields.values().stream()
                .filter(field -> field.constant() != null)
                .allMatch(field -> value.path(field.name()).asString("").equals(field.constant()));
    }

    private void checkFields(JsonNode value, String type, String path) {
        Map<String, Field> fields =
                schema.type(type).map(BotApiSchema.Type::fields).orElse(Map.of());
        for (Field field : fields.values()) {
            if (field.required() && !value.has(field.name())) {
                throw new SchemaViolation("\"" + path + "\" lacks \"" + field.name() + "\" of " + type);
            }
        }
        value.properties().forEach(entry -> {
            Field field = fields.get(entry.getKey());
            String inner = path + "." + entry.getKey();
            if (field == null) {
                throw new SchemaViolation("unknown parameter \"" + inner + "\"");
            }
            check(entry.getValue(), field.types(), inner);
        });
    }
}

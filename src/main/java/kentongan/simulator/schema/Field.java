package kentongan.simulator.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One parameter of a method or one field of a type.
 *
 * @param types the types it may have, as the Bot API names them ("Integer", "Array of MessageEntity")
 * @param constant the only value allowed, where the type is told by it
 */
record Field(
        String name,
        List<String> types,
        boolean required,
        @Nullable String constant) {}

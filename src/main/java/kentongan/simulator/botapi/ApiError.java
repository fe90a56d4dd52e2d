package kentongan.simulator.botapi;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** An answer with {@code ok: false}, in Telegram's own words. */
final class ApiError extends RuntimeException {

    private final int code;
    private final @Nullable Integer retryAfter;

    ApiError(int code, String description) {
        this(code, description, null);
    }

    private ApiError(int code, String description, @Nullable Integer retryAfter) {
        super(description, null, false, false);
        this.code = code;
        this.retryAfter = retryAfter;
    }

    static ApiError badRequest(String reason) {
        return new ApiError(400, "Bad Request: " + reason);
    }

    static ApiError forbidden(String reason) {
        return new ApiError(403, "Forbidden: " + reason);
    }

    static ApiError conflict(String reason) {
        return new ApiError(409, "Conflict: " + reason);
    }

    static ApiError tooManyRequests(int retryAfter) {
        return new ApiError(429, "Too Many Requests: retry after " + retryAfter, retryAfter);
    }

    int code() {
        return code;
    }

    String description() {
        return String.valueOf(getMessage());
    }

    ObjectNode asJson() {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("ok", false);
        node.put("error_code", code);
        node.put("description", description());
        if (retryAfter != null) {
            node.putObject("parameters").put("retry_after", retryAfter);
        }
        return node;
    }
}

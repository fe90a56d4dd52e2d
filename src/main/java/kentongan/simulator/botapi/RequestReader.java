package kentongan.simulator.botapi;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads a call's parameters from the query and from a JSON, form or multipart body. */
final class RequestReader {

    private static final int LARGEST_BODY = 52 * 1024 * 1024;

    private RequestReader() {}

    // The body is read here and not by the server, whose own limits for forms and uploads are the product's.
    static BotRequest read(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            throw new ApiError(413, "Request Entity Too Large");
        }
        ObjectNode parameters = JsonNodeFactory.instance.objectNode();
        Map<String, Upload> uploads = new LinkedHashMap<>();
        putForm(request.getQueryString(), parameters);
        String type = request.getContentType() == null ? "" : request.getContentType();
        String lowerCase = type.toLowerCase(Locale.ROOT);
        if (body.length > 0 && lowerCase.startsWith("application/json")) {
            parameters.setAll(json(body));
            return new BotRequest(parameters, true, uploads);
        }
        if (lowerCase.startsWith("multipart/form-data")) {
            new MultipartReader(body, type).read(parameters::put, uploads::put);
        } else if (lowerCase.startsWith("application/x-www-form-urlencoded")) {
            putForm(new String(body, StandardCharsets.UTF_8), parameters);
        }
        return new BotRequest(parameters, false, uploads);
    }

    private static ObjectNode json(byte[] body) {
        try {
            JsonNode tree = JsonMapper.shared().readTree(body);
            if (tree instanceof ObjectNode object) {
                return object;
            }
        } catch (JacksonException e) {
            // falls through to the one answer for all that is no JSON object
        }
        throw ApiError.badRequest("can't parse JSON object");
    }

    private static void putForm(@Nullable String form, ObjectNode parameters) {
        if (form == null || form.isEmpty()) {
            return;
        }
        for (String pair : form.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                parameters.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw ApiError.badRequest("can't decode the form");
        }
    }
}

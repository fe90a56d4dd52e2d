package kentongan.simulator.botapi;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kentongan.simulator.world.Files;
import kentongan.simulator.world.StoredFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The Bot API's addresses: {@code /bot<token>/<method>} and {@code /file/bot<token>/<path>}. */
public final class BotApiFilter extends HttpFilter {

    private static final long serialVersionUID = 1;
    private static final Pattern METHOD = Pattern.compile("/bot([^/]+)/([^/]+)/?");
    private static final Pattern FILE = Pattern.compile("/file/bot([^/]+)/(.+)");
    private static final BotRequest NOTHING = new BotRequest(JsonNodeFactory.instance.objectNode(), true, Map.of());

    private final transient BotApi api;
    private final transient Files files;
    private final transient Faults faults;
    private final String token;

    public BotApiFilter(BotApi api, Files files, Faults faults, String token) {
        this.api = api;
        this.files = files;
        this.faults = faults;
        this.token = token;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Matcher method = METHOD.matcher(request.getRequestURI());
        Matcher file = FILE.matcher(request.getRequestURI());
        boolean isMethod = method.matches();
        if (!isMethod && !file.matches()) {
            chain.doFilter(request, response);
        } else if (faults.isOut()) {
            ConnectionCutter.cut(request);
        } else if (isMethod) {
            answerCall(new Exchange(request, response, System.nanoTime()), method.group(1), method.group(2));
        } else {
            answerFile(file.group(1), file.group(2), response);
        }
    }

    private void answerCall(Exchange exchange, String givenToken, String anyCase) throws IOException {
        String method = anyCase;
        try {
            if (!givenToken.equals(token) && !givenToken.replace("%3A", ":").equals(token)) {
                throw new ApiError(401, "Unauthorized");
            }
            method = api.spelling(anyCase);
        } catch (ApiError e) {
            api.record(method, NOTHING, exchange.arrivedNanos, e.code(), e.description());
            write(exchange, e.code(), e.asJson());
            return;
        }
        Optional<Fault> fault = faults.next(method);
        if (fault.isPresent() && !mayGoOn(exchange, method, fault.get())) {
            return;
        }
        work(exchange, method, fault);
    }

    private boolean mayGoOn(Exchange exchange, String method, Fault fault) throws IOException {
        switch (fault.kind()) {
            case DROP_BEFORE -> {
                BotRequest request = RequestReader.read(exchange.request);
                api.record(method, request, exchange.arrivedNanos, 0, "dropped before the work");
                ConnectionCutter.cut(exchange.request);
            }
            case SERVER_ERROR -> {
                BotRequest request = RequestReader.read(exchange.request);
                api.record(method, request, exchange.arrivedNanos, 502, "server error");
                writeServerError(exchange);
            }
            case TOO_MANY_REQUESTS -> {
                BotRequest request = RequestReader.read(exchange.request);
                ApiError error = ApiError.tooManyRequests(fault.retryAfter());
                api.record(method, request, exchange.arrivedNanos, error.code(), error.description());
                write(exchange, error.code(), error.asJson());
            }
            case DELAY -> {
                pause(fault);
                return true;
            }
            default -> {
                return true;
            }
        }
        return false;
    }

    private void work(Exchange exchange, String method, Optional<Fault> fault) throws IOException {
        BotRequest request = NOTHING;
        try {
            request = RequestReader.read(exchange.request);
            JsonNode result = api.call(method, request, exchange.arrivedNanos);
            ObjectNode answer = JsonNodeFactory.instance.objectNode();
            answer.put("ok", true);
            answer.set("result", result);
            api.record(method, request, exchange.arrivedNanos, 200, "");
            answerDone(exchange, answer, fault);
        } catch (ApiError e) {
            api.record(method, request, exchange.arrivedNanos, e.code(), e.description());
            write(exchange, e.code(), e.asJson());
        }
    }

    private static void answerDone(Exchange exchange, ObjectNode answer, Optional<Fault> fault) throws IOException {
        Fault.Kind kind = fault.map(Fault::kind).orElse(Fault.Kind.DELAY);
        switch (kind) {
            case DROP_AFTER -> ConnectionCutter.cut(exchange.request);
            case SERVER_ERROR_AFTER -> writeServerError(exchange);
            case GARBAGE -> write(exchange, 200, "text/html", "<html>{\"ok\":tr");
            default -> write(exchange, 200, answer);
        }
    }

    private static void pause(Fault fault) {
        try {
            Thread.sleep(fault.delay().toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void answerFile(String givenToken, String path, HttpServletResponse response) throws IOException {
        Optional<StoredFile> file = givenToken.equals(token) ? files.atPath(path) : Optional.empty();
        if (file.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("application/octet-stream");
        response.setContentLength(file.get().size());
        response.getOutputStream().write(file.get().bytes());
    }

    private static void writeServerError(Exchange exchange) throws IOException {
        write(exchange, 502, "text/html", "<html><body><h1>502 Bad Gateway</h1></body></html>");
    }

    private static void write(Exchange exchange, int status, JsonNode body) throws IOException {
        write(exchange, status, "application/json", body.toString());
    }

    private static void write(Exchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.response.setStatus(status);
        exchange.response.setContentType(type);
        exchange.response.setContentLength(bytes.length);
        exchange.response.getOutputStream().write(bytes);
    }

    private record Exchange(HttpServletRequest request, HttpServletResponse response, long arrivedNanos) {}
}

package kentongan.simulator.botapi;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import kentongan.simulator.schema.BotApiSchema;
import kentongan.simulator.schema.CallCheck;
import kentongan.simulator.schema.SchemaViolation;
import kentongan.simulator.world.World;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The Bot API of this Telegram: checks a call, counts it, does it, and keeps a journal. */
public final class BotApi implements AutoCloseable {

    private static final String GET_UPDATES = "getUpdates";

    private final World world;
    private final BotApiSchema schema = BotApiSchema.load();
    private final CallCheck check = new CallCheck(schema);
    private final Map<String, BotMethod> methods = new HashMap<>();
    private final RateLimits limits = new RateLimits();
    private final Journal journal = new Journal();
    private final Webhook webhook;
    private final UpdateMethods updateMethods;

    public BotApi(World world) {
        this.world = world;
        this.webhook = new Webhook(world);
        Targets targets = new Targets(world);
        Texts texts = new Texts(world);
        updateMethods = new UpdateMethods(world, webhook);
        updateMethods.register(methods);
        new BotMethods(world, targets).register(methods);
        new SendMethods(world, targets, texts).register(methods);
        new FileMethods(world, targets, texts).register(methods);
        new CopyMethods(world, targets, texts).register(methods);
        new EditMethods(world, targets, texts).register(methods);
    }

    public RateLimits limits() {
        return limits;
    }

    public Journal journal() {
        return journal;
    }

    @Override
    public void close() {
        webhook.close();
    }

    /** The method in the Bot API's spelling, or the 404 for one that isn't there. */
    String spelling(String anyCase) {
        String name = schema.spelling(anyCase).orElseThrow(() -> new ApiError(404, "Not Found: method not found"));
        if (!methods.containsKey(name) && !name.equals(GET_UPDATES)) {
            throw new ApiError(404, "Not Found: the simulator doesn't know method " + name);
        }
        return name;
    }

    /** Does one call; throws {@link ApiError} when it is refused. */
    JsonNode call(String method, BotRequest request, long arrivedNanos) {
        Call call = checked(method, request);
        if (method.equals(GET_UPDATES)) {
            return updateMethods.getUpdates(call);
        }
        OptionalInt wait = limits.admit(
                Lane.of(method), call.chatId(), messages(call), call.flag("allow_paid_broadcast"), arrivedNanos);
        if (wait.isPresent()) {
            throw ApiError.tooManyRequests(wait.getAsInt());
        }
        BotMethod known = methods.get(method);
        if (known == null) {
            throw new ApiError(404, "Not Found: method not found");
        }
        return world.locked(() -> known.call(call));
    }

    private Call checked(String method, BotRequest request) {
        ObjectNode parameters = request.parameters();
        // client libraries repeat the method's name in the body, as an answer to a webhook needs it
        if (parameters.path("method").asString("").equalsIgnoreCase(method)) {
            parameters.remove("method");
        }
        try {
            ObjectNode valid = check.check(
                    method, parameters, request.typed(), request.uploads().keySet());
            return new Call(method, valid, request.uploads());
        } catch (SchemaViolation e) {
            journal.addInvalid(method, String.valueOf(e.getMessage()), parameters.toString());
            throw ApiError.badRequest(String.valueOf(e.getMessage()));
        }
    }

    void record(String method, BotRequest request, long arrivedNanos, int status, String description) {
        Call call = new Call(method, request.parameters(), request.uploads());
        journal.add(new CallRecord(
                method, call.chatId(), messages(call), arrivedNanos, System.nanoTime(), status, description));
    }

    private static int messages(Call call) {
        if (Lane.of(call.method()) != Lane.SEND) {
            return 0;
        }
        return switch (call.method()) {
            case "sendMediaGroup" -> Math.max(1, call.parameters().path("media").size());
            case "copyMessages" ->
                Math.max(1, call.parameters().path("message_ids").size());
            default -> 1;
        };
    }
}

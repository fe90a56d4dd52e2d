package kentongan.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;

/**
 * Watches a call on the wire and turns whatever is no success into a {@link WireFailure}. The library gives a 200 with
 * garbage and a 502 with HTML the same exception, though the first was sent and of the second nobody knows.
 */
final class Wire implements Interceptor {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Says of one call whether its request may have begun to leave this machine. */
    private static final class Written extends AtomicBoolean {
        private static final long serialVersionUID = 1L;
    }

    /**
     * Notes that a connection is made and writing begins: OkHttp asks network interceptors exactly then. An event listener
     * would have to be matched to its call first, since it sees the request as the library made it.
     */
    static Response noteWriting(Chain chain) throws IOException {
        var written = chain.request().tag(Written.class);
        if (written != null) {
            written.set(true);
        }
        return chain.proceed(chain.request());
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        var written = new Written();
        var request = chain.request().newBuilder().tag(Written.class, written).build();
        var response = proceed(chain, request, written);
        if (response.code() != 200) {
            throw refusal(response);
        }
        return isRaw(request) ? response : readWhole(response);
    }

    /** Files and updates are read by whoever asked for them; a broken one of these was not a message sent. */
    private static boolean isRaw(Request request) {
        var path = request.url().encodedPath();
        return path.startsWith("/file/") || path.endsWith("/getupdates");
    }

    private static Response proceed(Chain chain, Request request, Written written) throws IOException {
        try {
            return chain.proceed(request);
        } catch (IOException e) {
            throw WireFailure.broken(written.get(), e.getClass().getSimpleName());
        }
    }

    private static Response readWhole(Response response) throws IOException {
        var body = response.body();
        try (body) {
            var type = body == null ? null : body.contentType();
            var bytes = body == null ? new byte[0] : body.bytes();
            return response.newBuilder().body(ResponseBody.create(bytes, type)).build();
        } catch (IOException e) {
            throw new UnreadableAnswer(e);
        }
    }

    private static WireFailure refusal(Response response) {
        try (var body = response.body()) {
            var answer = read(body);
            var seconds = answer.path("parameters").path("retry_after").asLong(0);
            if (seconds == 0) {
                seconds = header(response);
            }
            return WireFailure.answered(
                    response.code(),
                    answer.path("description").asText("without a description"),
                    Duration.ofSeconds(seconds));
        }
    }

    private static JsonNode read(@Nullable ResponseBody body) {
        try {
            return body == null ? MissingNode.getInstance() : JSON.readTree(body.bytes());
        } catch (IOException noJson) {
            return MissingNode.getInstance();
        }
    }

    private static long header(Response response) {
        try {
            return Long.parseLong(response.header("Retry-After", "0"));
        } catch (NumberFormatException aDate) {
            return 0;
        }
    }
}

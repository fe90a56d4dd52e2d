package kentongan.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.telegram.telegrambots.meta.api.methods.updates.DeleteWebhook;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;

/** Asks Telegram for updates and hands them over as they come, unparsed: one that does not parse must not hide the rest. */
@Component
public class UpdateSource {

    /** What we want to hear of; an empty list would leave some out, and an absent one keeps what was set before. */
    static final List<String> WANTED = List.of("message", "edited_message", "callback_query", "my_chat_member");

    /** Bot API server: a longer timeout is cut to this. */
    private static final int SECONDS = 50;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final BotAddress address;
    private final OkHttpClient http;
    private final BotCalls calls;
    private volatile boolean answered;

    UpdateSource(BotAddress address, BotClients clients) {
        this.address = address;
        this.http = clients.polling();
        this.calls = new BotCalls(address, clients.interactive());
    }

    /**
     * Waits up to 50 seconds for updates; returns the answer's body. The first call, and the first after one that failed, does not
     * wait, so that it is soon known whether Telegram is there.
     *
     * @param offset confirms everything below it; null confirms nothing
     */
    public String poll(@Nullable Integer offset, int limit) throws NoUpdates {
        var patience = answered ? SECONDS : 0;
        answered = false;
        try (var response = http.newCall(request(offset, limit, patience)).execute()) {
            var body = response.body();
            var updates = body == null ? "" : body.string();
            answered = true;
            return updates;
        } catch (WireFailure failure) {
            throw NoUpdates.because(failure);
        } catch (IOException broken) {
            throw NoUpdates.because(WireFailure.broken(true, broken.getClass().getSimpleName()));
        }
    }

    /** Makes sure that updates wait to be polled. */
    public void deleteWebhook() throws NoUpdates {
        try {
            calls.call(DeleteWebhook.builder().build());
        } catch (WireFailure failure) {
            throw NoUpdates.because(failure);
        } catch (UnreadableAnswer done) {
            throw NoUpdates.because(WireFailure.broken(true, String.valueOf(done.getMessage())));
        }
    }

    private Request request(@Nullable Integer offset, int limit, int patience) throws WireFailure {
        var server = address.server().orElseThrow(() -> WireFailure.broken(false, "the program is still starting"));
        var method = GetUpdates.builder()
                .offset(offset)
                .limit(limit)
                .timeout(patience)
                .allowedUpdates(WANTED)
                .build();
        try {
            var body = RequestBody.create(JSON.writeValueAsBytes(method), MediaType.get("application/json"));
            return new Request.Builder()
                    .url(address.url(server, "", GetUpdates.PATH))
                    .post(body)
                    .build();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Telegram gave no updates. */
    public static final class NoUpdates extends Exception {

        private static final long serialVersionUID = 1L;

        private final int status;
        private final Duration retryAfter;

        private NoUpdates(String reason, int status, Duration retryAfter) {
            super(reason);
            this.status = status;
            this.retryAfter = retryAfter;
        }

        static NoUpdates because(WireFailure failure) {
            return new NoUpdates(sentence(failure), failure.status(), failure.retryAfter());
        }

        /** Telegram has some and can't bring them to our webhook, because of this. */
        public static NoUpdates notBrought(@Nullable String because) {
            return new NoUpdates("Telegram can't bring updates to the webhook (" + because + ")", 0, Duration.ZERO);
        }

        /** The HTTP status; 0 where no answer came. */
        public int status() {
            return status;
        }

        /** How long Telegram wants silence; zero where it did not say. */
        public Duration retryAfter() {
            return retryAfter;
        }

        private static String sentence(WireFailure failure) {
            return switch (failure.status()) {
                case 0 -> "Telegram can't be reached (" + failure.reason() + ")";
                case 401, 404 -> "Telegram does not accept the token (" + failure.reason() + ")";
                case 409 -> "Somebody else polls with this token (" + failure.reason() + ")";
                case 429 -> "Telegram asks for a pause (" + failure.reason() + ")";
                default -> "Telegram answers " + failure.reason();
            };
        }
    }
}

package kentongan.telegram;

import java.io.IOException;
import java.io.Serializable;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import kentongan.chat.SendFailure;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/** Makes calls by the library's client and tells in our words how they ended. */
class BotCalls {

    private final BotAddress address;
    private final OkHttpClient http;
    private volatile @Nullable TelegramClient client;

    BotCalls(BotAddress address, OkHttpClient http) {
        this.address = address;
        this.http = http;
    }

    /** A call of the library, not yet made. */
    interface Asked<T> {
        CompletableFuture<T> by(TelegramClient client) throws TelegramApiException;
    }

    /** Makes a call without files. */
    <T extends Serializable, M extends BotApiMethod<T>> T call(M method) throws WireFailure, UnreadableAnswer {
        return make(client -> client.executeAsync(method));
    }

    /**
     * Makes a call.
     *
     * @throws WireFailure if it was not answered with success
     * @throws UnreadableAnswer if it was, but the result can't be read
     */
    <T> T make(Asked<T> asked) throws WireFailure, UnreadableAnswer {
        try {
            return asked.by(client()).get();
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        } catch (TelegramApiException invalid) {
            throw new IllegalArgumentException(invalid.getMessage(), invalid);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw WireFailure.broken(true, "stopped while waiting for Telegram's answer");
        }
    }

    /** What is known of a message whose call failed so. */
    static SendFailure sendFailure(WireFailure failure) {
        return new SendFailure(failure.kind(), failure.reason(), failure.retryAfter());
    }

    private static WireFailure failure(@Nullable Throwable cause) throws UnreadableAnswer {
        for (var it = cause; it != null; it = it.getCause()) {
            // a call timeout wraps what the wire made of it
            if (it instanceof WireFailure failure) {
                return failure;
            }
            if (it instanceof UnreadableAnswer unreadable) {
                throw unreadable;
            }
        }
        if (cause instanceof TelegramApiRequestException refused && refused.getApiResponse() != null) {
            return refusal(refused);
        }
        if (cause instanceof IOException || cause instanceof CancellationException) {
            // everything that comes from the wire went through it; this call was turned away before
            return WireFailure.broken(false, "not begun");
        }
        throw new UnreadableAnswer(cause == null ? new IllegalStateException() : cause);
    }

    /** A refusal under the status 200: no server should, but what it says is clear. */
    private static WireFailure refusal(TelegramApiRequestException refused) {
        var parameters = refused.getParameters();
        var seconds = parameters == null || parameters.getRetryAfter() == null ? 0 : parameters.getRetryAfter();
        var status = refused.getErrorCode() == null ? 0 : refused.getErrorCode();
        return WireFailure.answered(status, refused.getApiResponse(), Duration.ofSeconds(seconds));
    }

    private TelegramClient client() throws WireFailure {
        var known = client;
        if (known == null) {
            var server = address.server().orElseThrow(() -> WireFailure.broken(false, "the program is still starting"));
            known = new OkHttpTelegramClient(http, address.token(), server);
            client = known;
        }
        return known;
    }
}

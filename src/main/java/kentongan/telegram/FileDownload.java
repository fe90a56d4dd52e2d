package kentongan.telegram;

import java.io.IOException;
import java.time.Duration;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.telegram.telegrambots.meta.api.methods.GetFile;

/** Fetches files that people sent. The library asks Telegram's own server even where another one is set. */
final class FileDownload {

    private static final Duration LONGEST = Duration.ofMinutes(2);

    /** Bot API: getFile gives files of up to 20 MB. */
    private static final long MOST_BYTES = 20L * 1024 * 1024;

    private final BotAddress address;
    private final OkHttpClient http;
    private final BotCalls calls;

    FileDownload(BotAddress address, OkHttpClient http, BotCalls calls) {
        this.address = address;
        this.http = http.newBuilder().callTimeout(LONGEST).build();
        this.calls = calls;
    }

    byte[] fetch(String fileId) throws WireFailure, UnreadableAnswer {
        var path = calls.call(new GetFile(fileId)).getFilePath();
        var server = address.server().orElseThrow();
        var request =
                new Request.Builder().url(address.url(server, "file/", path)).build();
        try (var response = http.newCall(request).execute()) {
            var body = response.body();
            if (body == null) {
                return new byte[0];
            }
            if (body.contentLength() > MOST_BYTES) {
                throw WireFailure.answered(400, "file is too big", Duration.ZERO);
            }
            var source = body.source();
            if (source.request(MOST_BYTES + 1)) {
                throw WireFailure.answered(400, "file is too big", Duration.ZERO);
            }
            return source.readByteArray();
        } catch (WireFailure failure) {
            throw failure;
        } catch (IOException broken) {
            throw WireFailure.broken(true, broken.getClass().getSimpleName());
        }
    }
}

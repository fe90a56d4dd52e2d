package kentongan.telegram.intake;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kentongan.telegram.Webhook;
import kentongan.telegram.intake.RawUpdates.Unreadable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpRequestHandler;

/**
 * Where Telegram brings updates, one a request. It is told that we have one when it is stored, and not before; what is
 * answered with an error it brings again (Bot API, setWebhook).
 */
@Component
class WebhookEndpoint implements HttpRequestHandler {

    private static final Logger log = LoggerFactory.getLogger(WebhookEndpoint.class);
    private static final String SECRET = "X-Telegram-Bot-Api-Secret-Token";

    /** Far above the longest update that Telegram sends. */
    private static final int MOST_BYTES = 1024 * 1024;

    private final Webhook webhook;
    private final Intake intake;
    private final Inbox inbox;
    private final FailureNotice notice;
    private final IntakeState state;

    WebhookEndpoint(Webhook webhook, Intake intake, Inbox inbox, FailureNotice notice, IntakeState state) {
        this.webhook = webhook;
        this.intake = intake;
        this.inbox = inbox;
        this.notice = notice;
        this.state = state;
    }

    @Override
    public void handleRequest(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(answer(request).value());
    }

    private HttpStatus answer(HttpServletRequest request) throws IOException {
        if (!webhook.isWanted()) {
            return HttpStatus.NOT_FOUND;
        }
        if (!HttpMethod.POST.matches(request.getMethod())) {
            return HttpStatus.METHOD_NOT_ALLOWED;
        }
        if (!webhook.isTelegram(request.getHeader(SECRET))) {
            log.debug("a call without the secret is refused");
            return HttpStatus.FORBIDDEN;
        }
        if (state.isFull()) {
            // Telegram brings it again
            return HttpStatus.SERVICE_UNAVAILABLE;
        }
        var body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        return body.length > MOST_BYTES ? HttpStatus.CONTENT_TOO_LARGE : take(new String(body, StandardCharsets.UTF_8));
    }

    private HttpStatus take(String body) {
        try {
            var updates = List.of(RawUpdates.single(body));
            try {
                // given out before the answer: only after it Telegram brings the person's next one
                intake.take(updates);
            } catch (DataAccessException storeAway) {
                notice.storeAway(updates);
                return HttpStatus.SERVICE_UNAVAILABLE;
            }
            return HttpStatus.OK;
        } catch (Unreadable e) {
            return putAside(body);
        }
    }

    /** It would come again and again, and be no better. */
    private HttpStatus putAside(String body) {
        var id = RawUpdates.onlyIdIn(body);
        if (id.isEmpty()) {
            log.error("Telegram brought something that can't be read, without an update_id");
            return HttpStatus.OK;
        }
        try {
            inbox.keepUnreadable(id.getAsInt(), body);
            state.quarantined();
            log.error("Update {} is no JSON and is put aside", id.getAsInt());
            return HttpStatus.OK;
        } catch (DataAccessException storeAway) {
            return HttpStatus.SERVICE_UNAVAILABLE;
        }
    }
}

package kentongan.telegram.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.Optional;
import kentongan.chat.Incoming;
import kentongan.chat.Incoming.Pressed;
import kentongan.chat.Incoming.Received;
import kentongan.chat.Router;
import kentongan.chat.SendFailure;
import kentongan.telegram.PressTimes;
import kentongan.telegram.intake.Work.End;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.telegram.telegrambots.meta.api.objects.Update;

/**
 * Handles one update to its end: put into words and routed, tried again where that can help, else put aside with a word to
 * the person. What fails because something outside is away is never given up.
 */
@Component
class UpdateHandling implements PersonQueues.Handler {

    private static final Logger log = LoggerFactory.getLogger(UpdateHandling.class);
    private static final int MOST_ATTEMPTS = 3;
    private static final Duration AFTER_THE_FIRST = Duration.ofMillis(500);
    private static final Duration AFTER_THE_SECOND = Duration.ofSeconds(2);

    // the library's own mapper fails on whatever Telegram adds
    private static final ObjectMapper JSON =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private final Inbox inbox;
    private final Router router;
    private final FailureNotice notice;
    private final IntakeState state;
    private final Watch watch;

    UpdateHandling(Inbox inbox, Router router, FailureNotice notice, IntakeState state, Watch watch) {
        this.inbox = inbox;
        this.router = router;
        this.notice = notice;
        this.state = state;
        this.watch = watch;
    }

    /** Who looks on while updates are handled. */
    @Component
    record Watch(FloodGuard flood, IntakeMeters meters, PressTimes presses) {}

    @Override
    public Optional<Duration> handle(Work work) {
        // whatever is logged meanwhile bears the update's id
        try (var named = MDC.putCloseable("update", String.valueOf(work.id()))) {
            if (work.mayBeDone() && !inbox.isNew(work.id())) {
                return Optional.empty();
            }
            if (work.end() == null) {
                var wait = attempt(work);
                if (wait.isPresent()) {
                    return wait;
                }
            }
            writeDown(work);
            return Optional.empty();
        } catch (DataAccessException storeAway) {
            return Optional.of(work.waitForOutside());
        }
    }

    private void writeDown(Work work) {
        if (work.end() == End.QUARANTINED) {
            inbox.quarantine(work.id(), work.attempts());
            state.quarantined();
        } else {
            inbox.done(work.entry());
        }
        watch.meters().handled(work.entry().receivedAt());
    }

    /** Decides how the update ends, unless it has to wait. */
    private Optional<Duration> attempt(Work work) {
        Optional<Incoming> what;
        try {
            var update = JSON.readValue(String.valueOf(work.entry().raw()), Update.class);
            what = UpdateTranslator.translate(update);
        } catch (JsonProcessingException | RuntimeException e) {
            log.error("Update {} can't be read and is put aside: {}", work.id(), Trace.of(e));
            work.end(End.QUARANTINED);
            return Optional.empty();
        }
        if (what.isEmpty()) {
            work.end(End.DONE);
            return Optional.empty();
        }
        return route(work, what.get());
    }

    private Optional<Duration> route(Work work, Incoming what) {
        var received = new Received(work.entry().key(), work.entry().receivedAt(), what);
        if (work.isFresh() && watch.flood().refuses(received)) {
            work.end(End.DONE);
            return Optional.empty();
        }
        var pressId = what instanceof Pressed pressed ? pressed.pressId() : "";
        watch.presses().inHand(pressId, received.at());
        try {
            router.handle(received);
            work.end(End.DONE);
            return Optional.empty();
        } catch (SendFailure failure) {
            return afterSendFailure(work, received, failure);
        } catch (DataAccessException e) {
            if (StoreAway.says(e)) {
                throw e;
            }
            return afterFailure(work, received, e);
        } catch (RuntimeException e) {
            return afterFailure(work, received, e);
        } finally {
            watch.presses().outOfHand(pressId);
            watch.flood().handled(what);
        }
    }

    private Optional<Duration> afterSendFailure(Work work, Received received, SendFailure failure) {
        switch (failure.kind()) {
            case NOT_SENT, TOO_FAST, UNAUTHORIZED -> {
                var wait = work.waitForOutside();
                return Optional.of(failure.retryAfter().compareTo(wait) > 0 ? failure.retryAfter() : wait);
            }
            case UNREACHABLE -> notice.unreachable(received.what().person());
            // the person may have got the answer; a confirmation is not said twice (facts, "Outbox")
            case UNKNOWN -> log.warn("Whether the answer to update {} arrived is unknown", work.id());
            case REFUSED -> {
                return afterFailure(work, received, failure);
            }
        }
        work.end(End.DONE);
        return Optional.empty();
    }

    private Optional<Duration> afterFailure(Work work, Received received, RuntimeException e) {
        work.failed();
        if (work.attempts() < MOST_ATTEMPTS) {
            log.warn(
                    "Update {} failed and is tried again: {}",
                    work.id(),
                    e.getClass().getName());
            // so that an update which takes the whole program down is not tried for ever
            inbox.failed(work.id(), work.attempts());
            return Optional.of(work.attempts() == 1 ? AFTER_THE_FIRST : AFTER_THE_SECOND);
        }
        log.error("Update {} failed {} times and is given up: {}", work.id(), work.attempts(), Trace.of(e));
        // what was said in confidence lies nowhere, not even to find out why it failed
        work.end(router.isConfidential(received) ? End.DONE : End.QUARANTINED);
        notice.failed(received.what());
        return Optional.empty();
    }
}

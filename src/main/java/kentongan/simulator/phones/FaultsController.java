package kentongan.simulator.phones;

import java.time.Duration;
import java.util.Locale;
import kentongan.simulator.SimulatedTelegram;
import kentongan.simulator.WhenSimulated;
import kentongan.simulator.botapi.Fault;
import kentongan.simulator.botapi.Faults;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Switches faults on and off from outside. */
@RestController
@WhenSimulated
class FaultsController {

    private final Faults faults;

    FaultsController(SimulatedTelegram telegram) {
        this.faults = telegram.faults();
    }

    @PostMapping("/simulator/api/faults")
    void set(@RequestBody Wanted wanted) {
        int times = wanted.times == null ? 1 : wanted.times;
        switch (wanted.kind.toUpperCase(Locale.ROOT)) {
            case "CLEAR" -> faults.clear();
            case "OUTAGE" -> faults.outage(wanted.on == null || wanted.on);
            case "UNPARSEABLE_UPDATE" -> faults.sendUnparseableUpdate();
            case "DUPLICATE_UPDATES" -> faults.duplicateUpdates(times);
            default -> faults.add(fault(wanted, times));
        }
    }

    private static Fault fault(Wanted wanted, int times) {
        Fault.Kind kind = Fault.Kind.valueOf(wanted.kind.toUpperCase(Locale.ROOT));
        Fault fault = Fault.of(kind, wanted.method == null ? "*" : wanted.method, times)
                .withProbability(wanted.probability == null ? 1 : wanted.probability)
                .withRetryAfter(wanted.retryAfter == null ? 1 : wanted.retryAfter);
        return fault.withDelay(Duration.ofMillis(wanted.delayMillis == null ? 0 : wanted.delayMillis));
    }

    @ExceptionHandler
    ProblemDetail invalid(IllegalArgumentException e) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, String.valueOf(e.getMessage()));
    }

    /**
     * A fault as it is asked for.
     *
     * @param kind one of {@link Fault.Kind}, or OUTAGE, UNPARSEABLE_UPDATE, DUPLICATE_UPDATES, CLEAR
     */
    record Wanted(
            String kind,
            @Nullable String method,
            @Nullable Integer times,
            @Nullable Double probability,
            @Nullable Integer retryAfter,
            @Nullable Long delayMillis,
            @Nullable Boolean on) {}
}

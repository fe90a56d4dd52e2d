package kentongan.storage;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints why the store can't be used as a sentence instead of a stack trace. */
final class StoreUnusableAnalyzer extends AbstractFailureAnalyzer<StoreUnusable> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, StoreUnusable cause) {
        return new FailureAnalysis(cause.getMessage(), cause.action(), cause);
    }
}

package kentongan.office;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Tells of a wrong configuration in two sentences instead of a stack trace. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class WrongConfigurationAnalyzer extends AbstractFailureAnalyzer<WrongConfiguration> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, WrongConfiguration cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), cause.remedy(), cause);
    }
}

package kentongan.telegram.intake;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Where an exception came from, for the log: without messages, which may quote what people wrote. */
final class Trace {

    private static final int FRAMES = 25;
    private static final int CAUSES = 5;

    private Trace() {}

    static String of(Throwable thrown) {
        var trace = new StringBuilder();
        var it = thrown;
        for (int i = 0; it != null && i < CAUSES; i++, it = it.getCause()) {
            trace.append(i == 0 ? "" : "\ncaused by ").append(it.getClass().getName());
            trace.append(Arrays.stream(it.getStackTrace())
                    .limit(FRAMES)
                    .map(frame -> "\n    at " + frame)
                    .collect(Collectors.joining()));
        }
        return trace.toString();
    }
}

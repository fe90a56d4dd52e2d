package kentongan.telegram;

import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Makes an HTTP call on the thread that asks for it. The library knows asynchronous calls only, which would take a second thread for
 * each while the first waits: at a thousand calls a second that is a good part of the work.
 */
final class SameThread extends AbstractExecutorService {

    private volatile boolean shutdown;

    @Override
    public void execute(Runnable call) {
        call.run();
    }

    @Override
    public void shutdown() {
        shutdown = true;
    }

    @Override
    public List<Runnable> shutdownNow() {
        shutdown = true;
        return List.of();
    }

    @Override
    public boolean isShutdown() {
        return shutdown;
    }

    @Override
    public boolean isTerminated() {
        return shutdown;
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) {
        return true;
    }
}

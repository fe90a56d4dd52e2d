package kentongan.outbox;

import java.util.concurrent.CompletableFuture;

/** Makes one call to Telegram; the Telegram edge implements it. */
public interface Carrier {

    /** Makes the call and tells what is known of its outcome. It takes 30 seconds at most and throws nothing. */
    Outcome carry(long chatId, Act act);

    /** Begins the call and tells its outcome later, on a thread of the network's. It completes within 30 seconds, and never with an exception. */
    default CompletableFuture<Outcome> begin(long chatId, Act act) {
        return CompletableFuture.completedFuture(carry(chatId, act));
    }
}

package kentongan.outbox;

/** Makes one call to Telegram; the Telegram edge implements it. */
public interface Carrier {

    /** Makes the call and tells what is known of its outcome. It takes 30 seconds at most and throws nothing. */
    Outcome carry(long chatId, Act act);
}

package kentongan.simulator.text;

/** Says, in Telegram's words, why a formatted text can't be read. */
public final class EntitiesUnreadable extends RuntimeException {

    EntitiesUnreadable(String reason) {
        super(reason);
    }
}

package kentongan.troubles;

/** Tells how this process gets on with Telegram; the edge that talks to it implements this. */
public interface Contact {

    /** How it stands now. */
    State state();

    /** How it can stand. */
    enum State {
        REACHED,
        AWAY,
        TOKEN_REFUSED,
        /** Another process keeps the contact. */
        STANDBY
    }
}

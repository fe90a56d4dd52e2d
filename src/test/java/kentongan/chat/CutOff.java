package kentongan.chat;

/** Ends what is being done in its midst. No exception, so that nobody on the way can do anything about it. */
public final class CutOff extends Error {

    private static final long serialVersionUID = 1L;

    CutOff() {
        super("cut off before a write");
    }
}

package kentongan.storage;

/** The program can't start on this store; says why and what the operator can do. */
final class StoreUnusable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String action;

    StoreUnusable(String message, String action) {
        super(message);
        this.action = action;
    }

    StoreUnusable(String message, String action, Throwable cause) {
        super(message, cause);
        this.action = action;
    }

    String action() {
        return action;
    }
}

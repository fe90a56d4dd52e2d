package kentongan.chat;

/** More was gathered in a dialogue than is kept; the router ends it and says so. */
final class DialogueTooLong extends RuntimeException {

    private static final long serialVersionUID = 1L;
}

package kentongan.roster.sheet;

import java.util.Locale;

/** A file that is no sheet of people, with the reason. */
final class SheetUnreadable extends Exception {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    SheetUnreadable(Reason reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    enum Reason {
        WRONG_KIND,
        BROKEN,
        TOO_LARGE,
        TOO_MANY_ROWS,
        TOO_MANY_SECTIONS,
        EMPTY,
        NO_NAME_COLUMN
    }

    Reason reason() {
        return reason;
    }

    /** The sentence that tells it. */
    String text() {
        return "import." + reason.name().toLowerCase(Locale.ROOT);
    }
}

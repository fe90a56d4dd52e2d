package kentongan.telegram.intake;

import kentongan.telegram.UpdateSource.NoUpdates;
import kentongan.telegram.intake.RawUpdates.Unreadable;

/** How updates get here: one process at a time sees to it. */
interface Way {

    /** Makes sure that Telegram uses this way. */
    void open() throws NoUpdates;

    /** Goes one step, which may take up to a minute. */
    void step() throws NoUpdates, Unreadable;

    /** What somebody who looks after the program calls it. */
    String name();
}

package kentongan.announcements;

import kentongan.office.Member;

/**
 * A further button under receipt boards. A class that implements it is all such a button takes; what it does, a
 * {@link kentongan.chat.Button} answers, and checks again who presses.
 */
public interface BoardKey {

    /** Text key of its label. */
    String label();

    /** The action of the button; its argument is the announcement. */
    String action();

    /** Whether it stands under the board that this member sees. */
    boolean isFor(Member reader, Announcement announcement);
}

package kentongan.chat;

import java.util.Set;
import kentongan.office.Member;

/** What happens when a button is pressed; one class for buttons that belong together. */
public interface Button {

    /** The actions (first part of the button data) that this class answers. */
    Set<String> actions();

    /** Whether the member may press it at all; finer checks are made by {@link #press} against what is stored. */
    default boolean isFor(Member member) {
        return member.isActive();
    }

    /**
     * Does it. The press is answered silently afterwards unless {@link Conversation#answer} was called.
     *
     * @throws StaleButton if its matter is gone; the person is told so
     */
    void press(Conversation talk, Press press);
}

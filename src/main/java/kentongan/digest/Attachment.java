package kentongan.digest;

import java.time.Instant;
import kentongan.chat.Outgoing;
import kentongan.figures.Week;
import kentongan.office.Member;

/**
 * A file that can be had with a digest. A class that implements it is all a further one takes: its button stands under every
 * digest of those whom it is for, its label is the text {@code digest.file.<name>}, in the order of Spring's {@code @Order}.
 */
public interface Attachment {

    /** Names it in button data: short, small letters and dashes. */
    String name();

    /** Text key of the button's label. */
    default String label() {
        return "digest.file." + name();
    }

    /** Whether the member may have it; asked for the button and again at each press. */
    boolean isFor(Member reader);

    /**
     * Makes it with what that reader may see, in their language. It may take seconds: no interactive thread calls it.
     *
     * @param week the week of the digest under which it was asked for, this one or an earlier one
     * @return a message that carries the file; it is sent as an answer to the press
     */
    Outgoing make(Member reader, Week week, Instant now);
}

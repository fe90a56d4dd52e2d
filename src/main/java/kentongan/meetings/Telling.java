package kentongan.meetings;

/**
 * Something that everybody invited is still to be told.
 *
 * @param subject what it is about: {@link Meeting#subject} or {@link Occurrence#subject}
 * @param convenerToo whether the convener is told as well, because somebody else did it
 */
public record Telling(What what, String subject, boolean convenerToo) {

    /** What they are told. */
    public enum What {
        /** They are asked whether they come. */
        INVITE,
        /** It is cancelled. */
        CANCEL,
        /** The invitations they have no longer hold. */
        OUTDATED
    }
}

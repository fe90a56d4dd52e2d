package kentongan.announcements;

import java.util.Objects;

/**
 * How a poll is voted in; fixed when it is sent.
 *
 * @param several whether more than one option may be chosen
 * @param anonymous whether nothing that is stored may tell who chose what (decision 0004)
 */
public record Ballot(boolean several, boolean anonymous) {

    /** One choice, with the voter's name. */
    public static final Ballot PLAIN = new Ballot(false, false);

    /** The ballot of a poll; a plain one where its author chose nothing else. */
    public static Ballot of(Announcement poll) {
        return Objects.requireNonNullElse(poll.ballot(), PLAIN);
    }

    /** The ballot with as many choices as the other one has not. */
    public Ballot togglingSeveral() {
        return new Ballot(!several, anonymous);
    }

    /** The ballot that is anonymous if the other one is not. */
    public Ballot togglingAnonymous() {
        return new Ballot(several, !anonymous);
    }
}

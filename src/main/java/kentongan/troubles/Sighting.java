package kentongan.troubles;

/**
 * What a {@link Sign} shows at one moment.
 *
 * @param number how much of it there is, in the trouble's own terms
 */
public record Sighting(State state, long number) {

    /** Whether there is trouble. */
    public enum State {
        TROUBLE,
        NONE,
        /** Can't be told from here, or lies between; what was so far stays. */
        UNKNOWN
    }

    /** There is trouble. */
    public static Sighting trouble(long number) {
        return new Sighting(State.TROUBLE, number);
    }

    /** There is none. */
    public static Sighting none() {
        return new Sighting(State.NONE, 0);
    }

    /** This process can't say. */
    public static Sighting unknown() {
        return new Sighting(State.UNKNOWN, 0);
    }
}

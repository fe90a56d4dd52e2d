package kentongan.figures;

import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Some of a whole; of an empty whole there is no share. */
public record Share(int part, int whole) {

    private static final int HUNDRED = 100;

    /**
     * Makes a share.
     *
     * @throws IllegalArgumentException if the part is more than the whole, or negative
     */
    public Share {
        if (part < 0 || part > whole) {
            throw new IllegalArgumentException(part + " of " + whole);
        }
    }

    /** Between 0 and 1; empty if there is nothing to have a share of. */
    public OptionalDouble value() {
        return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
    }

    /** In whole per cent, halves up; empty if there is nothing to have a share of. */
    public OptionalInt percent() {
        return whole == 0 ? OptionalInt.empty() : OptionalInt.of((int) ((2L * HUNDRED * part + whole) / (2L * whole)));
    }
}

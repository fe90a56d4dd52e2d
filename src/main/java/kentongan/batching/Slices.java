package kentongan.batching;

import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/** Cuts what is too long for one trip to the store. */
public final class Slices {

    private Slices() {}

    /**
     * The elements in their order, so many in each slice and fewer in the last; no slice if there are none.
     *
     * @param most of one slice, 1 at least
     */
    public static <T> List<List<T>> of(Collection<T> all, int most) {
        var list = List.copyOf(all);
        return IntStream.range(0, (list.size() + most - 1) / most)
                .mapToObj(slice -> list.subList(slice * most, Math.min(list.size(), (slice + 1) * most)))
                .toList();
    }
}

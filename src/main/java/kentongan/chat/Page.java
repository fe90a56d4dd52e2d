package kentongan.chat;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/**
 * As much of a list as is shown at once. An empty list has one page, which is empty.
 *
 * @param number of the page, from 0
 * @param pages how many there are
 */
public record Page<T>(List<T> rows, int number, int pages) {

    /**
     * The page of that number, or the nearest there is.
     *
     * @param size the most rows on a page
     */
    public static <T> Page<T> of(List<T> all, int wanted, int size) {
        var pages = Math.max(1, (all.size() + size - 1) / size);
        var number = Math.max(0, Math.min(wanted, pages - 1));
        var rows = all.subList(number * size, Math.min(all.size(), (number + 1) * size));
        return new Page<>(rows, number, pages);
    }

    /**
     * The page of exactly that number.
     *
     * @param size the most rows on a page
     * @throws StaleButton if there is none, as when the list has become shorter
     */
    public static <T> Page<T> exactly(List<T> all, int number, int size) {
        var page = of(all, number, size);
        if (page.number() != number) {
            throw new StaleButton();
        }
        return page;
    }

    /**
     * Buttons to the page before and the page after, as far as there are any.
     *
     * @param key makes the button with that label to the page of that number
     */
    public List<Key> turns(BiFunction<String, Integer, Key> key) {
        return IntStream.of(number - 1, number + 1)
                .filter(to -> to >= 0 && to < pages)
                .mapToObj(to -> key.apply(label(to), to))
                .toList();
    }

    private String label(int to) {
        var place = (to + 1) + "/" + pages;
        return to < number ? "‹ " + place : place + " ›";
    }
}

package kentongan.chat;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/** The buttons that turn the pages of a list. */
public final class PageKeys {

    private PageKeys() {}

    /**
     * To the page before and the page after, as far as there are any.
     *
     * @param page the one that is shown, from 0
     * @param key makes the button with that label to that page
     */
    public static List<Key> of(int page, int pages, BiFunction<String, Integer, Key> key) {
        return IntStream.of(page - 1, page + 1)
                .filter(to -> to >= 0 && to < pages)
                .mapToObj(to -> key.apply(label(to, page, pages), to))
                .toList();
    }

    private static String label(int to, int page, int pages) {
        var number = (to + 1) + "/" + pages;
        return to < page ? "‹ " + number : number + " ›";
    }
}

package kentongan.suggestions.chat;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import kentongan.chat.Key;

/** The buttons that turn the pages of a list. */
final class Pages {

    private Pages() {}

    /**
     * To the page before and the page after, as far as there are any.
     *
     * @param page the one that is shown, from 0
     * @param key makes the button with that label to that page
     */
    static List<Key> keys(int page, int pages, BiFunction<String, Integer, Key> key) {
        return IntStream.of(page - 1, page + 1)
                .filter(to -> to >= 0 && to < pages)
                .mapToObj(to -> {
                    var number = (to + 1) + "/" + pages;
                    return key.apply(to < page ? "‹ " + number : number + " ›", to);
                })
                .toList();
    }
}

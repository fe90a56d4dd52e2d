package kentongan.announcements.chat;

import java.util.ArrayList;
import java.util.List;
import kentongan.chat.Page;
import kentongan.office.Member;
import kentongan.office.Section;
import org.jspecify.annotations.Nullable;

/**
 * Those who have not answered, by section, cut into pages. A page has so few lines that it is read without much scrolling,
 * and that even the longest names stay within a message's 4,096 characters.
 */
record WhoPages(List<List<WhoPages.Part>> pages) {

    private static final int LINES = 25;

    /** Below this a section rather begins on the next page. */
    private static final int FEWEST_LINES = 3;

    /**
     * A section on a page.
     *
     * @param section null for those who belong to none
     * @param size of the whole section, on whatever pages it stands
     */
    record Part(@Nullable Section section, int size, boolean goesOn, List<Member> people) {}

    static WhoPages of(List<Member> people, List<Section> sections) {
        var pages = new Pages();
        for (var section : sections) {
            pages.add(
                    section,
                    people.stream()
                            .filter(it -> section.id().equals(it.sectionId()))
                            .toList());
        }
        pages.add(
                null, people.stream().filter(it -> belongsToNone(it, sections)).toList());
        return new WhoPages(pages.done());
    }

    private static boolean belongsToNone(Member person, List<Section> sections) {
        return sections.stream().noneMatch(it -> it.id().equals(person.sectionId()));
    }

    /** The page of that number, or the nearest there is. */
    Page<Part> page(int wanted) {
        var page = Page.of(pages, wanted, 1);
        return new Page<>(page.rows().get(0), page.number(), page.pages());
    }

    /** Everybody, in the order of the pages. */
    List<Member> people() {
        return pages.stream()
                .flatMap(List::stream)
                .flatMap(it -> it.people().stream())
                .toList();
    }

    /** The page on which the person stands, the first if on none. */
    int pageOf(Member person) {
        for (int page = 0; page < pages.size(); page++) {
            if (pages.get(page).stream().anyMatch(it -> it.people().contains(person))) {
                return page;
            }
        }
        return 0;
    }

    /** Fills page after page. */
    private static final class Pages {

        private final List<List<Part>> pages = new ArrayList<>();
        private int left;

        void add(@Nullable Section section, List<Member> people) {
            for (int from = 0; from < people.size(); ) {
                if (left < FEWEST_LINES) {
                    pages.add(new ArrayList<>());
                    left = LINES;
                }
                var to = Math.min(people.size(), from + left - 1);
                var part = new Part(section, people.size(), from > 0, people.subList(from, to));
                pages.get(pages.size() - 1).add(part);
                left -= 1 + to - from;
                from = to;
            }
        }

        List<List<Part>> done() {
            return pages;
        }
    }
}

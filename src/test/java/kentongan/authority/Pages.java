package kentongan.authority;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Every page and endpoint that the program's own controllers answer, and those that the table names. */
public final class Pages {

    private Pages() {}

    /** Those that are there only without a bot token, as the table says. */
    public static Set<String> simulators() {
        var pages = new TreeSet<String>();
        Table.read().pages().forEach((page, isReal) -> {
            if (!isReal) {
                pages.add(page);
            }
        });
        return pages;
    }

    /** All that controllers answer, whether they are there or not: found among the classes. */
    static Set<String> all() {
        return Program.classesMarked(Controller.class)
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()).flatMap(method -> pagesOf(type, method)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> pagesOf(Class<?> type, Method method) {
        var mapping = AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
        if (mapping == null) {
            return Stream.of();
        }
        var above = AnnotatedElementUtils.findMergedAnnotation(type, RequestMapping.class);
        var before = above == null ? "" : above.path()[0];
        return Arrays.stream(mapping.path()).map(path -> before + path);
    }
}

package kentongan.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kentongan.office.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.filter.AssignableTypeFilter;

class TextsTests {

    private static final String ONE = ".one";

    private static final Pattern PLACE = Pattern.compile("\\{\\d}");
    private static final Pattern ENGLISH_NAME = Pattern.compile("new Name\\(\"[a-z]+\",\\s*\"([a-z]+)\"\\)");

    @Test
    void bothLanguagesHaveTheSameTexts() throws IOException {
        assertThat(keys(Language.ID)).isEqualTo(keys(Language.EN)).isNotEmpty();
    }

    @Test
    void aTextForOneStandsBesideTheOneForMany() throws IOException {
        for (var language : Language.values()) {
            var all = texts(language).keySet();
            assertThat(all)
                    .filteredOn(key -> key.endsWith(ONE))
                    .allMatch(key -> all.contains(key.substring(0, key.length() - ONE.length())));
        }
    }

    /** Without those for one, which only some languages need. */
    private static Set<String> keys(Language language) throws IOException {
        return texts(language).keySet().stream()
                .filter(key -> !key.endsWith(ONE))
                .collect(Collectors.toSet());
    }

    @Test
    void bothLanguagesFillInTheSamePlaces() throws IOException {
        var english = texts(Language.EN);
        texts(Language.ID)
                .forEach((key, text) ->
                        assertThat(places(text)).as(key).isEqualTo(places(english.getOrDefault(key, ""))));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void telegramTakesEveryText(Language language) throws IOException {
        texts(language).forEach((key, text) -> {
            assertThat(text.trim()).as(key).isNotBlank().hasSizeLessThanOrEqualTo(1000);
            assertThat(TelegramHtml.problems(text)).as(key).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyCommandIsDescribed(Language language) throws IOException {
        var described = texts(language).keySet();

        assertThat(englishCommandNames())
                .isNotEmpty()
                .allSatisfy(name -> assertThat(described).contains("command." + name));
    }

    @Test
    void everyDescribedCommandExists() throws IOException {
        var said = Set.of("command.unknown", "command.not-yours");
        var described = texts(Language.EN).keySet().stream()
                .filter(key -> key.startsWith("command.") && !said.contains(key))
                .collect(Collectors.toSet());

        assertThat(described)
                .isEqualTo(englishCommandNames().stream()
                        .map(name -> "command." + name)
                        .collect(Collectors.toSet()));
    }

    private static Map<String, String> texts(Language language) throws IOException {
        var all = new TreeMap<String, String>();
        var bundles = new PathMatchingResourcePatternResolver()
                .getResources("classpath*:texts/*_" + language.code() + ".properties");
        for (var bundle : bundles) {
            var properties = new Properties();
            try (var in = Files.newBufferedReader(bundle.getFile().toPath(), StandardCharsets.UTF_8)) {
                properties.load(in);
            }
            properties.forEach((key, text) -> all.put(key.toString(), text.toString()));
        }
        return all;
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(it -> it.group()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** A command's name is a constant in its class, so it is read where it stands. */
    private static Set<String> englishCommandNames() throws IOException {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(Command.class));
        var names = new HashSet<String>();
        for (BeanDefinition command : scanner.findCandidateComponents("kentongan")) {
            var path = String.valueOf(command.getBeanClassName()).replace('.', '/') + ".java";
            var name = ENGLISH_NAME.matcher(Files.readString(Path.of("src/main/java", path)));
            assertThat(name.find()).as(path).isTrue();
            names.add(name.group(1));
        }
        return names;
    }
}

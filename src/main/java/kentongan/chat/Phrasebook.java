package kentongan.chat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import kentongan.office.Language;
import kentongan.office.Member;
import kentongan.office.OfficeProperties;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** All texts in all languages: one bundle a capability, {@code texts/<capability>_<language>.properties} in UTF-8. */
@Component
public class Phrasebook {

    private final Language office;
    private final ZoneId zone;
    private final Map<Language, Texts> texts = new EnumMap<>(Language.class);

    Phrasebook(OfficeProperties properties) {
        this.office = properties.officeLanguage();
        this.zone = properties.timeZone();
        for (var language : Language.values()) {
            texts.put(language, new Texts(language, read(language), zone));
        }
    }

    /** The texts in the office's language. */
    public Texts office() {
        return in(office);
    }

    /** The texts in the language and the time zone that the member chose, else the office's. */
    public Texts of(Member member) {
        return in(member.speaks(office)).in(member.livesBy(zone));
    }

    /** The texts in a language. */
    public Texts in(Language language) {
        return Objects.requireNonNull(texts.get(language));
    }

    private static Map<String, String> read(Language language) {
        var all = new HashMap<String, String>();
        try {
            var bundles = new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:texts/*_" + language.code() + ".properties");
            for (var bundle : bundles) {
                load(bundle).forEach((key, text) -> {
                    if (all.put(key.toString(), text.toString()) != null) {
                        throw new IllegalStateException("text " + key + " stands in two bundles");
                    }
                });
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties load(Resource bundle) throws IOException {
        var properties = new Properties();
        try (var reader = new InputStreamReader(bundle.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}

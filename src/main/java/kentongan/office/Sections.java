package kentongan.office;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/**
 * The office's sections. A section's id follows from its name whatever the case, so that no two differ by case alone and
 * importing a sheet twice makes none twice; it is short, since it travels in the 64 bytes of a button.
 */
@Component
public class Sections {

    private final MongoTemplate mongo;

    Sections(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** All sections by name. */
    public List<Section> all() {
        return mongo.findAll(Section.class).stream()
                .sorted(Comparator.comparing(Section::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    public Optional<Section> byId(String id) {
        return Optional.ofNullable(mongo.findById(id, Section.class));
    }

    /** The section of that name, made if there is none yet. */
    public Section named(String name) {
        var section = new Section(idOf(name), name.strip());
        try {
            return mongo.insert(section);
        } catch (DuplicateKeyException existing) {
            return byId(section.id()).orElse(section);
        }
    }

    /** The id a section of that name has or would have. */
    public static String idOf(String name) {
        var folded = name.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        return UUID.nameUUIDFromBytes(folded.getBytes(StandardCharsets.UTF_8))
                .toString()
                .substring(0, 13);
    }
}

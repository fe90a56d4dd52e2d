package kentongan.office;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * The office's sections. A section's id follows from its name whatever the case, so that no two differ by case alone and
 * importing a sheet twice makes none twice; it is short, since it travels in the 64 bytes of a button.
 */
@Component
public class Sections {

    /** The most sections of an office: a list to choose from has a button for each (Telegram takes 100). */
    public static final int MOST = 80;

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

    /** The section of that name, whatever the case. */
    public Optional<Section> byName(String name) {
        var folded = fold(name);
        return all().stream().filter(it -> fold(it.name()).equals(folded)).findFirst();
    }

    /** The section of that name, made if there is none yet. */
    public Section named(String name) {
        var existing = byName(name);
        // a section that was renamed keeps the id of its old name, so that id may be taken
        for (int more = 1; existing.isEmpty(); more++) {
            var section = new Section(idOf(more == 1 ? name : name + " " + more), name.strip());
            try {
                return mongo.insert(section);
            } catch (DuplicateKeyException taken) {
                existing = byName(name);
            }
        }
        return existing.get();
    }

    /** Gives the section another name; false if another one has it. Its id stays, so that what speaks of it goes on doing so. */
    public boolean rename(String id, String name) {
        if (byName(name).filter(it -> !it.id().equals(id)).isPresent()) {
            return false;
        }
        mongo.updateFirst(query(where("_id").is(id)), Update.update("name", name.strip()), Section.class);
        return true;
    }

    /** Deletes the section; see to it that nobody belongs to it. */
    public void delete(String id) {
        mongo.remove(query(where("_id").is(id)), Section.class);
    }

    /** The id that a new section of that name gets. */
    public static String idOf(String name) {
        return UUID.nameUUIDFromBytes(fold(name).getBytes(StandardCharsets.UTF_8))
                .toString()
                .substring(0, 13);
    }

    /** The name as two spellings of it are compared. */
    public static String fold(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }
}

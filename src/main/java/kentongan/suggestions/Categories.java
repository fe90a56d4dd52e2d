package kentongan.suggestions;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kentongan.office.Language;
import kentongan.office.OfficeProperties;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** What suggestions can be about. Until the office sets its own list, one that suits a district office. */
@Component
public class Categories {

    /** The most categories: a list to choose from has a button for each. */
    public static final int MOST = 12;

    /** The most characters of a category. */
    public static final int LONGEST = 30;

    private static final String ID = "categories";

    private static final Map<Language, List<String>> DEFAULTS = Map.of(
            Language.ID, List.of("Pelayanan", "Administrasi", "Sarana", "Kegiatan", "Lainnya"),
            Language.EN, List.of("Services", "Administration", "Facilities", "Activities", "Other"));

    private final MongoTemplate mongo;
    private final Language office;

    Categories(MongoTemplate mongo, OfficeProperties properties) {
        this.mongo = mongo;
        this.office = properties.officeLanguage();
    }

    @Document("suggestion-categories")
    record Stored(@Id String id, List<String> names) {}

    /** All of them in the order in which they were added, in the office's words: an author's language would give them away. */
    public List<String> all() {
        var stored = mongo.findById(ID, Stored.class);
        return stored == null ? DEFAULTS.getOrDefault(office, List.of()) : stored.names();
    }

    /** Adds one; one that is there already stays as it is. */
    public void add(String name) {
        var names = new ArrayList<>(all());
        if (names.stream().noneMatch(name::equalsIgnoreCase)) {
            names.add(name);
            set(names);
        }
    }

    /** Takes one off the list; suggestions that have it keep it. */
    public void remove(String name) {
        var names = new ArrayList<>(all());
        names.remove(name);
        set(names);
    }

    private void set(List<String> names) {
        mongo.upsert(query(where("_id").is(ID)), Update.update("names", names), Stored.class);
    }
}

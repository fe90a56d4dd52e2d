package kentongan.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

class StoredCollectionTests {

    record Task(String what, boolean done) {}

    @org.springframework.data.mongodb.core.mapping.Document("people")
    record Person(@Id String id, String name, @Nullable Long telegramId, List<Task> tasks, Map<String, String> notes) {

        static Person named(String id, String name) {
            return new Person(id, name, null, List.of(), Map.of());
        }
    }

    @RegisterExtension
    static final TestStore STORE = new TestStore(Person.class);

    private final MongoTemplate template = STORE.template();

    @BeforeEach
    void beginEmpty() {
        STORE.clear();
    }

    @Test
    void manyAreUpdatedByIdUnlessAConditionLeavesThemOut() {
        template.insertAll(List.of(
                Person.named("a", "waiting"),
                Person.named("b", "taken"),
                new Person("c", "waiting", 3L, List.of(), Map.of())));
        Query waiting =
                query(where("_id").in("c", "a", "b", "a", "none").and("name").is("waiting"));

        var first = template.updateMulti(waiting, new Update().set("name", "taken"), Person.class);
        var again = template.updateMulti(waiting, new Update().set("name", "taken"), Person.class);
        var unchanged =
                template.updateMulti(query(where("_id").in("a", "b")), new Update().set("name", "taken"), Person.class);

        assertThat(first.getMatchedCount()).isEqualTo(2);
        assertThat(first.getModifiedCount()).isEqualTo(2);
        assertThat(again.getMatchedCount()).isZero();
        assertThat(unchanged.getMatchedCount()).isEqualTo(2);
        assertThat(unchanged.getModifiedCount()).isZero();
        assertThat(template.findById("c", Person.class)).isEqualTo(new Person("c", "taken", 3L, List.of(), Map.of()));
        assertThat(template.remove(
                                query(where("_id")
                                        .in("a", "c")
                                        .and("telegramId")
                                        .is(3L)),
                                Person.class)
                        .getDeletedCount())
                .isEqualTo(1);
        assertThat(template.findAll(Person.class)).extracting(Person::id).containsExactly("a", "b");
    }

    @Test
    void onlySomeFieldsAreFoundAsWellBesideAConditionOnOthers() {
        Person mambo = new Person("p", "Mambo", 7L, List.of(new Task("sweep", true)), Map.of("x", "y"));
        template.insertAll(List.of(mambo, Person.named("q", "Quin")));
        var people = template.getCollection("people");

        var byId =
                people.find(new Document("_id", new Document("$in", List.of("p", "q"))).append("tasks.what", "sweep"));
        assertThat(byId.projection(new Document("name", 1)))
                .containsExactly(new Document("_id", "p").append("name", "Mambo"));
        assertThat(byId.projection(new Document("tasks", 0).append("notes", 0)))
                .containsExactly(
                        new Document("_id", "p").append("name", "Mambo").append("telegramId", 7L));
        var all = people.find(new Document("name", new Document("$ne", "x"))).sort(new Document("telegramId", -1));
        assertThat(all.projection(new Document("_id", 0).append("notes.x", 1)))
                .containsExactly(new Document("notes", new Document("x", "y")), new Document("notes", new Document()));
        assertThat(people.find(new Document("$or", List.of(new Document("telegramId", 7L))))
                        .projection(new Document("_id", 1)))
                .containsExactly(new Document("_id", "p"));
    }

    @Test
    void aNumberIsOneIdHoweverItIsWritten() {
        var people = template.getCollection("people");
        people.insertMany(List.of(
                new Document("_id", 5), new Document("_id", 6L), new Document("_id", "5"), new Document("_id", "x")));

        for (Object again : List.of(5L, 5.0, 6, "5")) {
            assertThatThrownBy(() -> people.insertOne(new Document("_id", again)))
                    .hasMessageContaining("E11000");
        }
        assertThat(people.find(new Document("_id", 5.0)).into(new ArrayList<>()))
                .hasSize(1);
        assertThat(people.find(new Document("_id", new Document("$in", List.of(6, "5")))))
                .hasSize(2);
        assertThat(people.find(new Document("_id", new Document("$gt", 5)))).hasSize(1);
        assertThat(people.find(new Document("_id", Pattern.compile("^[a-z]")))).hasSize(1);
        assertThat(people.deleteOne(new Document("_id", 5L)).getDeletedCount()).isEqualTo(1);
        people.insertOne(new Document("_id", 5L));
        assertThat(people.countDocuments()).isEqualTo(4);
    }
}

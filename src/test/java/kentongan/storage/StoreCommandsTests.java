package kentongan.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.model.InsertManyOptions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.BulkOperationException;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

class StoreCommandsTests {

    enum Mood {
        CALM
    }

    record Task(String what, boolean done) {}

    @org.springframework.data.mongodb.core.mapping.Document("people")
    record Person(
            @Id String id,
            @Indexed(unique = true, sparse = true) @Nullable Long telegramId,
            String name,
            List<Task> tasks,
            Map<String, String> notes,
            @Nullable Instant joined,
            @Nullable Mood mood) {

        static Person named(String id, String name) {
            return new Person(id, null, name, List.of(), Map.of(), null, null);
        }

        Person withTelegram(long telegram) {
            return new Person(id, telegram, name, tasks, notes, joined, mood);
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
    void answersHelloAsAWritablePrimary() {
        Document hello = template.executeCommand("{hello: 1}");

        assertThat(hello.getBoolean("isWritablePrimary")).isTrue();
        assertThat(hello.getInteger("maxWireVersion")).isGreaterThanOrEqualTo(8);
        assertThat(template.executeCommand("{ping: 1}").get("ok")).isEqualTo(1.0);
        assertThat(template.executeCommand("{buildInfo: 1}").getString("version"))
                .isNotBlank();
    }

    @Test
    void aDocumentComesBackAsItWasWithoutItsClassName() {
        Map<String, String> notes = Map.of("v1.2", "a", "$cost%2E", "b", "plain", "c");
        Person person = new Person(
                "p",
                7L,
                "Mambo",
                List.of(new Task("sweep", true)),
                notes,
                Instant.ofEpochMilli(1_700_000_000_123L),
                Mood.CALM);

        template.insert(person);

        assertThat(template.findById("p", Person.class)).isEqualTo(person);
        assertThat(template.getCollection("people").find().first()).doesNotContainKey("_class");
    }

    @Test
    void aConditionBesideAKeyStillCounts() {
        template.insert(Person.named("a", "A").withTelegram(1));
        template.insert(Person.named("b", "B").withTelegram(2));

        assertThat(template.find(query(where("_id").is("a").and("name").is("A")), Person.class))
                .hasSize(1);
        assertThat(template.find(query(where("_id").is("a").and("name").is("B")), Person.class))
                .isEmpty();
        assertThat(template.find(query(where("_id").in("a", "b").and("name").is("B")), Person.class))
                .hasSize(1);
        assertThat(template.find(query(where("telegramId").is(2L).and("name").is("B")), Person.class))
                .hasSize(1);
        assertThat(template.find(query(where("telegramId").is(2L).and("name").is("A")), Person.class))
                .isEmpty();
        var missed = template.updateFirst(
                query(where("_id").is("a").and("name").is("B")), new Update().set("name", "C"), Person.class);
        assertThat(missed.getMatchedCount()).isZero();
    }

    @Test
    void aUniqueSparseKeyMayBeAbsentOftenButPresentOnce() {
        template.insert(Person.named("a", "A"));
        template.insert(Person.named("b", "B"));
        template.insert(Person.named("c", "C").withTelegram(5));

        assertThatThrownBy(() -> template.insert(Person.named("d", "D").withTelegram(5)))
                .isInstanceOf(DuplicateKeyException.class);
        assertThatThrownBy(() -> template.updateFirst(byId("a"), new Update().set("telegramId", 5L), Person.class))
                .isInstanceOf(DuplicateKeyException.class);
        template.updateFirst(byId("c"), new Update().unset("telegramId"), Person.class);
        assertThat(template.insert(Person.named("d", "D").withTelegram(5)).id()).isEqualTo("d");
        assertThat(template.find(query(where("telegramId").is(5L)), Person.class))
                .extracting(Person::id)
                .containsExactly("d");
    }

    @Test
    void findAndModifyTakesTheFirstBySortAndReturnsTheNewState() {
        template.insertAll(List.of(Person.named("1", "x"), Person.named("2", "x"), Person.named("3", "y")));

        Person taken = template.findAndModify(
                query(where("name").is("x")).with(Sort.by("_id").descending()),
                new Update().set("name", "taken"),
                FindAndModifyOptions.options().returnNew(true),
                Person.class);

        assertThat(taken).isEqualTo(Person.named("2", "taken"));
        assertThat(template.findAndModify(byId("none"), new Update().set("name", "z"), Person.class))
                .isNull();
    }

    @Test
    void anUnorderedInsertKeepsTheGoodOnesAndNamesTheRefused() {
        var people = template.getCollection("people");
        people.insertOne(new Document("_id", "2"));
        var documents = List.of(new Document("_id", "1"), new Document("_id", "2"), new Document("_id", "3"));

        MongoBulkWriteException refused = catchThrowableOfType(
                MongoBulkWriteException.class,
                () -> people.insertMany(documents, new InsertManyOptions().ordered(false)));

        assertThat(refused.getWriteErrors())
                .extracting(BulkWriteError::getIndex)
                .containsExactly(1);
        assertThat(refused.getWriteErrors()).extracting(BulkWriteError::getCode).containsExactly(11000);
        assertThat(refused.getWriteResult().getInsertedCount()).isEqualTo(2);
        assertThat(people.countDocuments()).isEqualTo(3);
    }

    @Test
    void anOrderedInsertStopsAtTheFirstRefused() {
        var people = template.getCollection("people");
        people.insertOne(new Document("_id", "2"));
        var documents = List.of(new Document("_id", "1"), new Document("_id", "2"), new Document("_id", "3"));

        MongoBulkWriteException refused =
                catchThrowableOfType(MongoBulkWriteException.class, () -> people.insertMany(documents));

        assertThat(refused.getWriteResult().getInsertedCount()).isEqualTo(1);
        assertThat(people.countDocuments()).isEqualTo(2);
    }

    @Test
    void springTranslatesAnUnorderedBulkInsertWithDuplicates() {
        template.insert(Person.named("2", "first"));

        assertThatThrownBy(() -> template.bulkOps(BulkMode.UNORDERED, Person.class)
                        .insert(List.of(Person.named("1", "n"), Person.named("2", "n"), Person.named("3", "n")))
                        .execute())
                .isInstanceOf(BulkOperationException.class)
                .hasCauseInstanceOf(MongoBulkWriteException.class);
        assertThat(template.findById("2", Person.class)).isEqualTo(Person.named("2", "first"));
        assertThat(template.count(new Query(), Person.class)).isEqualTo(3);
    }

    @Test
    void aBulkWriteMixesInsertsUpdatesAndRemovals() {
        template.insertAll(List.of(Person.named("a", "A"), Person.named("b", "B")));

        var result = template.bulkOps(BulkMode.ORDERED, Person.class)
                .insert(Person.named("c", "C"))
                .updateOne(byId("a"), new Update().set("name", "AA"))
                .upsert(byId("d"), new Update().set("name", "D"))
                .remove(byId("b"))
                .execute();

        assertThat(result.getInsertedCount()).isEqualTo(1);
        assertThat(result.getModifiedCount()).isEqualTo(1);
        assertThat(result.getDeletedCount()).isEqualTo(1);
        assertThat(result.getUpserts()).hasSize(1);
        assertThat(template.findAll(Person.class)).extracting(Person::name).containsExactlyInAnyOrder("AA", "C", "D");
    }

    @Test
    void anUpsertSetsOnInsertOnlyOnce() {
        for (String name : List.of("first", "second")) {
            template.upsert(
                    byId("u"),
                    new Update()
                            .setOnInsert("joined", Instant.ofEpochSecond(name.length()))
                            .set("name", name),
                    Person.class);
        }

        Document stored = template.getCollection("people").find().first();
        assertThat(stored.getString("name")).isEqualTo("second");
        assertThat(stored.getDate("joined").toInstant()).isEqualTo(Instant.ofEpochSecond(5));
    }

    @Test
    void aConditionalUpdateMatchesOnlyOnce() {
        template.insert(Person.named("a", "waiting"));
        Query waiting = query(where("_id").is("a").and("name").is("waiting"));
        Update taken = new Update().set("name", "taken");

        assertThat(template.updateFirst(waiting, taken, Person.class).getMatchedCount())
                .isEqualTo(1);
        assertThat(template.updateFirst(waiting, taken, Person.class).getMatchedCount())
                .isZero();
    }

    @Test
    void findsAndUpdatesTheNamedOnes() {
        template.insertAll(List.of(Person.named("a", "A"), Person.named("b", "B"), Person.named("c", "C")));
        Query named = query(where("_id").in("a", "c", "none"));

        assertThat(template.updateMulti(named, new Update().set("name", "X"), Person.class)
                        .getModifiedCount())
                .isEqualTo(2);
        assertThat(template.find(named, Person.class)).extracting(Person::id).containsExactlyInAnyOrder("a", "c");
        assertThat(found("b").name()).isEqualTo("B");
    }

    @Test
    void aPositionalUpdateChangesTheMatchedElementOnly() {
        Person person = new Person(
                "p", null, "P", List.of(new Task("sweep", false), new Task("write", false)), Map.of(), null, null);
        template.insert(person);

        template.updateFirst(
                query(where("_id").is("p").and("tasks.what").is("write")),
                new Update().set("tasks.$.done", true),
                Person.class);

        assertThat(found("p").tasks()).containsExactly(new Task("sweep", false), new Task("write", true));
    }

    private Person found(String id) {
        return Objects.requireNonNull(template.findById(id, Person.class));
    }

    private static Query byId(String id) {
        return query(where("_id").is(id));
    }
}

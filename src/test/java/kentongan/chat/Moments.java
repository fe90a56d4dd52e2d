package kentongan.chat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kentongan.chat.RecordingMessenger.Shown;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Looks at everything an office has stored and every phone shows, and brings back what they were at an earlier moment. */
public final class Moments {

    private final ChatFixture office;
    private final MongoTemplate mongo;
    private Moment here;

    public Moments(ChatFixture office) {
        this.office = office;
        this.mongo = office.bean(MongoTemplate.class);
        var store = new HashMap<String, List<Document>>();
        office.writtenCollections();
        mongo.getCollectionNames().forEach(name -> store.put(name, read(name)));
        here = new Moment(store, office.messenger().photo(), office.clock().instant());
    }

    /**
     * What was there at once.
     *
     * @param store the documents of each collection
     * @param phones what each chat showed
     */
    public record Moment(Map<String, List<Document>> store, Map<Long, List<Shown>> phones, Instant at) {

        public List<Document> collection(String name) {
            return store.getOrDefault(name, List.of());
        }

        public List<Shown> phone(long chatId) {
            return phones.getOrDefault(chatId, List.of());
        }
    }

    /** What is there now. */
    public Moment now() {
        var store = new HashMap<>(here.store());
        for (var name : office.writtenCollections()) {
            var documents = read(name);
            if (!documents.equals(here.collection(name))) {
                store.put(name, documents);
            }
        }
        here = new Moment(store, office.messenger().photo(), office.clock().instant());
        return here;
    }

    /** Makes it that moment again. */
    public void back(Moment moment) {
        now();
        var names = new ArrayList<>(here.store().keySet());
        moment.store().keySet().stream().filter(name -> !names.contains(name)).forEach(names::add);
        for (var name : names) {
            if (here.store().get(name) != moment.store().get(name)) {
                write(name, moment.collection(name));
            }
        }
        office.writtenCollections();
        office.messenger().show(moment.phones());
        office.clock().moveTo(moment.at());
        here = moment;
    }

    private List<Document> read(String name) {
        var documents = mongo.getCollection(name).find().into(new ArrayList<>());
        documents.sort((one, other) -> Objects.toString(one.get("_id")).compareTo(Objects.toString(other.get("_id"))));
        return documents;
    }

    private void write(String name, List<Document> documents) {
        var collection = mongo.getCollection(name);
        collection.deleteMany(new Document());
        if (!documents.isEmpty()) {
            collection.insertMany(documents);
        }
    }
}

package kentongan.storage;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.Collection;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * The index of {@code _id}. An id that is a string is the key of its document, so it needs no index; the ids of the others have one,
 * since 5 and 5.0 are the same id.
 */
final class IdIndex extends Index<Object> {

    private final Index<Object> others;
    private final MVMap<Object, byte[]> documents;

    /**
     * An index of these documents.
     *
     * @param others the index of ids that are no strings
     * @param map in which that one is stored; earlier programs put all ids in
     */
    IdIndex(Index<Object> others, MVMap<?, ?> map, MVMap<Object, byte[]> documents) {
        super(others.getName(), others.getKeys(), false);
        this.others = others;
        this.documents = documents;
        // keys are sorted by type first
        var onlyStrings = isString(documents.firstKey()) && isString(documents.lastKey());
        if (onlyStrings && !map.isEmpty()) {
            map.clear();
        } else if (!onlyStrings && map.isEmpty()) {
            indexOthers();
        }
    }

    private static boolean isString(@Nullable Object key) {
        return key == null || key instanceof String;
    }

    /** After a recovery, which leaves indexes out. */
    private void indexOthers() {
        for (var keys = documents.keyIterator(null); keys.hasNext(); ) {
            var key = keys.next();
            if (!(key instanceof String)) {
                others.add(new Document(StoredCollection.ID, key instanceof Missing ? null : key), key, null);
            }
        }
    }

    private static @Nullable String text(Document document) {
        return document.get(StoredCollection.ID) instanceof String id ? id : null;
    }

    @Override
    public boolean canHandle(Document query) {
        var asked = query.get(StoredCollection.ID);
        return asked instanceof Document condition && condition.get("$in") instanceof Collection<?> values
                ? values.stream().allMatch(IdIndex::isPlain) && others.canHandle(query)
                : isPlain(asked) && others.canHandle(query);
    }

    /** Any other is found by looking at all documents. */
    private static boolean isPlain(@Nullable Object id) {
        return id instanceof Number || id instanceof ObjectId;
    }

    @Override
    public Iterable<Object> getPositions(Document query) {
        return others.getPositions(query);
    }

    @Override
    public @Nullable Object getPosition(Document document) {
        var id = text(document);
        if (id == null) {
            return others.getPosition(document);
        }
        return documents.containsKey(id) ? id : null;
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Object> collection) {
        var id = text(document);
        if (id == null) {
            others.checkAdd(document, collection);
        } else if (documents.containsKey(id)) {
            throw new DuplicateKeyError(this, collection, getKeys(), new KeyValue(id));
        }
    }

    @Override
    public void add(Document document, Object position, MongoCollection<Object> collection) {
        if (text(document) == null) {
            others.add(document, position, collection);
        }
    }

    @Override
    public @Nullable Object remove(Document document) {
        return text(document) == null ? others.remove(document) : getPosition(document);
    }

    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<Object> collection) {
        // an id never changes
    }

    @Override
    public void updateInPlace(Document before, Document after, Object position, MongoCollection<Object> collection) {
        // as above
    }

    @Override
    public long getCount() {
        return documents.sizeAsLong();
    }

    /** Never to be built: what it needs is built when it is opened. */
    @Override
    public boolean isEmpty() {
        return false;
    }

    @Override
    public long getDataSize() {
        return getCount();
    }

    @Override
    public boolean isUnique() {
        return true;
    }

    @Override
    public Document toIndexDescription() {
        return others.toIndexDescription();
    }

    @Override
    public void drop() {
        others.drop();
    }
}

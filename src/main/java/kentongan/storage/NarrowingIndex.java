package kentongan.storage;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Optional;

/**
 * A unique index that also serves queries which ask for more than its keys, such as {@code {_id, state}}: it narrows them to
 * its keys, and the collection checks the rest. As it comes, the server uses an index only for queries of exactly its
 * keys, and every conditional update would read the whole collection.
 */
final class NarrowingIndex extends Index<Object> {

    private final Index<Object> index;
    private final List<String> fields;

    NarrowingIndex(Index<Object> index, List<IndexKey> keys, boolean sparse) {
        super(index.getName(), keys, sparse);
        this.index = index;
        this.fields = keys();
    }

    @Override
    public boolean canHandle(Document query) {
        return query.keySet().containsAll(keySet()) && index.canHandle(narrowed(query));
    }

    @Override
    public Iterable<Object> getPositions(Document query) {
        return index.getPositions(narrowed(query));
    }

    private Document narrowed(Document query) {
        var narrow = new Document();
        keys().forEach(key -> narrow.put(key, query.get(key)));
        return narrow;
    }

    /** Asked first, since most updates leave the keys alone, and the server makes all keys of both documents to find that out. */
    private boolean changes(Document before, Document after) {
        return fields.stream()
                .anyMatch(field -> field.contains(".") || !value(before, field).equals(value(after, field)));
    }

    /** That a field is there without a value is not the same as that it isn't. */
    private static Object value(Document document, String field) {
        return document.containsKey(field) ? Optional.ofNullable(document.get(field)) : Missing.getInstance();
    }

    @Override
    public Object getPosition(Document document) {
        return index.getPosition(document);
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Object> collection) {
        index.checkAdd(document, collection);
    }

    @Override
    public void add(Document document, Object position, MongoCollection<Object> collection) {
        index.add(document, position, collection);
    }

    @Override
    public Object remove(Document document) {
        return index.remove(document);
    }

    @Override
    public long getCount() {
        return index.getCount();
    }

    @Override
    public boolean isEmpty() {
        return index.isEmpty();
    }

    @Override
    public long getDataSize() {
        return index.getDataSize();
    }

    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<Object> collection) {
        if (changes(before, after)) {
            index.checkUpdate(before, after, collection);
        }
    }

    @Override
    public void updateInPlace(Document before, Document after, Object position, MongoCollection<Object> collection) {
        if (changes(before, after)) {
            index.updateInPlace(before, after, position, collection);
        }
    }

    @Override
    public boolean isUnique() {
        return index.isUnique();
    }

    @Override
    public Document toIndexDescription() {
        return index.toIndexDescription();
    }

    @Override
    public void drop() {
        index.drop();
    }
}

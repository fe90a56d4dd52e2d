package kentongan.storage;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoCollection;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * A collection whose documents are kept as BSON under their {@code _id}, so that whoever gets one has a copy of their own. Queries and
 * updates by ids that are strings go straight to these, and check of each document only what else was asked: the server's own
 * way compares each document that it found with every id of the query.
 */
final class StoredCollection extends AbstractSynchronizedMongoCollection<Object> {

    static final String ID = "_id";
    private static final String IN = "$in";

    private final MVMap<Object, byte[]> documents;

    StoredCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            MVMap<Object, byte[]> documents,
            CursorRegistry cursors) {
        super(database, name, options, cursors);
        this.documents = documents;
    }

    @Override
    protected QueryResult queryDocuments(
            Document query, @Nullable Document orderBy, int skip, int limit, int batchSize, @Nullable Document fields) {
        var ids = ids(query);
        if (ids == null) {
            return super.queryDocuments(query, orderBy, skip, limit, batchSize, fields);
        }
        var rest = new Document(query);
        rest.remove(ID);
        var needed = NeededFields.of(rest, orderBy, fields);
        var found = ids.stream().map(documents::get).filter(Objects::nonNull).map(it -> BsonReader.read(it, needed));
        return matchDocumentsFromStream(found, rest, orderBy, skip, limit, batchSize, fields);
    }

    @Override
    public synchronized Document updateDocuments(
            Document selector,
            Document update,
            @Nullable ArrayFilters filters,
            boolean isMulti,
            boolean isUpsert,
            Oplog oplog) {
        var ids = isMulti && !isUpsert ? ids(selector) : null;
        if (ids == null || ids.size() <= 1) {
            return super.updateDocuments(selector, update, filters, isMulti, isUpsert, oplog);
        }
        var matched = 0;
        var modified = 0;
        for (var id : ids) {
            var one = new Document(selector).append(ID, id);
            var result = super.updateDocuments(one, update, filters, true, false, oplog);
            matched += number(result, "n");
            modified += number(result, "nModified");
        }
        return new Document("n", matched).append("nModified", modified);
    }

    private static int number(Document result, String field) {
        return result.get(field) instanceof Integer number ? number : 0;
    }

    /** The ids that are asked for, if they are strings: these alone equal nothing but themselves. In the order of the server's index. */
    private @Nullable Collection<String> ids(Document query) {
        var asked = ID.equals(getIdField()) ? query.get(ID) : null;
        if (asked instanceof String id) {
            return List.of(id);
        }
        if (!(asked instanceof Document condition)
                || condition.size() != 1
                || !(condition.get(IN) instanceof Collection<?> values)) {
            return null;
        }
        var ids = new TreeSet<String>();
        for (var value : values) {
            if (!(value instanceof String id)) {
                return null;
            }
            ids.add(id);
        }
        return ids;
    }

    @Override
    protected QueryResult matchDocuments(
            Document query, @Nullable Document orderBy, int skip, int limit, int batchSize, @Nullable Document fields) {
        var needed = NeededFields.of(query, orderBy, fields);
        var all = documents.entrySet().stream();
        if (isNaturalDescending(orderBy)) {
            all = all.sorted((one, other) -> ValueComparator.desc().compare(one.getKey(), other.getKey()));
        }
        var read = all.map(it -> BsonReader.read(it.getValue(), needed));
        return matchDocumentsFromStream(read, query, orderBy, skip, limit, batchSize, fields);
    }

    @Override
    protected Stream<DocumentWithPosition<Object>> streamAllDocumentsWithPosition() {
        return documents.entrySet().stream()
                .map(it -> new DocumentWithPosition<>(BsonReader.read(it.getValue()), it.getKey()));
    }

    @Override
    protected Object addDocumentInternal(Document document) {
        var id = getIdField() == null ? UUID.randomUUID() : Utils.getSubdocumentValue(document, getIdField());
        var key = Missing.ofNullable(id);
        if (documents.putIfAbsent(key, DocumentType.bytes(document)) != null) {
            throw new IllegalStateException("a document of this id is there already");
        }
        return key;
    }

    @Override
    protected @Nullable Document getDocument(Object position) {
        var bytes = documents.get(position);
        return bytes == null ? null : BsonReader.read(bytes);
    }

    @Override
    protected void removeDocument(Object position) {
        if (documents.remove(position) == null) {
            throw new NoSuchElementException("no document of this id");
        }
    }

    @Override
    protected void handleUpdate(Object position, Document before, Document after) {
        documents.put(Missing.ofNullable(position), DocumentType.bytes(after));
    }

    @Override
    public int count() {
        return documents.size();
    }

    @Override
    public boolean isEmpty() {
        return documents.isEmpty();
    }

    /** Only statistics ask for it, and keeping count would encode each document twice more. */
    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected void updateDataSize(int change) {
        throw new UnsupportedOperationException("the size is counted when it is asked for");
    }

    @Override
    protected int getDataSize() {
        return documents.values().stream().mapToInt(it -> it.length).sum();
    }
}

package kentongan.storage;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerException;
import io.netty.channel.Channel;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/** The embedded server's commands, with what the driver and Spring Boot ask beyond them, and knowing which of them write. */
final class DurableBackend extends H2Backend {

    private static final Set<String> READS = Set.of(
            "hello",
            "ismaster",
            "ping",
            "buildinfo",
            "find",
            "count",
            "distinct",
            "getmore",
            "killcursors",
            "endsessions",
            "listcollections",
            "listindexes",
            "listdatabases",
            "serverstatus",
            "dbstats",
            "collstats",
            "whatsmyuri",
            "getlog",
            "getlasterror",
            "connectionstatus",
            "hostinfo",
            "getcmdlineopts",
            "getparameter",
            "replsetgetstatus");

    private static final String ID_INDEX = "_id_";

    private final MVStore store;

    DurableBackend(MVStore store) {
        super(store);
        this.store = store;
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new Database(name);
    }

    /** Inner, since the server opens all collections before a class of its own could keep the store in a field. */
    private final class Database extends H2Database {

        Database(String name) {
            super(name, getMvStore(), getCursorRegistry());
        }

        @Override
        protected MongoCollection<Object> openOrCreateCollection(String collection, CollectionOptions options) {
            return new StoredCollection(this, collection, options, documents(collection), cursorRegistry);
        }

        @Override
        protected Index<Object> openOrCreateUniqueIndex(
                String collection, String name, List<IndexKey> keys, boolean sparse) {
            // opened before the index opens it by the same name, which gets it as it is open
            var map = StoreMaps.index(getMvStore(), getFullCollectionNamespace(collection), name);
            var index = new NarrowingIndex(super.openOrCreateUniqueIndex(collection, name, keys, sparse), keys, sparse);
            return name.equals(ID_INDEX) ? new IdIndex(index, map, documents(collection)) : index;
        }

        private MVMap<Object, byte[]> documents(String collection) {
            return StoreMaps.documents(getMvStore(), getFullCollectionNamespace(collection));
        }
    }

    /** What isn't known to read only is taken to write. */
    static boolean writes(String command, Document query) {
        String name = command.toLowerCase(Locale.ROOT);
        if (name.equals("aggregate")) {
            return query.get("pipeline") instanceof List<?> stages
                    && stages.stream()
                            .anyMatch(stage -> stage instanceof Document document
                                    && (document.containsKey("$out") || document.containsKey("$merge")));
        }
        return !READS.contains(name);
    }

    @Override
    public Document handleCommand(Channel channel, String databaseName, String command, Document query) {
        return switch (command.toLowerCase(Locale.ROOT)) {
            case "hello" ->
                super.handleCommand(channel, databaseName, "ismaster", query)
                        .append("isWritablePrimary", true)
                        .append("helloOk", true);
            case "ismaster" ->
                super.handleCommand(channel, databaseName, command, query).append("helloOk", true);
            case "listdatabases" -> databases();
            case "endsessions" -> okay();
            case "insert" -> countOnlyTheInserted(super.handleCommand(channel, databaseName, command, query), query);
            case "createindexes" -> createIndexes(channel, databaseName, command, query);
            default -> super.handleCommand(channel, databaseName, command, query);
        };
    }

    /** The server's own list opens every database a second time, which writes. */
    private Document databases() {
        List<Document> names = listDatabaseNames().stream()
                .sorted()
                .map(name -> new Document("name", name).append("empty", false))
                .toList();
        return okay().append("databases", names);
    }

    /** The server counts the refused documents too; the driver tells the caller this number. */
    private static Document countOnlyTheInserted(Document reply, Document query) {
        if (reply.get("writeErrors") instanceof List<?> errors
                && !errors.isEmpty()
                && query.get("documents") instanceof List<?> documents) {
            boolean ordered = !Boolean.FALSE.equals(query.get("ordered"));
            Object firstRefused = ((Document) errors.get(0)).get("index");
            reply.put("n", ordered ? firstRefused : documents.size() - errors.size());
        }
        return reply;
    }

    /** An index whose building failed is half full, and would be taken as complete the next time. */
    private Document createIndexes(Channel channel, String databaseName, String command, Document query) {
        try {
            return super.handleCommand(channel, databaseName, command, query);
        } catch (MongoServerException e) {
            removeHalfBuilt(channel, databaseName, query);
            throw e;
        }
    }

    private void removeHalfBuilt(Channel channel, String databaseName, Document query) {
        Object collection = query.get("createIndexes");
        Document reply =
                super.handleCommand(channel, databaseName, "listIndexes", new Document("listIndexes", collection));
        Set<Object> built = new HashSet<>();
        if (reply.get("cursor") instanceof Document cursor) {
            documents(cursor, "firstBatch").forEach(index -> built.add(index.get("name")));
        }
        for (Document index : documents(query, "indexes")) {
            String map = databaseName + "." + collection + "._index_" + index.get("name");
            if (!built.contains(index.get("name")) && store.hasMap(map)) {
                store.removeMap(map);
            }
        }
    }

    private static List<Document> documents(Document holder, String field) {
        return holder.get(field) instanceof List<?> values
                ? values.stream().map(Document.class::cast).toList()
                : List.of();
    }

    private static Document okay() {
        return new Document("ok", 1.0);
    }
}

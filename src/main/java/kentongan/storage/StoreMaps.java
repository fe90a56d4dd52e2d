package kentongan.storage;

import de.bwaldvogel.mongo.backend.KeyValue;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/** The maps of a store file: named as the server names its own, with types of ours. */
final class StoreMaps {

    private static final String DOCUMENTS = "databases.";
    private static final String INDEX = "._index_";

    private StoreMaps() {}

    static boolean isDocuments(String map) {
        return map.startsWith(DOCUMENTS);
    }

    static boolean isIndex(String map) {
        return map.contains(INDEX);
    }

    /** Opens a map of any kind. */
    @SuppressWarnings("unchecked")
    static MVMap<Object, Object> open(MVStore store, String map) {
        MVMap<?, ?> opened;
        if (isIndex(map)) {
            opened = store.openMap(map, new MVMap.Builder<KeyValue, Object>().keyType(new IndexKeyType()));
        } else if (isDocuments(map)) {
            opened = openDocuments(store, map);
        } else {
            opened = store.openMap(map);
        }
        return (MVMap<Object, Object>) opened;
    }

    private static MVMap<Object, byte[]> openDocuments(MVStore store, String map) {
        return store.openMap(map, new MVMap.Builder<Object, byte[]>().valueType(new DocumentType()));
    }

    /** The documents of a collection. */
    static MVMap<Object, byte[]> documents(MVStore store, String collection) {
        return openDocuments(store, DOCUMENTS + collection);
    }

    /** The keys of a unique index, by where their documents are. */
    static MVMap<Object, Object> index(MVStore store, String collection, String index) {
        return open(store, collection + INDEX + index);
    }
}

package kentongan.storage;

import java.nio.file.Path;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.store.fs.FileUtils;

/** What was copied out of a store file: of which version, how many documents, how many entries could not be read. */
record StoreCopy(long version, long documents, long lost) {

    /** Copies everything and reads the copy to the end; fails when anything at all can't be read. */
    static StoreCopy whole(Path source, Path target) {
        requireContent(source);
        long version = version(source);
        MVStore.compact(source.toString(), target.toString(), false, null);
        try (MVStore copy = readOnly(target)) {
            long documents = 0;
            for (String name : copy.getMapNames()) {
                long entries = readThrough(StoreMaps.open(copy, name));
                documents += isDocuments(name) ? entries : 0;
            }
            return new StoreCopy(version, documents, 0);
        }
    }

    /** Copies each entry that can still be read; unique indexes are left out, since opening a collection rebuilds them. */
    static StoreCopy readable(Path source, Path target) {
        requireContent(source);
        // an attempt to copy everything may have left damaged pages there
        FileUtils.delete(target.toString());
        long documents = 0;
        long lost = 0;
        try (MVStore from = readOnly(source);
                MVStore to = new MVStore.Builder()
                        .fileName(target.toString())
                        .autoCommitDisabled()
                        .open()) {
            for (String name : from.getMapNames()) {
                if (!StoreMaps.isIndex(name)) {
                    MVMap<Object, Object> map = StoreMaps.open(from, name);
                    long read = copyReadable(map, StoreMaps.open(to, name));
                    documents += isDocuments(name) ? read : 0;
                    lost += map.sizeAsLong() - read;
                }
            }
            to.commit();
            return new StoreCopy(from.getCurrentVersion(), documents, lost);
        }
    }

    /** The newest version whose pages are all in place; an unfinished tail is passed over silently. */
    private static long version(Path source) {
        try (MVStore store = readOnly(source)) {
            return store.getCurrentVersion();
        }
    }

    private static void requireContent(Path source) {
        if (source.toFile().length() == 0) {
            throw new IllegalStateException("empty file");
        }
    }

    private static long readThrough(MVMap<Object, Object> map) {
        long entries = 0;
        for (Cursor<Object, Object> cursor = map.cursor(null); cursor.hasNext(); entries++) {
            cursor.next();
            requireWhole(cursor.getValue());
        }
        if (entries != map.sizeAsLong()) {
            throw new IllegalStateException("entries are missing");
        }
        return entries;
    }

    private static long copyReadable(MVMap<Object, Object> from, MVMap<Object, Object> to) {
        long copied = 0;
        for (long i = 0; i < from.sizeAsLong(); i++) {
            try {
                // by position, since a cursor can't step over a page it fails to read
                Object key = from.getKey(i);
                Object value = from.get(key);
                if (value != null) {
                    requireWhole(value);
                    to.put(key, value);
                    copied++;
                }
            } catch (RuntimeException | Error unreadable) {
                continue;
            }
        }
        return copied;
    }

    /** A page that came in place may hold a document that can't be read. */
    private static void requireWhole(Object value) {
        if (value instanceof byte[] document) {
            BsonReader.read(document);
        }
    }

    private static boolean isDocuments(String map) {
        return StoreMaps.isDocuments(map) && !map.contains(".system.");
    }

    private static MVStore readOnly(Path file) {
        return new MVStore.Builder().fileName(file.toString()).readOnly().open();
    }
}

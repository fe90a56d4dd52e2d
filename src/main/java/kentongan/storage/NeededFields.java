package kentongan.storage;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Tells which fields of a document must be read to answer a query: what it asks for, compares and sorts by. */
final class NeededFields {

    private static final Predicate<String> ALL = name -> true;

    private NeededFields() {}

    /** When in doubt, all. */
    static Predicate<String> of(Document query, @Nullable Document orderBy, @Nullable Document fields) {
        var compared = new HashSet<String>();
        var plain = addFirstNames(query, compared) && (orderBy == null || addFirstNames(orderBy, compared));
        return plain && fields != null && !fields.isEmpty() ? of(compared, fields) : ALL;
    }

    private static Predicate<String> of(Set<String> compared, Document fields) {
        var named = new HashSet<String>();
        if (!addFirstNames(fields, named) || !fields.values().stream().allMatch(NeededFields::isPlain)) {
            return ALL;
        }
        if (fields.values().stream().noneMatch(Utils::isTrue)) {
            var leftOut = new HashSet<>(fields.keySet());
            leftOut.removeAll(compared);
            return name -> !leftOut.contains(name);
        }
        named.addAll(compared);
        named.add(StoredCollection.ID);
        return named::contains;
    }

    private static boolean isPlain(@Nullable Object value) {
        return value instanceof Number || value instanceof Boolean;
    }

    /** Returns whether all are names, and none an operator or a position. */
    private static boolean addFirstNames(Document of, Set<String> names) {
        for (var path : of.keySet()) {
            if (path.indexOf('$') >= 0) {
                return false;
            }
            var dot = path.indexOf('.');
            names.add(dot < 0 ? path : path.substring(0, dot));
        }
        return true;
    }
}

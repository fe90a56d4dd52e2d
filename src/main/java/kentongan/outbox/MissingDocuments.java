package kentongan.outbox;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import java.util.ArrayList;
import java.util.List;
import kentongan.batching.Slices;
import org.springframework.data.mongodb.BulkOperationException;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Stores many documents of which some may be there already, as when a step is done again after a crash. */
public final class MissingDocuments {

    private static final int BATCH = 100;
    private static final int DUPLICATE_KEY = 11000;

    private MissingDocuments() {}

    /**
     * Stores those whose {@code _id} is not there yet; the others stay as they are.
     *
     * @return those that were there already
     * @throws BulkOperationException if any could not be stored for another reason
     */
    public static <T> List<T> insert(MongoTemplate mongo, List<T> documents, Class<T> type) {
        var there = new ArrayList<T>();
        for (var batch : Slices.of(documents, BATCH)) {
            try {
                mongo.bulkOps(BulkMode.UNORDERED, type).insert(batch).execute();
            } catch (BulkOperationException e) {
                duplicates(e).forEach(it -> there.add(batch.get(it.getIndex())));
            }
        }
        return there;
    }

    private static List<BulkWriteError> duplicates(BulkOperationException e) {
        if (e.getCause() instanceof MongoBulkWriteException cause
                && cause.getWriteConcernError() == null
                && cause.getWriteErrors().stream().allMatch(error -> error.getCode() == DUPLICATE_KEY)) {
            return cause.getWriteErrors();
        }
        throw e;
    }
}

package kentongan.chat;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Notes which collections of a database were written to, so that they need not all be compared, and cuts a program off before it writes,
 * as a power switch would.
 */
final class StoreWatch implements CommandListener {

    private static final Set<String> WRITES = Set.of("insert", "update", "delete", "findAndModify", "drop");

    private final Map<String, Set<String>> written = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> writesLeft = new ConcurrentHashMap<>();

    @Override
    public void commandStarted(CommandStartedEvent event) {
        if (WRITES.contains(event.getCommandName())) {
            var left = writesLeft.get(event.getDatabaseName());
            if (left != null && left.getAndDecrement() == 0) {
                throw new CutOff();
            }
            var collection = event.getCommand().getString(event.getCommandName());
            written.computeIfAbsent(event.getDatabaseName(), it -> ConcurrentHashMap.newKeySet())
                    .add(collection.getValue());
        }
    }

    /** The collections of that database that were written to since they were asked for last. */
    Set<String> writtenIn(String database) {
        var names = written.remove(database);
        return names == null ? Set.of() : names;
    }

    /** After so many more writes to that database the next one is cut off. */
    void cutOffAfter(String database, int writes) {
        writesLeft.put(database, new AtomicInteger(writes));
    }

    void cutOffNothing(String database) {
        writesLeft.remove(database);
    }
}

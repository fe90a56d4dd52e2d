package kentongan.chat;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Notes which collections of a database were written to, so that they need not all be compared. */
final class StoreWatch implements CommandListener {

    private static final Set<String> WRITES = Set.of("insert", "update", "delete", "findAndModify", "drop");

    private final Map<String, Set<String>> written = new ConcurrentHashMap<>();

    @Override
    public void commandStarted(CommandStartedEvent event) {
        if (WRITES.contains(event.getCommandName())) {
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
}

package kentongan.chat;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Notes which collections of a database were written to, so that they need not all be compared. */
final class StoreWatch implements CommandListener {

    private static final Set<String> WRITES = Set.of("insert", "update", "delete", "findAndModify", "drop");

    private final Set<String> written = ConcurrentHashMap.newKeySet();

    @Override
    public void commandStarted(CommandStartedEvent event) {
        if (WRITES.contains(event.getCommandName())) {
            var collection = event.getCommand().getString(event.getCommandName());
            written.add(event.getDatabaseName() + "." + collection.getValue());
        }
    }

    /** The collections of that database that were written to since they were asked for last. */
    Set<String> writtenIn(String database) {
        var names = new HashSet<String>();
        written.removeIf(name -> {
            var isIn = name.startsWith(database + ".");
            if (isIn) {
                names.add(name.substring(database.length() + 1));
            }
            return isIn;
        });
        return names;
    }
}

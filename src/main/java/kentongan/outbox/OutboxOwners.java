package kentongan.outbox;

import static java.util.stream.Collectors.groupingBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Knows who owns an entry. The owners are looked up late, since most of them put entries in themselves. */
@Component
class OutboxOwners {

    private final ObjectProvider<OutboxOwner> all;
    private final Map<String, OutboxOwner> byName = new HashMap<>();

    OutboxOwners(ObjectProvider<OutboxOwner> all) {
        this.all = all;
    }

    synchronized OutboxOwner of(OutboxEntry entry) {
        if (byName.isEmpty()) {
            all.forEach(owner -> byName.put(owner.name(), owner));
        }
        var owner = byName.get(entry.owner());
        if (owner == null) {
            throw new IllegalStateException("nobody owns the outbox entry " + entry.id());
        }
        return owner;
    }

    /** What is to be done for each of them, by the entry's id. */
    Map<String, Act> prepare(List<OutboxEntry> entries) {
        var acts = new HashMap<String, Act>();
        entries.stream()
                .collect(groupingBy(OutboxEntry::owner))
                .values()
                .forEach(ofOne -> acts.putAll(of(ofOne.get(0)).prepareAll(ofOne)));
        return acts;
    }

    /** Takes each to its owner. */
    void arrived(List<Receipt> receipts) {
        receipts.stream()
                .collect(groupingBy(it -> it.entry().owner()))
                .values()
                .forEach(ofOne -> of(ofOne.get(0).entry()).arrived(ofOne));
    }
}

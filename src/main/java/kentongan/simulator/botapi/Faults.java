package kentongan.simulator.botapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import kentongan.simulator.world.UpdateQueue;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What shall go wrong on the way between the bot and this Telegram, switched on by tests and visitors. */
public final class Faults {

    private final UpdateQueue updates;
    private final Random random = new Random(20_26);
    private final List<Fault> active = new ArrayList<>();
    private volatile boolean outage;

    public Faults(UpdateQueue updates) {
        this.updates = updates;
    }

    /** The next so many calls of the method are cut off before anything is done. */
    public void dropBefore(String method, int times) {
        add(Fault.of(Fault.Kind.DROP_BEFORE, method, times));
    }

    /** The next so many calls of the method are done, but their answers never arrive. */
    public void dropAfter(String method, int times) {
        add(Fault.of(Fault.Kind.DROP_AFTER, method, times));
    }

    public synchronized void add(Fault fault) {
        active.add(fault);
    }

    /** Closes every connection of the bot until it is switched off. */
    public void outage(boolean on) {
        outage = on;
    }

    boolean isOut() {
        return outage;
    }

    public synchronized void clear() {
        active.clear();
        outage = false;
        updates.duplicateNext(0);
    }

    /** Puts an update into the queue whose message has fields of wrong types. */
    public void sendUnparseableUpdate() {
        ObjectNode message = JsonNodeFactory.instance.objectNode();
        message.put("message_id", "not a number");
        message.put("date", "yesterday");
        message.putArray("chat").add("no object");
        updates.add("message", message);
    }

    /** Hands the next so many updates out twice, the second time even after they were confirmed. */
    public void duplicateUpdates(int times) {
        updates.duplicateNext(times);
    }

    synchronized Optional<Fault> next(String method) {
        for (int i = 0; i < active.size(); i++) {
            Fault fault = active.get(i);
            if (fault.befalls(method) && random.nextDouble() < fault.probability()) {
                countDown(i, fault);
                return Optional.of(fault);
            }
        }
        return Optional.empty();
    }

    private void countDown(int index, Fault fault) {
        if (fault.times() == Fault.ALWAYS) {
            return;
        }
        if (fault.times() == 1) {
            active.remove(index);
            return;
        }
        active.set(
                index,
                new Fault(
                        fault.kind(),
                        fault.method(),
                        fault.times() - 1,
                        fault.probability(),
                        fault.retryAfter(),
                        fault.delay()));
    }
}

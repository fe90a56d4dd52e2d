package kentongan.storage;

import org.h2.mvstore.MVStore;
import org.h2.mvstore.RandomAccessStore;

/** Gives back the space of superseded versions while nobody writes, in steps short enough for a writer to wait for. */
final class IdleCompaction {

    private static final long WORTH_WHILE_BYTES = 8L * 1024 * 1024;
    private static final int TARGET_FILL_PERCENT = 90;
    private static final int STEP_BYTES = 1024 * 1024;
    /** Chunks go back to free space some commits after their pages were moved; more steps than that gain little. */
    private static final int STEPS = 60;

    private final MVStore store;
    private int stepsLeft;

    IdleCompaction(MVStore store) {
        this.store = store;
    }

    void written() {
        stepsLeft = STEPS;
    }

    boolean isDue() {
        return stepsLeft > 0 && store.getFileStore().size() > WORTH_WHILE_BYTES;
    }

    /** Moves about a megabyte; {@code MVStore.compactFile} moves sixteen at once and then gives nothing back. */
    void step() {
        stepsLeft--;
        boolean moved = store.compact(TARGET_FILL_PERCENT, STEP_BYTES);
        // any change will do: without one there is no commit, and only commits release what was moved
        store.setStoreVersion(1 - store.getStoreVersion());
        store.commit();
        store.sync();
        if (!moved && store.getFileStore() instanceof RandomAccessStore file) {
            file.compactMoveChunks(TARGET_FILL_PERCENT, STEP_BYTES, store);
        }
    }
}

package kentongan.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.TimeUnit;
import kentongan.simulator.office.OfficePeople;
import kentongan.simulator.world.World;
import kentongan.simulator.world.WorldFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Brings the world back at start, and writes it down whenever it changed, so that a restart keeps the chats. */
final class WorldKeeper implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(WorldKeeper.class);
    private static final long PAUSE_MILLIS = 1_000;
    // a large world takes long to write: at most a twentieth of the time is spent on it
    private static final long SHARE = 20;

    private final World world;
    private final SimulatorSettings settings;
    private final WorldFolder folder;
    private final Object saving = new Object();
    private volatile boolean running;
    private volatile boolean newWorld = true;
    private long saved = -1;

    WorldKeeper(SimulatedTelegram telegram, SimulatorSettings settings) {
        this.world = telegram.world();
        this.settings = settings;
        this.folder = new WorldFolder(settings.data().resolve("simulator"));
    }

    /** Brings back what was kept, or begins with the people of an office. */
    void open() {
        newWorld = !(settings.persist() && load());
        if (newWorld && settings.people()) {
            OfficePeople.profiles().forEach(world::addPerson);
        }
    }

    private boolean load() {
        try {
            return folder.load(world);
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("The simulator begins with new chats, because the old ones can't be read: {}", e.getMessage());
            try {
                folder.setAside();
            } catch (IOException again) {
                throw new UncheckedIOException(again);
            }
            return false;
        }
    }

    /** Whether nothing was kept from an earlier run. */
    boolean isNewWorld() {
        return newWorld;
    }

    @Override
    public void start() {
        running = true;
        if (settings.persist()) {
            Thread writer = new Thread(this::keepSaving, "simulator-keeper");
            writer.setDaemon(true);
            writer.start();
        }
    }

    private void keepSaving() {
        try {
            while (running) {
                long began = System.nanoTime();
                saveIfChanged();
                long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
                Thread.sleep(Math.max(PAUSE_MILLIS, took * SHARE));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void saveIfChanged() {
        synchronized (saving) {
            long changes = world.changes();
            if (changes == saved) {
                return;
            }
            try {
                folder.save(world);
                saved = changes;
            } catch (IOException e) {
                LOG.warn("The simulator's chats could not be written down: {}", e.getMessage());
            }
        }
    }

    @Override
    public void stop() {
        running = false;
        if (settings.persist()) {
            saveIfChanged();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    // Stops after the web server, so that the last snapshot has the last call in it.
    @Override
    public int getPhase() {
        return 0;
    }
}

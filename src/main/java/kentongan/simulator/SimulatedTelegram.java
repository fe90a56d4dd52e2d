package kentongan.simulator;

import java.time.Clock;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import kentongan.simulator.botapi.BotApi;
import kentongan.simulator.botapi.Faults;
import kentongan.simulator.botapi.Journal;
import kentongan.simulator.botapi.RateLimits;
import kentongan.simulator.world.Chat;
import kentongan.simulator.world.Profile;
import kentongan.simulator.world.Tap;
import kentongan.simulator.world.World;
import tools.jackson.databind.JsonNode;

/** A Telegram of our own: its people, its one bot, and what may go wrong between them. */
public final class SimulatedTelegram implements AutoCloseable {

    private final World world;
    private final BotApi api;
    private final Faults faults;
    private final String token;

    /**
     * Makes an empty Telegram.
     *
     * @param clock dates messages and lets updates grow old, unless it was moved; limits run on the machine's own nanoseconds
     * @param token the only bot token it knows
     */
    public SimulatedTelegram(Clock clock, String token, String botUsername) {
        this.token = token;
        var machine = clock instanceof SimulatorClock moved ? moved.machine() : clock;
        world = new World(clock, machine, token, botUsername);
        api = new BotApi(world);
        faults = new Faults(world.updates());
    }

    public World world() {
        return world;
    }

    public String token() {
        return token;
    }

    public String botUsername() {
        return world.bot().username();
    }

    /** The Bot API's calls so far, for tests. */
    public Journal journal() {
        return api.journal();
    }

    public RateLimits limits() {
        return api.limits();
    }

    public Faults faults() {
        return faults;
    }

    BotApi api() {
        return api;
    }

    /** Gives somebody an account; they have not started the bot yet. Who has one keeps it as it is. */
    public SimulatedPerson addPerson(Profile profile) {
        world.addPerson(profile);
        return person(profile.id());
    }

    public SimulatedPerson addPerson(long id, String firstName, String lastName) {
        return addPerson(Profile.of(id, firstName, lastName));
    }

    /** Somebody with an account; throws NoSuchElementException when nobody has that id. */
    public SimulatedPerson person(long id) {
        Chat chat = world.chat(id).orElseThrow(() -> new NoSuchElementException("nobody has id " + id));
        return new SimulatedPerson(world, chat);
    }

    public List<SimulatedPerson> people() {
        return world.locked(() -> world.chats().stream()
                .map(chat -> new SimulatedPerson(world, chat))
                .toList());
    }

    /** How the bot answered a tap, empty while it has not. */
    public Optional<Tap.Answer> answerTo(String callbackId) {
        return world.findTap(callbackId).map(Tap::answer);
    }

    /** The command menu that a person sees, as the Bot API's BotCommand. */
    public JsonNode commands(long personId) {
        return world.locked(() -> world.menus().shownTo(person(personId).account()));
    }

    @Override
    public void close() {
        api.close();
        world.updates().close();
    }
}

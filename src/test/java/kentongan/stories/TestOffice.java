package kentongan.stories;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kentongan.KentonganApplication;
import kentongan.simulator.SimulatedTelegram;
import kentongan.simulator.SimulatorServer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * The whole program on a simulated Telegram, spoken to over HTTP as Telegram would be, with people to act and a clock to
 * move. The simulator outlives the program, which can be stopped and started again.
 */
final class TestOffice implements AutoCloseable {

    static final long HEAD = 1001;
    static final String SETUP_CODE = "SETUPCODESETUPCODE";

    private final StoryClock clock;
    private final SimulatorServer simulator;
    private final Path data;
    private final List<String> settings;
    private @Nullable ConfigurableApplicationContext program;

    private TestOffice(SimulatorServer simulator, Path data, StoryClock clock, List<String> settings) {
        this.clock = clock;
        this.simulator = simulator;
        this.data = data;
        this.settings = settings;
    }

    /** Starts an office in which nobody is yet. */
    static TestOffice start(String... settings) {
        try {
            var office = new TestOffice(
                    SimulatorServer.start(),
                    Files.createTempDirectory("kentongan-story"),
                    StoryClock.atTenInTheMorning(),
                    List.of(settings));
            office.startProgram();
            return office;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts an office with a head and these employees, who have all started the bot. */
    static TestOffice of(Words words, String... employees) {
        return start("kentongan.language=" + words.language()).with(words, employees);
    }

    /** Lets in the head and these employees, each as {@code name}, {@code name/section} or {@code name/section/role}. */
    TestOffice with(Words words, String... employees) {
        setUp(words, employees);
        return this;
    }

    /** The head, as every office has one. */
    Phone head() {
        return phone(HEAD);
    }

    /** The n-th of the employees, from 1. */
    Phone staff(int number) {
        return phone(HEAD + number);
    }

    private void setUp(Words words, String... employees) {
        var head = phone(HEAD, "Yohana Mambraku");
        head.opensLink(SETUP_CODE).taps(words.thatsRight());
        var sheet = new StringBuilder("name,section,role,telegram_id\n");
        for (int i = 0; i < employees.length; i++) {
            var employee = employees[i].split("/", -1);
            sheet.append(employee[0]).append(',');
            sheet.append(employee.length > 1 ? employee[1] : "").append(',');
            sheet.append(employee.length > 2 ? employee[2] : "").append(',');
            sheet.append(HEAD + 1 + i).append('\n');
            phone(HEAD + 1 + i, employee[0]);
        }
        head.says(words.staff()).taps(words.importStaff());
        head.receives("CSV");
        head.sendsDocument("staff.csv", sheet.toString()).taps(words.apply());
        for (int i = 0; i < employees.length; i++) {
            staff(i + 1).opensLink("").receives(employees[i].split("/", -1)[0]);
        }
    }

    /** Goes on with a simulator and a data folder that another process has left. */
    static TestOffice takingOver(SimulatorServer simulator, Path data) {
        var office = new TestOffice(simulator, data, StoryClock.asTheMachine(), List.of());
        office.startProgram();
        return office;
    }

    /** People of an office whose program runs in processes of its own; one more with these settings can be started here. */
    static TestOffice ofProcesses(SimulatorServer simulator, Path data, String... settings) {
        var all = new ArrayList<>(List.of(settings));
        all.add("kentongan.time-zone=" + StoryClock.zoneWhereItIsMorning());
        return new TestOffice(simulator, data, StoryClock.asTheMachine(), all);
    }

    void startProgram() {
        var application = new SpringApplication(KentonganApplication.class);
        application.setRegisterShutdownHook(false);
        application.addInitializers(
                context -> ((GenericApplicationContext) context).registerBean("clock", Clock.class, () -> clock));
        var properties = new LinkedHashMap<>(Map.of(
                "server.port",
                "0",
                "server.address",
                "127.0.0.1",
                "kentongan.data",
                data.toString(),
                "kentongan.tickets.rounds",
                "1",
                "kentongan.setup-code",
                SETUP_CODE,
                "kentongan.telegram.token",
                simulator.token(),
                "kentongan.telegram.api-url",
                simulator.baseUrl()));
        for (var setting : settings) {
            var parts = setting.split("=", 2);
            properties.put(parts[0], parts[1]);
        }
        program = application.run(properties.entrySet().stream()
                .map(it -> "--" + it.getKey() + "=" + it.getValue())
                .toArray(String[]::new));
    }

    void stopProgram() {
        Objects.requireNonNull(program).close();
        program = null;
    }

    StoryClock clock() {
        return clock;
    }

    SimulatedTelegram telegram() {
        return simulator.telegram();
    }

    SimulatorServer simulator() {
        return simulator;
    }

    Path data() {
        return data;
    }

    ConfigurableApplicationContext program() {
        return Objects.requireNonNull(program);
    }

    String webUrl() {
        var server = ((WebServerApplicationContext) program()).getWebServer();
        return "http://127.0.0.1:" + Objects.requireNonNull(server).getPort();
    }

    /** A phone of somebody who has an account but knows nothing of the office. */
    Phone phone(long id, String name) {
        return new Phone(telegram(), telegram().addPerson(id, name, ""));
    }

    Phone phone(long id) {
        return new Phone(telegram(), telegram().person(id));
    }

    @Override
    public void close() {
        if (program != null) {
            program.close();
        }
        simulator.close();
        FileSystemUtils.deleteRecursively(data.toFile());
    }
}

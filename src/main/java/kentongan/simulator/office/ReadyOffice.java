package kentongan.simulator.office;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import kentongan.simulator.SimulatedTelegram;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

/**
 * Plays the first acts of an office over the chat, as its people would: the head opens the setup link and imports the
 * staff, and everyone presses Start. What goes wrong is left to the visitor.
 */
public final class ReadyOffice {

    private static final Logger LOG = LoggerFactory.getLogger(ReadyOffice.class);
    private static final Duration LINK_WAIT = Duration.ofSeconds(60);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String START = "start=";

    private final SimulatedTelegram telegram;
    private final Path setupLink;
    private final boolean wanted;

    /**
     * Prepares the acts.
     *
     * @param setupLink the file in which the product writes the link that makes the head
     * @param wanted false where there is an office already
     */
    public ReadyOffice(SimulatedTelegram telegram, Path setupLink, boolean wanted) {
        this.telegram = telegram;
        this.setupLink = setupLink;
        this.wanted = wanted;
    }

    @EventListener(ApplicationReadyEvent.class)
    void playInTheBackground() {
        if (wanted) {
            Thread thread = new Thread(this::play, "simulator-ready-office");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private void play() {
        try {
            if (!telegram.world().updates().awaitFirstPoll(LINK_WAIT)) {
                throw new IllegalStateException("no bot asked for updates within " + LINK_WAIT.toSeconds() + " s");
            }
            headJoins();
            headImportsTheStaff();
            for (long id : OfficePeople.staff()) {
                telegram.person(id).starts();
            }
            LOG.info(
                    "The simulated office is ready: a head and {} staff",
                    OfficePeople.staff().size());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException e) {
            LOG.warn("The simulated office is not ready and waits for its visitor: {}", e.getMessage());
        }
    }

    private void headJoins() throws IOException, InterruptedException {
        PatientPerson head = head();
        head.person().opensLink(setupCode());
        head.tapsWhenShown("Benar", "That's right");
    }

    private void headImportsTheStaff() throws InterruptedException {
        PatientPerson head = head();
        head.saysAndReads("/pegawai");
        head.tapsWhenShown("Impor", "Import");
        head.person().sendsDocument("", "pegawai.csv", OfficePeople.sheet().getBytes(StandardCharsets.UTF_8));
        head.tapsWhenShown("Terapkan", "Apply");
    }

    private PatientPerson head() {
        return new PatientPerson(telegram, telegram.person(OfficePeople.head()), PATIENCE);
    }

    private String setupCode() throws IOException, InterruptedException {
        long until = System.nanoTime() + LINK_WAIT.toNanos();
        while (System.nanoTime() - until < 0) {
            String link = Files.exists(setupLink) ? Files.readString(setupLink).trim() : "";
            int start = link.indexOf(START);
            if (start >= 0) {
                return link.substring(start + START.length()).split("[\\s&]", 2)[0];
            }
            Thread.sleep(200);
        }
        throw new IOException("there is no setup link in " + setupLink);
    }
}

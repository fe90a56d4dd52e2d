package kentongan.roster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import kentongan.office.Invitations;
import kentongan.office.Members;
import kentongan.office.OfficeProperties;
import kentongan.office.Role;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Tells the operator the link by which the first head comes in, until there is a head. */
@Component
public class SetupLink implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(SetupLink.class);
    private static final Duration RETRY = Duration.ofSeconds(2);

    private final Invitations invitations;
    private final Members members;
    private final Links links;
    private final OfficeProperties properties;
    private volatile @Nullable Thread thread;

    SetupLink(Invitations invitations, Members members, Links links, OfficeProperties properties) {
        this.invitations = invitations;
        this.members = members;
        this.links = links;
        this.properties = properties;
        var code = properties.setupCode();
        if (code != null && !code.isBlank() && !Links.isCode(code)) {
            throw new IllegalArgumentException("KENTONGAN_SETUP_CODE must be 1 to 64 of A-Z a-z 0-9 _ and -");
        }
    }

    /**
     * Tells the link if there is no head yet. The link needs the bot's name and the code the store, and either may be away
     * while the program starts.
     *
     * @return whether nothing is left to be done
     */
    boolean tell() {
        try {
            if (!members.active(Role.HEAD).isEmpty()) {
                forget();
                return true;
            }
            var wanted = properties.setupCode();
            var invitation = invitations.setup(wanted == null || wanted.isBlank() ? null : wanted);
            var link = links.to(invitation.code());
            write(link);
            log.info("Open this link in Telegram; whoever opens it first becomes the head: {}", link);
            return true;
        } catch (RuntimeException telegramOrStoreAway) {
            log.debug("The setup link can't be told yet: {}", telegramOrStoreAway.toString());
            return false;
        }
    }

    /** Removes the file with the link: the code is dead. */
    public void forget() {
        try {
            Files.deleteIfExists(file());
        } catch (IOException e) {
            log.warn("{} could not be removed; its link is dead", file());
        }
    }

    @Override
    public void start() {
        var teller = new Thread(this::tellOnceKnown, "setup-link");
        teller.setDaemon(true);
        thread = teller;
        teller.start();
    }

    @Override
    public void stop() {
        var teller = thread;
        thread = null;
        if (teller != null) {
            teller.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void tellOnceKnown() {
        try {
            while (thread != null && !tell()) {
                Thread.sleep(RETRY.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Path file() {
        return properties.data().resolve("setup-link.txt");
    }

    private void write(String link) {
        try {
            Files.createDirectories(properties.data());
            Files.deleteIfExists(file());
            if (properties.data().getFileSystem().supportedFileAttributeViews().contains("posix")) {
                var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
                Files.createFile(file(), ownerOnly);
            }
            Files.writeString(file(), link);
        } catch (IOException e) {
            log.warn("The setup link could not be written to {}: {}", file(), e.toString());
        }
    }
}

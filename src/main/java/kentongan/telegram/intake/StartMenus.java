package kentongan.telegram.intake;

import java.time.Duration;
import kentongan.chat.CommandMenu;
import kentongan.chat.Commands;
import kentongan.chat.Messenger;
import kentongan.chat.Phrasebook;
import kentongan.chat.SendFailure;
import kentongan.office.Member;
import kentongan.office.Member.Standing;
import kentongan.office.Members;
import kentongan.office.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Shows the menus when the program starts, since a new version may have new commands: one for everybody, as an employee in
 * the office's language has it, and one for each member who has another. A convenience: that it fails stops nothing.
 */
@Component
class StartMenus {

    private static final Logger log = LoggerFactory.getLogger(StartMenus.class);
    private static final Duration SPACING = Duration.ofMillis(200);
    private static final Duration LAST_WORK = Duration.ofSeconds(2);
    private static final Member SOMEBODY =
            new Member("somebody", "", null, Role.EMPLOYEE, Standing.ACTIVE, null, null, null, null, false, null);

    private final Commands commands;
    private final CommandMenu menu;
    private final Messenger messenger;
    private final Phrasebook phrasebook;
    private final Members members;
    private volatile Thread thread = new Thread();

    StartMenus(Commands commands, CommandMenu menu, Messenger messenger, Phrasebook phrasebook, Members members) {
        this.commands = commands;
        this.menu = menu;
        this.messenger = messenger;
        this.phrasebook = phrasebook;
        this.members = members;
    }

    /** Shows them in the background. */
    void show() {
        thread = new Thread(this::showAll, "menus");
        thread.setDaemon(true);
        thread.start();
    }

    /** Shows no more, so that nothing is asked for what the program has closed. */
    void stop() {
        thread.interrupt();
        try {
            thread.join(LAST_WORK.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void showAll() {
        try {
            messenger.showMenu(null, commands.menu(SOMEBODY, phrasebook.office()));
            for (var member : members.active()) {
                if (hasAnother(member)) {
                    menu.show(member);
                    Thread.sleep(SPACING.toMillis());
                }
            }
        } catch (SendFailure | DataAccessException e) {
            log.warn("The menus could not be shown: {}", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean hasAnother(Member member) {
        var office = phrasebook.office().language();
        return member.isReachable() && (member.role() != Role.EMPLOYEE || member.speaks(office) != office);
    }
}

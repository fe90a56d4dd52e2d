package kentongan.chat;

import kentongan.office.Member;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Shows each member the commands they may use, in their language. A convenience: that it fails stops nothing. */
@Component
public class CommandMenu {

    private static final Logger log = LoggerFactory.getLogger(CommandMenu.class);

    private final Commands commands;
    private final Phrasebook phrasebook;
    private final Messenger messenger;

    CommandMenu(Commands commands, Phrasebook phrasebook, Messenger messenger) {
        this.commands = commands;
        this.phrasebook = phrasebook;
        this.messenger = messenger;
    }

    /** Shows the member their menu; call it when they join, change role or change language. */
    public void show(Member member) {
        if (member.isReachable()) {
            try {
                messenger.showMenu(member.chatId(), commands.menu(member, phrasebook.of(member)));
            } catch (SendFailure e) {
                log.debug("menu of member {} not shown: {}", member.id(), e.getMessage());
            }
        }
    }
}

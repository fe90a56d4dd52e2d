package kentongan.chat.commands;

import java.util.Set;
import kentongan.chat.Button;
import kentongan.chat.CommandMenu;
import kentongan.chat.Conversation;
import kentongan.chat.Outgoing;
import kentongan.chat.Phrasebook;
import kentongan.chat.Press;
import kentongan.chat.StaleButton;
import kentongan.office.Language;
import kentongan.office.Members;
import org.springframework.stereotype.Component;

/** Sets the member's language and shows the menu in it. */
@Component
class LanguageButton implements Button {

    static final String ACTION = "lang";

    private final Members members;
    private final Phrasebook phrasebook;
    private final CommandMenu menu;

    LanguageButton(Members members, Phrasebook phrasebook, CommandMenu menu) {
        this.members = members;
        this.phrasebook = phrasebook;
        this.menu = menu;
    }

    @Override
    public Set<String> actions() {
        return Set.of(ACTION);
    }

    @Override
    public void press(Conversation talk, Press press) {
        Language chosen;
        try {
            chosen = Language.of(press.argument(0));
        } catch (IllegalArgumentException e) {
            throw new StaleButton();
        }
        members.set(talk.member().id(), "language", chosen);
        talk.replace(press, Outgoing.text(phrasebook.in(chosen).html("language.set")));
        members.byId(talk.member().id()).ifPresent(menu::show);
    }
}

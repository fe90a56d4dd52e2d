package kentongan.roster.staff;

import java.util.Set;
import kentongan.chat.Button;
import kentongan.chat.Conversation;
import kentongan.chat.Keyboard;
import kentongan.chat.Press;
import kentongan.chat.StaleButton;
import kentongan.office.Member;
import kentongan.roster.sheet.ImportSteps;
import kentongan.roster.sheet.StaffExport;
import org.springframework.stereotype.Component;

/** The buttons below the staff list. */
@Component
class StaffButtons implements Button {

    private final StaffList list;
    private final SectionCards sectionCards;
    private final ImportSteps imports;
    private final StaffExport export;

    StaffButtons(StaffList list, SectionCards sectionCards, ImportSteps imports, StaffExport export) {
        this.list = list;
        this.sectionCards = sectionCards;
        this.imports = imports;
        this.export = export;
    }

    @Override
    public Set<String> actions() {
        return Set.of(StaffList.ACTION);
    }

    @Override
    public boolean isFor(Member member) {
        return member.isActive() && member.role().runsTheOffice();
    }

    @Override
    public void press(Conversation talk, Press press) {
        switch (press.argument(0)) {
            case "p" -> talk.replace(press, list.page(press.number(1), talk.texts()));
            case "imp" -> imports.begin(talk);
            case "exp" -> talk.say(export.file(talk.texts(), talk.at()));
            case "sec" -> talk.say(sectionCards.list(talk.texts()));
            case "end" -> end(talk, press);
            default -> throw new StaleButton();
        }
    }

    private static void end(Conversation talk, Press press) {
        talk.leave();
        if (press.messageId() != null) {
            talk.messenger().editKeyboard(talk.chatId(), press.messageId(), Keyboard.NONE);
        }
    }
}

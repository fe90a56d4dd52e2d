package kentongan.chat.commands;

import kentongan.chat.Command;
import kentongan.chat.Conversation;
import kentongan.chat.Key;
import kentongan.chat.Keyboard;
import kentongan.chat.Outgoing;
import kentongan.office.Language;
import kentongan.office.Member;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Asks for the member's language, and offers to change the time zone. */
@Component
@Order(890)
class LanguageCommand implements Command {

    @Override
    public Name name() {
        return new Name("bahasa", "language");
    }

    @Override
    public boolean isFor(Member member) {
        return member.isActive();
    }

    @Override
    public void handle(Conversation talk, Call call) {
        var choice = Keyboard.row(
                        Key.press("Bahasa Indonesia", LanguageButton.ACTION, Language.ID.code()),
                        Key.press("English", LanguageButton.ACTION, Language.EN.code()))
                .and(Key.press(talk.texts().plain("zone.choose"), ZoneButton.ACTION));
        talk.say(Outgoing.text(talk.texts().html("language.ask")).with(choice));
    }
}

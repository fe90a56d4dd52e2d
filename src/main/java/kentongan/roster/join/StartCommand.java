package kentongan.roster.join;

import kentongan.chat.Command;
import kentongan.chat.CommandMenu;
import kentongan.chat.Conversation;
import kentongan.chat.Incoming.Person;
import kentongan.chat.Outgoing;
import kentongan.office.Member;
import kentongan.roster.Joining;
import org.springframework.stereotype.Component;

/** What Telegram's Start button does for those on the roster: greets them and says what is next. Makes nobody twice. */
@Component
class StartCommand implements Command {

    private final JoinCards cards;
    private final Joining joining;
    private final CommandMenu menu;

    StartCommand(JoinCards cards, Joining joining, CommandMenu menu) {
        this.cards = cards;
        this.joining = joining;
        this.menu = menu;
    }

    @Override
    public Name name() {
        return new Name("start", "start");
    }

    @Override
    public boolean isFor(Member member) {
        return true;
    }

    @Override
    public boolean isInMenu() {
        return false;
    }

    @Override
    public void handle(Conversation talk, Call call) {
        var member = talk.member();
        if (!member.isActive()) {
            goOn(talk, call.argument().plain().strip());
            return;
        }
        menu.show(member);
        var texts = talk.texts();
        if (member.startedAt() == null) {
            talk.say(cards.welcome(member, texts));
        } else {
            var again = texts.html("join.again", member.name());
            talk.say(Outgoing.text(again.paragraph(JoinCards.whatNext(member, texts))));
        }
    }

    private void goOn(Conversation talk, String code) {
        var person = new Person(talk.chatId(), talk.member().name());
        var expected = code.isEmpty() || joining.isExpected(talk.member())
                ? null
                : joining.changeOver(talk.member(), person, code, talk.at()).orElse(null);
        if (expected == null) {
            talk.say(cards.next(talk.member(), talk.texts()));
        } else {
            talk.say(cards.greeting(expected, talk.texts()));
        }
    }
}

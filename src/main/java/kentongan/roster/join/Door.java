package kentongan.roster.join;

import java.time.Instant;
import kentongan.chat.CommandMenu;
import kentongan.chat.Conversation;
import kentongan.chat.Doorkeeper;
import kentongan.chat.Html;
import kentongan.chat.Incoming.Person;
import kentongan.chat.IncomingMessage;
import kentongan.chat.Messenger;
import kentongan.chat.Outgoing;
import kentongan.chat.Phrasebook;
import kentongan.chat.SendFailure;
import kentongan.chat.SendFailure.Kind;
import kentongan.office.Role;
import kentongan.roster.Joining;
import kentongan.roster.Joining.Opened;
import kentongan.roster.SetupLink;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The office's door: strangers hear one sentence, a link lets people in, those on the way in are told what is missing. */
@Component
class Door implements Doorkeeper {

    private final Joining joining;
    private final JoinCards cards;
    private final Strangers strangers;
    private final Voice voice;
    private final SetupLink setupLink;

    Door(Joining joining, JoinCards cards, Strangers strangers, Voice voice, SetupLink setupLink) {
        this.joining = joining;
        this.cards = cards;
        this.strangers = strangers;
        this.voice = voice;
        this.setupLink = setupLink;
    }

    /** How to speak with somebody of whom there is no talk yet. */
    @Component
    record Voice(Messenger messenger, Phrasebook phrasebook, CommandMenu menu) {

        void say(long chatId, String key) {
            messenger.send(chatId, Outgoing.text(office(key)));
        }

        private Html office(String key) {
            return phrasebook.office().html(key);
        }
    }

    @Override
    public void stranger(Person person, @Nullable String startCode, Instant at) {
        var code = startCode == null ? "" : startCode.strip();
        if (code.isEmpty()) {
            tellOnce(person);
            return;
        }
        var opening = joining.open(person, code, at);
        var refusal = Joining.textOf(opening);
        if (refusal != null) {
            voice.say(person.telegramId(), refusal);
        } else if (opening instanceof Opened opened) {
            letIn(opened);
        }
    }

    private void tellOnce(Person person) {
        var id = person.telegramId();
        if (strangers.wereTold(id)) {
            return;
        }
        try {
            voice.say(id, "join.stranger");
        } catch (SendFailure failure) {
            if (failure.kind() == Kind.UNKNOWN) {
                // they may have read it
                strangers.told(id);
            }
            throw failure;
        }
        strangers.told(id);
    }

    private void letIn(Opened opened) {
        var member = opened.member();
        if (member.role() == Role.HEAD && member.isActive()) {
            setupLink.forget();
            voice.menu.show(member);
        }
        strangers.forget(member.chatId());
        voice.messenger.send(member.chatId(), cards.greeting(member, voice.phrasebook.of(member)));
    }

    @Override
    public void strangerPressed(Person person, String pressId) {
        voice.messenger.answerPress(pressId, voice.phrasebook.office().plain("join.stranger-press"), true);
    }

    @Override
    public void waiting(Conversation talk, IncomingMessage message) {
        talk.say(cards.next(talk.member(), talk.texts()));
    }
}

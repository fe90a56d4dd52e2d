package kentongan.telegram.intake;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kentongan.chat.Incoming;
import kentongan.chat.Incoming.Person;
import kentongan.chat.Incoming.Pressed;
import kentongan.chat.Incoming.Said;
import kentongan.chat.Messenger;
import kentongan.chat.Outgoing;
import kentongan.chat.Phrasebook;
import kentongan.chat.SendFailure;
import kentongan.chat.Texts;
import kentongan.office.Members;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Tells people, as well as it can, that what they did was not taken. */
@Component
class FailureNotice {

    private static final Logger log = LoggerFactory.getLogger(FailureNotice.class);

    private static final int REMEMBERED_PRESSES = 1000;

    private final Messenger messenger;
    private final Phrasebook phrasebook;
    private final Members members;
    private final Set<String> toldPresses =
            Collections.synchronizedSet(Collections.newSetFromMap(new LinkedHashMap<>() {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
                    return size() > REMEMBERED_PRESSES;
                }
            }));

    FailureNotice(Messenger messenger, Phrasebook phrasebook, Members members) {
        this.messenger = messenger;
        this.phrasebook = phrasebook;
        this.members = members;
    }

    /** Their update was put aside. */
    void failed(Incoming what) {
        try {
            var texts = texts(what.person());
            if (what instanceof Pressed pressed) {
                messenger.answerPress(pressed.pressId(), texts.plain("button.failed"), true);
            } else if (what instanceof Said) {
                messenger.send(what.person().telegramId(), Outgoing.text(texts.html("message.failed")));
            }
        } catch (SendFailure failure) {
            log.debug("a person was not told that their update failed: {}", failure.kind());
        }
    }

    /** They sent more than a person can; a stranger, who hears one sentence in all, is told only in answer to a press. */
    void tooMany(Incoming what) {
        try {
            var person = what.person();
            if (what instanceof Pressed pressed) {
                messenger.answerPress(pressed.pressId(), texts(person).plain("button.too-fast"), true);
            } else if (members.byTelegramId(person.telegramId()).isPresent()) {
                messenger.send(person.telegramId(), Outgoing.text(texts(person).html("message.too-fast")));
            }
        } catch (SendFailure failure) {
            log.debug("a person was not told that they are too fast: {}", failure.kind());
        }
    }

    /** Their presses can't be stored; in the office's language, since nobody can look up theirs. Each hears it once. */
    void storeAway(List<RawUpdate> updates) {
        for (var update : updates) {
            var pressId = update.pressId();
            if (pressId != null && toldPresses.add(pressId)) {
                storeAway(pressId);
            }
        }
    }

    private void storeAway(String pressId) {
        try {
            messenger.answerPress(pressId, phrasebook.office().plain("button.store-away"), true);
        } catch (SendFailure failure) {
            log.debug("a press stays unanswered while the store is away: {}", failure.kind());
        }
    }

    /** Telegram says that nobody can write to them. */
    void unreachable(Person person) {
        members.reachable(person.telegramId(), false);
    }

    private Texts texts(Person person) {
        return members.byTelegramId(person.telegramId()).map(phrasebook::of).orElseGet(phrasebook::office);
    }
}

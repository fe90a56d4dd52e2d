package kentongan.chat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kentongan.chat.Conversation.Occasion;
import kentongan.chat.Incoming.Availability;
import kentongan.chat.Incoming.Pressed;
import kentongan.chat.Incoming.Received;
import kentongan.chat.Incoming.Said;
import kentongan.office.Member;
import kentongan.office.Members;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Finds who is meant by what a person did: a command, a button, the dialogue they are in, or whoever takes free text. It
 * may be called again with the same update after a failure; handlers make nothing twice.
 */
@Component
public class Router {

    private final Members members;
    private final Phrasebook phrasebook;
    private final Dialogues dialogues;
    private final Messenger messenger;
    private final Doorkeeper doorkeeper;
    private final Commands commands;
    private final Map<String, Button> buttons = new HashMap<>();
    private final Map<String, DialogueSteps> topics = new HashMap<>();
    private final List<FreeText> freeTexts;

    Router(Members members, Phrasebook phrasebook, Dialogues dialogues, Commands commands, Handlers handlers) {
        this.members = members;
        this.phrasebook = phrasebook;
        this.dialogues = dialogues;
        this.commands = commands;
        this.messenger = handlers.messenger;
        this.doorkeeper = handlers.doorkeeper;
        this.freeTexts = handlers.freeTexts.orderedStream().toList();
        handlers.topics.forEach(steps -> topics.put(steps.topic(), steps));
        handlers.buttons.forEach(button -> button.actions().forEach(action -> {
            if (buttons.put(action, button) != null) {
                throw new IllegalStateException("two classes answer the button " + action);
            }
        }));
    }

    /** Everybody who handles something. */
    @Component
    static class Handlers {
        private final Messenger messenger;
        private final Doorkeeper doorkeeper;
        private final ObjectProvider<Button> buttons;
        private final ObjectProvider<DialogueSteps> topics;
        private final ObjectProvider<FreeText> freeTexts;

        Handlers(
                Messenger messenger,
                Doorkeeper doorkeeper,
                ObjectProvider<Button> buttons,
                ObjectProvider<DialogueSteps> topics,
                ObjectProvider<FreeText> freeTexts) {
            this.messenger = messenger;
            this.doorkeeper = doorkeeper;
            this.buttons = buttons;
            this.topics = topics;
            this.freeTexts = freeTexts;
        }
    }

    /** Handles one update to its end. An exception means that it was not, and that it should be handled again. */
    public void handle(Received update) {
        var telegramId = update.what().person().telegramId();
        if (update.what() instanceof Availability availability) {
            members.reachable(telegramId, availability.reachable());
            return;
        }
        var member = members.byTelegramId(telegramId).orElse(null);
        if (member == null) {
            turnAway(update);
            return;
        }
        if (member.unreachable()) {
            members.reachable(telegramId, true);
        }
        var pressId = update.what() instanceof Pressed pressed ? pressed.pressId() : null;
        var occasion = new Occasion(update.key(), update.at(), pressId);
        var talk = new Conversation(member, phrasebook.of(member), occasion, dialogues, messenger);
        try {
            if (update.what() instanceof Pressed pressed) {
                press(talk, pressed);
            } else if (update.what() instanceof Said said) {
                hear(talk, said.message());
            }
        } catch (DialogueTooLong e) {
            talk.leave();
            talk.say("dialogue.too-long");
            talk.answerSilently();
        }
        talk.end();
    }

    /** Whether the update goes to somebody {@link Confidential}, so that nothing of it may be kept if it can't be handled. */
    public boolean isConfidential(Received update) {
        return whoTakes(update.what()) instanceof Confidential;
    }

    private @Nullable Object whoTakes(Incoming what) {
        if (what instanceof Pressed pressed) {
            return buttons.get(Key.parts(pressed.data()).get(0));
        }
        if (!(what instanceof Said said)) {
            return null;
        }
        var typed = TypedCommand.in(said.message());
        if (typed != null) {
            return commands.named(typed.name());
        }
        var dialogue = dialogues.of(what.person().telegramId());
        return dialogue.<Object>map(it -> topics.get(it.topic())).orElseGet(() -> freeTextFor(said.message()));
    }

    private @Nullable Object freeTextFor(IncomingMessage message) {
        return freeTexts.stream()
                .filter(it -> it instanceof Confidential confidential && confidential.takes(message))
                .findFirst()
                .orElse(null);
    }

    private void turnAway(Received update) {
        if (update.what() instanceof Pressed pressed) {
            doorkeeper.strangerPressed(pressed.person(), pressed.pressId());
        } else if (update.what() instanceof Said said) {
            var typed = TypedCommand.in(said.message());
            var code = typed != null && typed.name().equals("start") ? typed.words() : null;
            doorkeeper.stranger(said.person(), code, update.at());
        }
    }

    private void press(Conversation talk, Pressed pressed) {
        var parts = Key.parts(pressed.data());
        var button = buttons.get(parts.get(0));
        try {
            if (button == null) {
                throw new StaleButton();
            }
            if (button.isFor(talk.member())) {
                button.press(talk, new Press(parts.get(0), parts.subList(1, parts.size()), pressed.messageId()));
            } else {
                talk.warn("button.not-yours");
            }
        } catch (StaleButton e) {
            talk.warn("button.stale");
        }
        talk.answerSilently();
    }

    private void hear(Conversation talk, IncomingMessage message) {
        noteFirstMessage(talk.member(), talk);
        var typed = TypedCommand.in(message);
        if (typed != null) {
            run(talk, typed, message);
            return;
        }
        if (message.replyTo() != null && takenAsReply(talk, message)) {
            return;
        }
        if (goneOn(talk, message)) {
            return;
        }
        if (!talk.member().isActive()) {
            doorkeeper.waiting(talk, message);
        } else if (freeTexts.stream().noneMatch(it -> it.hear(talk, message))) {
            talk.say("message.not-understood");
        }
    }

    /** Goes on with the dialogue that the person is in, if there is one and it awaits the message. */
    private boolean goneOn(Conversation talk, IncomingMessage message) {
        var dialogue = talk.dialogue();
        var steps = dialogue == null ? null : topics.get(dialogue.topic());
        if (dialogue == null || steps == null || !steps.goesOnWith(talk.member())) {
            return false;
        }
        var awaited = steps.awaits(dialogue, message);
        if (awaited) {
            steps.hear(talk, dialogue, message);
        } else {
            talk.leave();
        }
        return awaited;
    }

    private void noteFirstMessage(Member member, Conversation talk) {
        if (member.startedAt() == null) {
            members.started(member.id(), talk.at());
        }
    }

    private boolean takenAsReply(Conversation talk, IncomingMessage message) {
        return talk.member().isActive()
                && freeTexts.stream().anyMatch(it -> it.takesRepliesFirst() && it.hear(talk, message));
    }

    private void run(Conversation talk, TypedCommand typed, IncomingMessage message) {
        var command = commands.named(typed.name());
        if (!talk.member().isActive() && (command == null || !command.isFor(talk.member()))) {
            doorkeeper.waiting(talk, message);
            return;
        }
        if (command == null || command.leavesDialogue()) {
            talk.leave();
        }
        if (command == null) {
            talk.say("command.unknown");
        } else if (!command.isFor(talk.member())) {
            talk.say("command.not-yours");
        } else {
            command.handle(talk, new Command.Call(typed.argument(), message));
        }
    }
}

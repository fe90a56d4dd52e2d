package kentongan.chat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kentongan.chat.SendFailure.Kind;
import kentongan.office.Member;
import org.jspecify.annotations.Nullable;

/**
 * One person's talk with the bot while one of their updates is handled: who, when, and the ways to answer. What becomes of the
 * dialogue is stored at the end, so that an update that was interrupted finds it as it was when it is handled again.
 */
public final class Conversation {

    private final Member member;
    private final Texts texts;
    private final Occasion occasion;
    private final Dialogues dialogues;
    private final Messenger messenger;
    private @Nullable Dialogue dialogue;
    private boolean isLooked;
    private boolean isChanged;
    private final List<Runnable> last = new ArrayList<>();
    private @Nullable SendFailure lost;
    private boolean answered;
    private int ids;

    Conversation(Member member, Texts texts, Occasion occasion, Dialogues dialogues, Messenger messenger) {
        this.member = member;
        this.texts = texts;
        this.occasion = occasion;
        this.dialogues = dialogues;
        this.messenger = messenger;
    }

    /** The update that is handled: the same one, with the same values, when it is handled again after a crash. */
    record Occasion(String key, Instant at, @Nullable String pressId) {}

    public Member member() {
        return member;
    }

    public long chatId() {
        return member.chatId();
    }

    /** The texts in the person's language. */
    public Texts texts() {
        return texts;
    }

    /** When the update reached us. */
    public Instant at() {
        return occasion.at();
    }

    public Messenger messenger() {
        return messenger;
    }

    /** A new id, short and growing with time; the same again when the update is handled again, so nothing is made twice. */
    public String newId() {
        ids++;
        return ids == 1 ? occasion.key() : occasion.key() + Integer.toString(ids, Character.MAX_RADIX);
    }

    /** Says the text of that key; returns what {@link #say(Outgoing)} does. */
    public int say(String key, Object... arguments) {
        return say(Outgoing.text(texts.html(key, arguments)));
    }

    /**
     * Says something.
     *
     * @return the message's id; 0 if the person blocked the bot, or nobody knows whether it is there: what follows is done all the same
     */
    public int say(Outgoing message) {
        try {
            return messenger.send(chatId(), message);
        } catch (SendFailure failure) {
            note(failure);
            return 0;
        }
    }

    /** What can't be said to the person must not keep the rest from being done; what Telegram will take later must be tried again. */
    private void note(SendFailure failure) {
        if (failure.kind() != Kind.UNKNOWN && failure.kind() != Kind.UNREACHABLE) {
            throw failure;
        }
        lost = failure;
    }

    /** Changes a message said before. */
    public void edit(int messageId, Outgoing message) {
        try {
            messenger.edit(chatId(), messageId, message);
        } catch (SendFailure failure) {
            note(failure);
        }
    }

    /** Changes the message whose button was pressed, or says it anew where Telegram no longer tells which it was. */
    public void replace(Press press, Outgoing message) {
        if (press.messageId() == null) {
            say(message);
        } else {
            edit(press.messageId(), message);
        }
    }

    /** Answers the press with a toast, at once; does nothing if it was answered or nothing was pressed. */
    public void answer(String key, Object... arguments) {
        answerWith(texts.plain(key, arguments), false);
    }

    /** Answers the press with words that must be closed; for what the person should not miss. */
    public void warn(String key, Object... arguments) {
        answerWith(texts.plain(key, arguments), true);
    }

    /** Answers the press without words. */
    void answerSilently() {
        answerWith(null, false);
    }

    private void answerWith(@Nullable String toast, boolean alert) {
        if (!answered && occasion.pressId() != null) {
            answered = true;
            messenger.answerPress(occasion.pressId(), toast, alert);
        }
    }

    /** Begins a dialogue, ending whichever the person was in. */
    public void begin(String topic, String step, Map<String, String> data) {
        keep(new Dialogue(chatId(), topic, step, data, at()));
    }

    /**
     * Keeps the dialogue at its new step.
     *
     * @throws DialogueTooLong if more was gathered than a picture and the longest texts need
     */
    public void keep(Dialogue next) {
        if (next.length() > Dialogue.LONGEST) {
            throw new DialogueTooLong();
        }
        become(next);
    }

    /** The dialogue of that topic, if the person is in it. */
    public @Nullable Dialogue dialogue(String topic) {
        var current = dialogue();
        return current != null && current.topic().equals(topic) ? current : null;
    }

    /** Ends the dialogue the person is in, if any; returns whether there was one. */
    public boolean leave() {
        var was = dialogue() != null;
        become(null);
        return was;
    }

    /** The dialogue that the person is in. */
    @Nullable Dialogue dialogue() {
        if (!isLooked) {
            dialogue = dialogues.of(chatId()).orElse(null);
            isLooked = true;
        }
        return dialogue;
    }

    private void become(@Nullable Dialogue next) {
        isChanged |= next != null || dialogue() != null;
        dialogue = next;
        isLooked = true;
    }

    /** Does that once all else is stored: after it the update can't be handled again as it was. */
    public void atLast(Runnable erasing) {
        last.add(erasing);
    }

    /**
     * The update was handled: stores what became of the dialogue.
     *
     * @throws SendFailure if something was said that did not arrive, or of which nobody knows
     */
    void end() {
        if (isChanged) {
            dialogues.become(chatId(), dialogue);
        }
        last.forEach(Runnable::run);
        if (lost != null) {
            throw lost;
        }
    }
}

package kentongan.chat;

import java.time.Instant;
import java.util.Map;
import kentongan.office.Member;
import org.jspecify.annotations.Nullable;

/** One person's talk with the bot while one of their updates is handled: who, when, and the ways to answer. */
public final class Conversation {

    private final Member member;
    private final Texts texts;
    private final Occasion occasion;
    private final Dialogues dialogues;
    private final Messenger messenger;
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

    /** Says the text of that key. */
    public int say(String key, Object... arguments) {
        return say(Outgoing.text(texts.html(key, arguments)));
    }

    /** Says something; returns the message's id. */
    public int say(Outgoing message) {
        return messenger.send(chatId(), message);
    }

    /** Changes a message said before. */
    public void edit(int messageId, Outgoing message) {
        messenger.edit(chatId(), messageId, message);
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
        dialogues.save(new Dialogue(chatId(), topic, step, data, at()));
    }

    /** Keeps the dialogue at its new step. */
    public void keep(Dialogue dialogue) {
        dialogues.save(dialogue);
    }

    /** The dialogue of that topic, if the person is in it. */
    public @Nullable Dialogue dialogue(String topic) {
        return dialogues.of(chatId()).filter(d -> d.topic().equals(topic)).orElse(null);
    }

    /** Ends the dialogue the person is in, if any; returns whether there was one. */
    public boolean leave() {
        return dialogues.end(chatId());
    }
}

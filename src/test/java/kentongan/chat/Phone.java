package kentongan.chat;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import kentongan.chat.Incoming.Availability;
import kentongan.chat.Incoming.Person;
import kentongan.chat.Incoming.Pressed;
import kentongan.chat.Incoming.Said;
import kentongan.chat.IncomingMessage.SentFile;
import kentongan.chat.RecordingMessenger.Shown;
import kentongan.chat.RecordingMessenger.Toast;
import org.jspecify.annotations.Nullable;

/** One person's phone: what they do goes through the real router, what they see is what the messenger recorded. */
public final class Phone {

    private final ChatFixture office;
    private final Person person;
    private String lastPress = "";

    Phone(ChatFixture office, Person person) {
        this.office = office;
        this.person = person;
    }

    public long id() {
        return person.telegramId();
    }

    /** Writes a text. */
    public Phone says(String words) {
        return says(words, null);
    }

    /** Writes a text, in reply to a message or not. */
    public Phone says(String words, @Nullable Integer replyTo) {
        return writes(Html.escape(words), words, null, replyTo);
    }

    /** Sends a document. */
    public Phone sends(String fileName, byte[] bytes) {
        var fileId = "file-" + office.newMessageId();
        office.messenger().keepFile(fileId, bytes);
        return sends(new SentFile(Media.DOCUMENT, fileId, fileName, null, bytes.length), "");
    }

    /** Sends anything with a file, with or without a caption. */
    public Phone sends(SentFile file, String caption) {
        return writes(Html.escape(caption), caption, file, null);
    }

    private Phone writes(Html html, String words, @Nullable SentFile file, @Nullable Integer replyTo) {
        var message = new IncomingMessage(
                id(),
                office.newMessageId(),
                html,
                words,
                file,
                replyTo,
                null,
                office.clock().instant());
        office.handle(new Said(person, message));
        return this;
    }

    /** Taps the newest button whose label is that, or begins with it. */
    public Phone taps(String label) {
        var shown = sees();
        for (int i = shown.size() - 1; i >= 0; i--) {
            for (var key : shown.get(i).keys()) {
                if (key.label().startsWith(label)) {
                    return presses(
                            Objects.requireNonNull(key.data()), shown.get(i).messageId());
                }
            }
        }
        throw new NoSuchElementException("no button " + label + " among " + shown);
    }

    /** Sends any button data, as a modified client can. */
    public Phone presses(String data, @Nullable Integer messageId) {
        lastPress = "press-" + office.newMessageId();
        office.handle(new Pressed(person, lastPress, data, messageId));
        return this;
    }

    /** Blocks the bot, or lets it back in. */
    public Phone blocks(boolean isBlocked) {
        office.messenger().block(id(), isBlocked);
        office.handle(new Availability(person, !isBlocked));
        return this;
    }

    /** Everything the chat shows, oldest first. */
    public List<Shown> sees() {
        return office.messenger().chat(id());
    }

    /** The newest message. */
    public Shown last() {
        var shown = sees();
        if (shown.isEmpty()) {
            throw new NoSuchElementException("the chat is empty");
        }
        return shown.get(shown.size() - 1);
    }

    /** The answer to the last press; its words are empty if it was answered silently. Fails if it was not answered. */
    public Toast toast() {
        var toast = office.messenger().toast(lastPress);
        if (toast == null) {
            throw new NoSuchElementException("the button's spinner still turns");
        }
        return toast;
    }
}

package kentongan.chat;

import java.util.Optional;

/** Takes what a person wants to have carried to somebody else, or tells them what is wrong with it. */
public final class Spoken {

    /** Leaves room for the name, the subject and the answer that stand around the words. */
    private static final int LONGEST_TEXT = 3_500;

    private static final int LONGEST_CAPTION = 600;

    private Spoken() {}

    /** The words of a message; empty if the person was told that they can't be carried, and why. */
    public static Optional<Words> in(Conversation talk, IncomingMessage message) {
        var file = message.file();
        if (file != null && !file.media().takesCaption()) {
            talk.say("message.words-only");
            return Optional.empty();
        }
        if (file == null && message.words().isBlank()) {
            talk.say("message.empty");
            return Optional.empty();
        }
        var most = file == null ? LONGEST_TEXT : LONGEST_CAPTION;
        if (message.html().length() > most) {
            talk.say("message.too-long", message.html().length(), most);
            return Optional.empty();
        }
        return Optional.of(Words.of(message));
    }
}

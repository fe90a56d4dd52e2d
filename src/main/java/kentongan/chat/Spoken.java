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
        if (file == null) {
            return in(talk, message.html());
        }
        return fits(talk, message.html(), LONGEST_CAPTION) ? Optional.of(Words.of(message)) : Optional.empty();
    }

    /** The same of what stands behind a command. */
    public static Optional<Words> in(Conversation talk, Html text) {
        if (text.isBlank()) {
            talk.say("message.empty");
            return Optional.empty();
        }
        return fits(talk, text, LONGEST_TEXT) ? Optional.of(Words.typed(text)) : Optional.empty();
    }

    private static boolean fits(Conversation talk, Html text, int most) {
        if (text.length() > most) {
            talk.say("message.too-long", text.length(), most);
            return false;
        }
        return true;
    }
}

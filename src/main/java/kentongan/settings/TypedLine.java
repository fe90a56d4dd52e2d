package kentongan.settings;

import java.util.Locale;
import java.util.Optional;
import kentongan.chat.Conversation;
import kentongan.chat.IncomingMessage;
import kentongan.office.Line;

/** Takes one line that was typed for a setting, or tells the person what is wrong with it. */
public final class TypedLine {

    private TypedLine() {}

    /** The line, tidied; empty if the person was told why it can't be taken. */
    public static Optional<String> heard(Conversation talk, IncomingMessage message, int longest) {
        var problem = message.isText() ? Line.problem(message.words(), longest) : Optional.of(Line.Problem.BLANK);
        problem.ifPresent(it -> talk.say("settings.line." + it.name().toLowerCase(Locale.ROOT), longest));
        return problem.isPresent() ? Optional.empty() : Optional.of(Line.tidy(message.words()));
    }
}

package kentongan.digest;

import java.util.ArrayList;
import java.util.List;
import kentongan.chat.Key;
import kentongan.chat.Keyboard;
import kentongan.chat.Texts;
import kentongan.digest.OpenMatter.Waiting;
import kentongan.office.Member;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The buttons under a digest. */
@Component
public class DigestKeys {

    /** Has a command done as if it were typed; the argument is its English name. */
    public static final String COMMAND = "digest-do";

    /** The digest of a week, whose Monday is the argument. */
    public static final String WEEK = "digest-week";

    /** Asks for another week. */
    public static final String OTHER = "digest-other";

    /** Says how figures are counted. */
    public static final String HOW = "digest-how";

    /** A file; the arguments are its name and the Monday of the week. */
    public static final String FILE = "digest-file";

    /** The figures of each section, for the head; the Monday of the week is the argument. */
    public static final String DETAILS = "digest-all";

    private static final int A_ROW = 3;

    private final ObjectProvider<Attachment> files;

    DigestKeys(ObjectProvider<Attachment> files) {
        this.files = files;
    }

    Keyboard of(Member reader, Edition edition, Texts texts, List<Waiting> open) {
        var week = edition.week();
        var keyboard = Keyboard.NONE;
        for (var waiting : open) {
            keyboard = keyboard.and(waiting.keys());
        }
        keyboard = keyboard.and(List.of(
                Key.press(
                        texts.plain(edition.isSoFar() ? "digest.week.last" : "digest.week.before"),
                        WEEK,
                        week.plus(-1)),
                Key.press(texts.plain("digest.week.other"), OTHER)));
        var below = new ArrayList<Key>();
        if (Scope.of(reader) == Scope.OFFICE) {
            below.add(Key.press(texts.plain("digest.details"), DETAILS, week));
        }
        for (var file : files.orderedStream().filter(it -> it.isFor(reader)).toList()) {
            below.add(Key.press(texts.plain(file.label()), FILE, file.name(), week));
        }
        return keyboard.andRows(below, A_ROW).and(how(texts));
    }

    /** The button that says how figures are counted. */
    public static Key how(Texts texts) {
        return Key.press(texts.plain("digest.how"), HOW);
    }
}

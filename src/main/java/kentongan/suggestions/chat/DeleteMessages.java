package kentongan.suggestions.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kentongan.chat.Button;
import kentongan.chat.Confidential;
import kentongan.chat.Conversation;
import kentongan.chat.Key;
import kentongan.chat.Keyboard;
import kentongan.chat.Press;
import kentongan.chat.SendFailure;
import kentongan.chat.SendFailure.Kind;
import kentongan.chat.StaleButton;
import kentongan.chat.Texts;
import org.springframework.stereotype.Component;

/**
 * Deletes from an author's chat the messages with which a suggestion was written. Which these are stands in the button on
 * the author's phone and nowhere else.
 */
@Component
class DeleteMessages implements Button, Confidential {

    private static final String ACTION = "sg-del";

    /** What 64 bytes hold beside the action. */
    private static final int ROOM = 56;

    private static final int RADIX = Character.MAX_RADIX;

    @Override
    public Set<String> actions() {
        return Set.of(ACTION);
    }

    /** The buttons for these messages: one, unless there are so many that one can't name them all. */
    static Keyboard keys(List<Integer> messages, Texts texts) {
        var keyboard = Keyboard.NONE;
        for (var packed : packed(messages)) {
            keyboard = keyboard.and(Key.press(texts.plain("suggest.delete"), ACTION, packed));
        }
        return keyboard;
    }

    private static List<String> packed(List<Integer> messages) {
        var all = new ArrayList<String>();
        List<Integer> some = new ArrayList<>();
        for (var id : messages.stream().sorted().toList()) {
            var more = new ArrayList<>(some);
            more.add(id);
            if (pack(more).length() > ROOM) {
                all.add(pack(some));
                more = new ArrayList<>(List.of(id));
            }
            some = more;
        }
        all.add(pack(some));
        return all;
    }

    /** The first id, then how much greater each next one is. */
    private static String pack(List<Integer> ids) {
        var text = new StringBuilder();
        int before = 0;
        for (int id : ids) {
            text.append(text.isEmpty() ? "" : ".").append(Integer.toString(id - before, RADIX));
            before = id;
        }
        return text.toString();
    }

    private static List<Integer> unpacked(String packed) {
        var ids = new ArrayList<Integer>();
        int id = 0;
        try {
            for (var step : packed.split("\\.")) {
                id += Integer.parseInt(step, RADIX);
                ids.add(id);
            }
        } catch (NumberFormatException forged) {
            throw new StaleButton();
        }
        return ids;
    }

    @Override
    public void press(Conversation talk, Press press) {
        var left = unpacked(press.argument(0)).stream()
                .filter(id -> !deleted(talk, id))
                .count();
        talk.warn(left == 0 ? "suggest.deleted" : "suggest.deleted.not-all");
    }

    /** Bot API: messages of more than 48 hours stay. */
    private static boolean deleted(Conversation talk, int id) {
        try {
            talk.messenger().delete(talk.chatId(), id);
            return true;
        } catch (SendFailure failure) {
            if (failure.kind() != Kind.REFUSED) {
                throw failure;
            }
            return false;
        }
    }
}

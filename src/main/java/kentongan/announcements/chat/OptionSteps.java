package kentongan.announcements.chat;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kentongan.announcements.Announcement;
import kentongan.announcements.ComposeAnnouncement;
import kentongan.announcements.Kind;
import kentongan.chat.Conversation;
import kentongan.chat.Dialogue;
import kentongan.chat.DialogueSteps;
import kentongan.chat.IncomingMessage;
import org.springframework.stereotype.Component;

/** Hears the options of a poll, one a line. */
@Component
class OptionSteps implements DialogueSteps {

    static final String TOPIC = "poll-options";
    static final String DRAFT = "draft";

    private static final int FEWEST = 2;
    private static final int MOST = 8;
    private static final int LONGEST = 60;
    private static final int LONGEST_QUESTION = 3_500;
    private static final int LONGEST_CAPTION = 600;

    private final ComposeAnnouncement compose;
    private final Composing composing;

    OptionSteps(ComposeAnnouncement compose, Composing composing) {
        this.compose = compose;
        this.composing = composing;
    }

    /** Asks for them. */
    static void ask(Conversation talk, Announcement draft) {
        talk.begin(TOPIC, "options", Map.of(DRAFT, draft.id()));
        talk.say("poll.ask");
    }

    /** Whether the draft leaves room for the words on how to vote, which nobody may miss. */
    static boolean leaveRoom(Announcement draft) {
        return draft.kind() != Kind.POLL || draft.words().html().length() <= longest(draft);
    }

    /** How long the text of a poll may be. */
    static int longest(Announcement draft) {
        return draft.words().chatId() == null ? LONGEST_QUESTION : LONGEST_CAPTION;
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public void hear(Conversation talk, Dialogue dialogue, IncomingMessage message) {
        var id = dialogue.get(DRAFT);
        var draft = id == null ? null : compose.draftOf(talk.member(), id).orElse(null);
        if (draft == null) {
            talk.leave();
            talk.say("compose.gone");
            return;
        }
        var options = message.words()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        if (!complain(talk, options)) {
            talk.leave();
            compose.offering(draft, options).ifPresent(it -> composing.showBelow(talk, it));
        }
    }

    /** Says what is wrong with the options, if anything is. */
    private static boolean complain(Conversation talk, List<String> options) {
        var tooLong = options.stream().filter(it -> it.length() > LONGEST).findFirst();
        var seen = new HashSet<String>();
        var twice = options.stream()
                .filter(it -> !seen.add(it.toLowerCase(Locale.ROOT)))
                .findFirst();
        if (options.size() < FEWEST || options.size() > MOST) {
            talk.say("poll.count", options.size(), FEWEST, MOST);
        } else if (tooLong.isPresent()) {
            talk.say("poll.long", tooLong.get().length(), LONGEST);
        } else if (twice.isPresent()) {
            talk.say("poll.twice", twice.get());
        } else {
            return false;
        }
        return true;
    }
}

package kentongan.announcements.chat;

import java.util.Optional;
import kentongan.announcements.Announcement;
import kentongan.announcements.AnnouncementTexts;
import kentongan.announcements.ComposeAnnouncement;
import kentongan.chat.Conversation;
import kentongan.chat.IncomingMessage;
import kentongan.chat.Outgoing;
import kentongan.chat.Press;
import kentongan.chat.StaleButton;
import kentongan.chat.Words;
import org.springframework.stereotype.Component;

/** Begins a draft from what its author wrote, and shows its card. */
@Component
class Composing {

    private final ComposeAnnouncement compose;
    private final AnnouncementTexts texts;
    private final ComposeCard card;

    Composing(ComposeAnnouncement compose, AnnouncementTexts texts, ComposeCard card) {
        this.compose = compose;
        this.texts = texts;
        this.card = card;
    }

    /** Makes a draft of the message, or tells its author why it can't be one; returns whether it did. */
    boolean begin(Conversation talk, IncomingMessage message) {
        var file = message.file();
        if (file != null && !file.media().takesCaption()) {
            talk.say("compose.cannot-carry");
            return false;
        }
        return message.albumId() == null
                ? begin(talk, Words.of(message))
                : album(talk, message.albumId(), Words.of(message));
    }

    /** The parts of an album come one by one; the first makes the draft, the others join it. */
    private boolean album(Conversation talk, String albumId, Words part) {
        var id = "g" + albumId;
        var begun = compose.draftOf(talk.member(), id);
        if (begun.isPresent()) {
            compose.addPart(begun.get(), part);
            return true;
        }
        if (part.html().length() > Announcement.LONGEST_CAPTION) {
            talk.say("compose.too-long", part.html().length(), Announcement.LONGEST_CAPTION);
            return false;
        }
        var draft = compose.draft(id, talk.member(), part, talk.at());
        talk.say("compose.album");
        talk.say(card.of(draft, talk.member(), talk.texts()));
        return true;
    }

    /** Makes a draft of the words, or tells their author why not; returns whether it did. */
    boolean begin(Conversation talk, Words words) {
        var problem = problem(words);
        if (problem.isPresent()) {
            talk.say(problem.get().key(), problem.get().length(), problem.get().most());
            return false;
        }
        showNew(talk, compose.draft(talk.newId(), talk.member(), words, talk.at()));
        return true;
    }

    /** Makes what was undone a draft again. */
    void beginAgain(Conversation talk, Announcement undone) {
        showNew(talk, compose.draftAgain(talk.newId(), undone, talk.at()));
    }

    private void showNew(Conversation talk, Announcement draft) {
        talk.say(texts.preview(draft, talk.member(), talk.texts()));
        talk.say(card.of(draft, talk.member(), talk.texts()));
    }

    private record Problem(String key, int length, int most) {}

    private static Optional<Problem> problem(Words words) {
        if (!words.hasFile() && words.html().isBlank()) {
            return Optional.of(new Problem("compose.empty", 0, 0));
        }
        var most = Announcement.longest(words);
        return words.html().length() > most
                ? Optional.of(new Problem("compose.too-long", words.html().length(), most))
                : Optional.empty();
    }

    /**
     * The draft whose button was pressed.
     *
     * @throws StaleButton if it is none any more or not theirs
     */
    Announcement draft(Conversation talk, Press press) {
        return compose.draftOf(talk.member(), press.argument(0)).orElseThrow(StaleButton::new);
    }

    /** Shows the card anew in place of the message with the button. */
    void show(Conversation talk, Press press, Optional<Announcement> draft) {
        var still = draft.orElseThrow(StaleButton::new);
        talk.replace(press, card.of(still, talk.member(), talk.texts()));
    }

    /** Shows the card anew below. */
    void showBelow(Conversation talk, Announcement draft) {
        Outgoing shown = card.of(draft, talk.member(), talk.texts());
        talk.say(shown);
    }
}

package kentongan.announcements.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kentongan.announcements.Announcement;
import kentongan.announcements.ComposeAnnouncement;
import kentongan.announcements.Kind;
import kentongan.chat.Button;
import kentongan.chat.Conversation;
import kentongan.chat.Key;
import kentongan.chat.Keyboard;
import kentongan.chat.Outgoing;
import kentongan.chat.Press;
import kentongan.chat.StaleButton;
import org.springframework.stereotype.Component;

/** Chooses which reply buttons an announcement offers; those of a poll are its options. */
@Component
class RepliesButtons implements Button {

    static final String REPLIES = "d-rep";
    private static final String TOGGLE = "d-rep-t";
    private static final String PROOF = "d-rep-p";

    private final ComposeAnnouncement compose;
    private final Composing composing;

    RepliesButtons(ComposeAnnouncement compose, Composing composing) {
        this.compose = compose;
        this.composing = composing;
    }

    @Override
    public Set<String> actions() {
        return Set.of(REPLIES, TOGGLE, PROOF);
    }

    @Override
    public void press(Conversation talk, Press press) {
        var draft = composing.draft(talk, press);
        if (draft.kind() == Kind.POLL) {
            BallotButtons.show(talk, press, draft);
        } else if (press.action().equals(PROOF)) {
            show(talk, press, compose.wantingProof(draft, !draft.terms().proof()));
        } else if (press.action().equals(TOGGLE)) {
            show(talk, press, compose.offering(draft, toggled(draft, press.argument(1))));
        } else {
            show(talk, press, Optional.of(draft));
        }
    }

    /** One reply more or less; the first of a kind stays, since without it nobody could answer. */
    private static List<String> toggled(Announcement draft, String code) {
        var all = draft.kind().replies();
        if (all.indexOf(code) < 1) {
            throw new StaleButton();
        }
        var chosen = new ArrayList<>(draft.replies());
        if (!chosen.remove(code)) {
            chosen.add(code);
        }
        return all.stream().filter(chosen::contains).toList();
    }

    private static void show(Conversation talk, Press press, Optional<Announcement> changed) {
        var draft = changed.orElseThrow(StaleButton::new);
        var texts = talk.texts();
        var keyboard = Keyboard.NONE;
        for (var code : draft.kind().replies()) {
            var label = ComposeCard.chosen(draft.replies().contains(code)) + texts.plain("reply." + code);
            if (draft.kind().replies().indexOf(code) > 0) {
                keyboard = keyboard.and(Key.press(label, TOGGLE, draft.id(), code));
            }
        }
        if (draft.kind() == Kind.INSTRUCTION) {
            var label = ComposeCard.chosen(draft.wantsProof()) + texts.plain("proof.toggle");
            keyboard = keyboard.and(Key.press(label, PROOF, draft.id()));
        }
        keyboard = keyboard.and(Key.press(texts.plain("compose.done"), DraftButtons.BACK, draft.id()));
        var always = texts.plain("reply." + draft.kind().replies().get(0));
        talk.replace(
                press, Outgoing.text(texts.html("compose.replies.ask", always)).with(keyboard));
    }
}

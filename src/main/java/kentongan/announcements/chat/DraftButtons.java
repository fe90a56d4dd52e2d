package kentongan.announcements.chat;

import java.util.Optional;
import java.util.Set;
import kentongan.announcements.Announcement;
import kentongan.announcements.Audience;
import kentongan.announcements.ComposeAnnouncement;
import kentongan.announcements.Kind;
import kentongan.announcements.Priority;
import kentongan.chat.Button;
import kentongan.chat.Conversation;
import kentongan.chat.Outgoing;
import kentongan.chat.Press;
import org.springframework.stereotype.Component;

/** The plain buttons of the compose card: to everyone, the next kind, back to the card, cancel. */
@Component
class DraftButtons implements Button {

    static final String EVERYONE = "d-all";
    static final String KIND = "d-kind";
    static final String PRIORITY = "d-prio";
    static final String BACK = "d-back";
    static final String CANCEL = "d-cancel";

    private final ComposeAnnouncement compose;
    private final Composing composing;

    DraftButtons(ComposeAnnouncement compose, Composing composing) {
        this.compose = compose;
        this.composing = composing;
    }

    @Override
    public Set<String> actions() {
        return Set.of(EVERYONE, KIND, PRIORITY, BACK, CANCEL);
    }

    @Override
    public void press(Conversation talk, Press press) {
        var draft = composing.draft(talk, press);
        switch (press.action()) {
            case EVERYONE -> composing.show(talk, press, compose.address(draft, Audience.EVERYONE));
            case KIND -> nextKind(talk, press, draft);
            case PRIORITY -> composing.show(talk, press, compose.ofPriority(draft, next(draft.priority())));
            case CANCEL -> {
                compose.cancel(draft);
                talk.replace(press, Outgoing.text(talk.texts().html("compose.cancelled")));
            }
            default -> composing.show(talk, press, Optional.of(draft));
        }
    }

    private static Priority next(Priority priority) {
        return Priority.values()[(priority.ordinal() + 1) % Priority.values().length];
    }

    private void nextKind(Conversation talk, Press press, Announcement draft) {
        var kinds = Kind.values();
        var next = kinds[(draft.kind().ordinal() + 1) % kinds.length];
        composing.show(talk, press, compose.ofKind(draft, next));
        if (next == Kind.POLL) {
            OptionSteps.ask(talk, draft);
        } else if (talk.dialogue(OptionSteps.TOPIC) != null) {
            talk.leave();
        }
    }
}

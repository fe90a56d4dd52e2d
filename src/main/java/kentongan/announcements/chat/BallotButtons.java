package kentongan.announcements.chat;

import java.util.Set;
import kentongan.announcements.Announcement;
import kentongan.announcements.Ballot;
import kentongan.announcements.ComposeAnnouncement;
import kentongan.announcements.Kind;
import kentongan.announcements.PollTexts;
import kentongan.chat.Button;
import kentongan.chat.Conversation;
import kentongan.chat.Key;
import kentongan.chat.Keyboard;
import kentongan.chat.Outgoing;
import kentongan.chat.Press;
import kentongan.chat.StaleButton;
import org.springframework.stereotype.Component;

/** Chooses how a poll is voted in: one choice or several, with names or anonymous; and asks for its options again. */
@Component
class BallotButtons implements Button {

    private static final String SEVERAL = "d-sev";
    private static final String ANONYMOUS = "d-anon";
    private static final String OPTIONS = "d-opt";

    private final ComposeAnnouncement compose;
    private final Composing composing;

    BallotButtons(ComposeAnnouncement compose, Composing composing) {
        this.compose = compose;
        this.composing = composing;
    }

    @Override
    public Set<String> actions() {
        return Set.of(SEVERAL, ANONYMOUS, OPTIONS);
    }

    @Override
    public void press(Conversation talk, Press press) {
        var draft = composing.draft(talk, press);
        if (draft.kind() != Kind.POLL) {
            throw new StaleButton();
        }
        var ballot = Ballot.of(draft);
        switch (press.action()) {
            case SEVERAL -> vote(talk, press, draft, ballot.togglingSeveral());
            case ANONYMOUS -> vote(talk, press, draft, ballot.togglingAnonymous());
            default -> OptionSteps.ask(talk, draft);
        }
    }

    private void vote(Conversation talk, Press press, Announcement draft, Ballot ballot) {
        show(talk, press, compose.voting(draft, ballot).orElseThrow(StaleButton::new));
    }

    /** Shows the choices in place of the card. */
    static void show(Conversation talk, Press press, Announcement draft) {
        var texts = talk.texts();
        var ballot = Ballot.of(draft);
        var several = ComposeCard.chosen(ballot.several()) + texts.plain("poll.several");
        var anonymous = ComposeCard.chosen(ballot.anonymous()) + texts.plain("poll.anonymous");
        var keyboard = Keyboard.row(Key.press(several, SEVERAL, draft.id()))
                .and(Key.press(anonymous, ANONYMOUS, draft.id()))
                .and(Key.press(texts.plain("poll.retype"), OPTIONS, draft.id()))
                .and(Key.press(texts.plain("compose.done"), DraftButtons.BACK, draft.id()));
        var question = texts.html("poll.how").paragraph(PollTexts.draft(draft, texts));
        talk.replace(press, Outgoing.text(question).with(keyboard));
    }
}

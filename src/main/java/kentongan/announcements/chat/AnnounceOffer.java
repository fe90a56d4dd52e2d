package kentongan.announcements.chat;

import java.util.Optional;
import java.util.Set;
import kentongan.chat.Button;
import kentongan.chat.Conversation;
import kentongan.chat.Key;
import kentongan.chat.Press;
import kentongan.chat.StaleButton;
import kentongan.chat.Texts;
import kentongan.office.Member;
import kentongan.questions.AskQuestion;
import kentongan.questions.WordsOffer;
import org.springframework.stereotype.Component;

/** Offers secretaries and section heads to announce what they wrote; the head's own words are a draft at once. */
@Component
class AnnounceOffer implements WordsOffer, Button {

    private static final String ANNOUNCE = "d-from";

    private final AskQuestion askQuestion;
    private final Composing composing;

    AnnounceOffer(AskQuestion askQuestion, Composing composing) {
        this.askQuestion = askQuestion;
        this.composing = composing;
    }

    @Override
    public Optional<Key> offer(Member author, String draft, Texts texts) {
        return isFor(author)
                ? Optional.of(Key.press(texts.plain("compose.announce"), ANNOUNCE, draft))
                : Optional.empty();
    }

    @Override
    public Set<String> actions() {
        return Set.of(ANNOUNCE);
    }

    @Override
    public boolean isFor(Member member) {
        return member.isActive() && member.role().mayPost();
    }

    @Override
    public void press(Conversation talk, Press press) {
        var words = askQuestion.takeDraft(press.argument(0), talk.member()).orElseThrow(StaleButton::new);
        composing.begin(talk, words);
    }
}

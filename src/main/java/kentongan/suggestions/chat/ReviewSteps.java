package kentongan.suggestions.chat;

import java.util.Optional;
import java.util.Set;
import kentongan.chat.Button;
import kentongan.chat.Conversation;
import kentongan.chat.Dialogue;
import kentongan.chat.DialogueSteps;
import kentongan.chat.Html;
import kentongan.chat.IncomingMessage;
import kentongan.chat.Press;
import kentongan.chat.Spoken;
import kentongan.chat.StaleButton;
import kentongan.office.Member;
import kentongan.suggestions.Decision;
import kentongan.suggestions.ReviewSuggestion;
import kentongan.suggestions.Suggestion;
import kentongan.suggestions.Suggestion.State;
import kentongan.suggestions.SuggestionTexts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Hears the head's reason, question or proof, and takes the step that it belongs to. */
@Component
class ReviewSteps implements DialogueSteps, Button {

    static final String TOPIC = "idea-review";
    static final String IDEA = "idea";

    /** The step in which a question to the author is awaited; all other steps are named by the state they lead to. */
    static final String ASK = "ASK";

    static final String SKIP = "sr-skip";

    private final ReviewSuggestion review;

    ReviewSteps(ReviewSuggestion review) {
        this.review = review;
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public Set<String> actions() {
        return Set.of(SKIP);
    }

    @Override
    public boolean isFor(Member member) {
        return ReviewSuggestion.mayReview(member);
    }

    /** Only that work begins may go without words. */
    @Override
    public void press(Conversation talk, Press press) {
        var dialogue = talk.dialogue(TOPIC);
        if (dialogue == null || !dialogue.step().equals(State.BEING_APPLIED.name())) {
            throw new StaleButton();
        }
        decide(talk, dialogue, Html.EMPTY, null);
    }

    @Override
    public void hear(Conversation talk, Dialogue dialogue, IncomingMessage message) {
        if (!isFor(talk.member())) {
            talk.leave();
            talk.say("command.not-yours");
            return;
        }
        var file = message.file();
        if (file == null) {
            Spoken.in(talk, message.html()).ifPresent(words -> take(talk, dialogue, words.html()));
        } else if (!dialogue.step().equals(State.APPLIED.name())) {
            talk.say("review.words");
        } else {
            PhotoIn.of(talk, file).ifPresent(proof -> decide(talk, dialogue, message.html(), proof));
        }
    }

    private void take(Conversation talk, Dialogue dialogue, Html words) {
        if (dialogue.step().equals(ASK)) {
            end(talk, review.ask(idea(dialogue), talk.newId(), words, talk.at()), "review.asked");
        } else {
            decide(talk, dialogue, words, null);
        }
    }

    private void decide(Conversation talk, Dialogue dialogue, Html reason, byte @Nullable [] proof) {
        var next = State.valueOf(dialogue.step());
        var decision = new Decision(talk.newId(), next, reason, talk.member().id(), talk.at(), proof != null);
        var decided = review.decide(idea(dialogue), decision, proof);
        end(talk, decided, "review." + SuggestionTexts.code(next) + ".done");
    }

    private static void end(Conversation talk, Optional<Suggestion> result, String key) {
        if (result.isEmpty()) {
            talk.say("review.late");
        } else {
            talk.say(key + (result.get().isAnonymous() ? ".anonymous" : ""));
        }
        talk.leave();
    }

    private static String idea(Dialogue dialogue) {
        return String.valueOf(dialogue.get(IDEA));
    }
}

package kentongan.questions.chat;

import java.util.stream.Collectors;
import kentongan.chat.Conversation;
import kentongan.chat.FreeText;
import kentongan.chat.IncomingMessage;
import kentongan.chat.Spoken;
import kentongan.office.Member;
import kentongan.questions.AskQuestion;
import kentongan.questions.OpenQuestions;
import kentongan.questions.Question;
import kentongan.questions.Question.Kind;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Takes Telegram's reply to an answer as a further question to whoever gave it. */
@Component
@Order(15)
class FollowUpByReply implements FreeText {

    private final OpenQuestions questions;
    private final AskQuestion askQuestion;

    FollowUpByReply(OpenQuestions questions, AskQuestion askQuestion) {
        this.questions = questions;
        this.askQuestion = askQuestion;
    }

    @Override
    public boolean takesRepliesFirst() {
        return true;
    }

    @Override
    public boolean hear(Conversation talk, IncomingMessage message) {
        if (message.replyTo() == null) {
            return false;
        }
        var earlier = questions.answeredBy(message.replyTo(), talk.member());
        earlier.ifPresent(it -> Spoken.in(talk, message).ifPresent(words -> {
            var next = Question.open(talk.newId(), Kind.QUESTION, talk.member().id(), words, talk.at());
            var carriedTo = askQuestion.ask(next.following(it));
            talk.say("ask.followed", carriedTo.stream().map(Member::name).collect(Collectors.joining(", ")));
        }));
        return earlier.isPresent();
    }
}

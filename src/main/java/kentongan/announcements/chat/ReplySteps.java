package kentongan.announcements.chat;

import kentongan.announcements.AnswerAnnouncement;
import kentongan.announcements.AnswerAnnouncement.Part;
import kentongan.announcements.Reply;
import kentongan.chat.Conversation;
import kentongan.chat.Dialogue;
import kentongan.chat.DialogueSteps;
import kentongan.chat.IncomingMessage;
import kentongan.chat.Spoken;
import kentongan.questions.Question;
import org.springframework.stereotype.Component;

/** Hears the words of a question or an obstacle; only they make it count. The step is the reply's code. */
@Component
class ReplySteps implements DialogueSteps {

    static final String TOPIC = "reply";
    static final String ANNOUNCEMENT = "announcement";

    private final AnswerAnnouncement answer;

    ReplySteps(AnswerAnnouncement answer) {
        this.answer = answer;
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public void hear(Conversation talk, Dialogue dialogue, IncomingMessage message) {
        var announcement = dialogue.get(ANNOUNCEMENT);
        var part = announcement == null
                ? null
                : answer.part(announcement, talk.member()).orElse(null);
        if (part == null || !part.announcement().isSent()) {
            talk.leave();
            talk.say(part == null ? "reply.gone" : "reply.recalled");
        } else {
            Spoken.in(talk, message).ifPresent(words -> {
                var kind = dialogue.step().equals(Reply.OBSTACLE) ? Question.Kind.OBSTACLE : Question.Kind.QUESTION;
                var question = Question.open(talk.newId(), kind, talk.member().id(), words, talk.at());
                ask(talk, part, dialogue.step(), question);
            });
        }
    }

    private void ask(Conversation talk, Part part, String code, Question question) {
        answer.ask(part, talk.member(), code, question);
        talk.leave();
        talk.say("reply.carried." + code);
    }
}

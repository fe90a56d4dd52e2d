package kentongan.announcements.chat;

import java.util.Map;
import java.util.Set;
import kentongan.announcements.AnnouncementTexts;
import kentongan.announcements.AnswerAnnouncement;
import kentongan.announcements.AnswerAnnouncement.Part;
import kentongan.announcements.Clockface;
import kentongan.announcements.Reply;
import kentongan.chat.Button;
import kentongan.chat.Conversation;
import kentongan.chat.Outgoing;
import kentongan.chat.Press;
import kentongan.chat.StaleButton;
import org.springframework.stereotype.Component;

/** A member's answer in one tap. {@code Question} and {@code Obstacle} ask for words first. */
@Component
class ReplyButton implements Button {

    private final AnswerAnnouncement answer;

    ReplyButton(AnswerAnnouncement answer) {
        this.answer = answer;
    }

    @Override
    public Set<String> actions() {
        return Set.of(AnnouncementTexts.REPLY);
    }

    @Override
    public void press(Conversation talk, Press press) {
        var code = press.argument(1);
        var part = answer.part(press.argument(0), talk.member())
                .filter(it -> it.announcement().offers(code))
                .orElseThrow(StaleButton::new);
        if (!part.announcement().isSent()) {
            talk.warn("reply.recalled");
        } else if (Reply.needsWords(code)) {
            askForWords(talk, press, part, code);
        } else if (code.equals(Reply.DONE) && part.announcement().wantsProof() && !part.isDone()) {
            ProofSteps.ask(talk, press, part.announcement());
        } else {
            var reply = answer.reply(part, talk.member(), code, press.messageId(), talk.at());
            var label = AnnouncementTexts.label(part.announcement(), code, talk.texts());
            talk.answer("reply.recorded", label, Clockface.time(reply.at(), talk.texts()));
        }
    }

    private static void askForWords(Conversation talk, Press press, Part part, String code) {
        talk.answer("reply.words." + code + ".short");
        talk.begin(
                ReplySteps.TOPIC,
                code,
                Map.of(ReplySteps.ANNOUNCEMENT, part.announcement().id()));
        var ask = Outgoing.text(talk.texts().html("reply.words." + code));
        talk.say(press.messageId() == null ? ask : ask.inReplyTo(press.messageId()));
    }
}

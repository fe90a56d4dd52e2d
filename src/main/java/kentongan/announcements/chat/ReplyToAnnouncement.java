package kentongan.announcements.chat;

import java.util.Optional;
import kentongan.announcements.AnswerAnnouncement;
import kentongan.announcements.AnswerAnnouncement.Part;
import kentongan.chat.Conversation;
import kentongan.chat.FreeText;
import kentongan.chat.IncomingMessage;
import kentongan.chat.MessageLinks;
import kentongan.chat.Spoken;
import kentongan.questions.Question;
import kentongan.questions.Question.Kind;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Takes Telegram's reply to an announcement, or to a nudge about it, as a text reply. */
@Component
@Order(20)
class ReplyToAnnouncement implements FreeText {

    private final AnswerAnnouncement answer;
    private final MessageLinks links;

    ReplyToAnnouncement(AnswerAnnouncement answer, MessageLinks links) {
        this.answer = answer;
        this.links = links;
    }

    @Override
    public boolean takesRepliesFirst() {
        return true;
    }

    @Override
    public boolean hear(Conversation talk, IncomingMessage message) {
        var part = message.replyTo() == null ? Optional.<Part>empty() : partOf(talk, message.replyTo());
        if (part.isPresent() && !part.get().announcement().isSent()) {
            talk.say("reply.recalled");
            return true;
        }
        part.ifPresent(it -> Spoken.in(talk, message).ifPresent(words -> {
            var reply = Question.open(talk.newId(), Kind.REPLY, talk.member().id(), words, talk.at());
            answer.replyInWords(it, talk.member(), reply);
            talk.say("reply.carried.text");
        }));
        return part.isPresent();
    }

    private Optional<Part> partOf(Conversation talk, int messageId) {
        return answer.partOf(talk.member(), messageId)
                .or(() -> links.find(talk.chatId(), messageId, "nudge")
                        .flatMap(delivery -> answer.part(delivery.substring(0, delivery.indexOf(':')), talk.member())));
    }
}

package kentongan.announcements.chat;

import java.util.Map;
import kentongan.announcements.Announcement;
import kentongan.announcements.AnswerAnnouncement;
import kentongan.announcements.AnswerAnnouncement.Part;
import kentongan.announcements.GiveProof;
import kentongan.chat.Conversation;
import kentongan.chat.Dialogue;
import kentongan.chat.DialogueSteps;
import kentongan.chat.IncomingMessage;
import kentongan.chat.Media;
import kentongan.chat.Outgoing;
import kentongan.chat.Press;
import kentongan.chat.Spoken;
import org.springframework.stereotype.Component;

/** Hears the words or the photo that show that an instruction is done; only they make it count. */
@Component
class ProofSteps implements DialogueSteps {

    private static final String TOPIC = "proof";
    private static final String ANNOUNCEMENT = "announcement";

    private final AnswerAnnouncement answer;
    private final GiveProof giveProof;

    ProofSteps(AnswerAnnouncement answer, GiveProof giveProof) {
        this.answer = answer;
        this.giveProof = giveProof;
    }

    /** Asks for the proof. */
    static void ask(Conversation talk, Press press, Announcement announcement) {
        talk.answer("proof.ask.short");
        talk.begin(TOPIC, "proof", Map.of(ANNOUNCEMENT, announcement.id()));
        var ask = Outgoing.text(talk.texts().html("proof.ask"));
        talk.say(press.messageId() == null ? ask : ask.inReplyTo(press.messageId()));
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
                : answer.part(announcement, talk.member())
                        .filter(it -> it.announcement().isSent())
                        .orElse(null);
        if (part == null) {
            talk.leave();
            talk.say("reply.gone");
        } else if (message.file() != null && message.file().media() != Media.PHOTO) {
            talk.say("proof.wrong-kind");
        } else {
            take(talk, part, message);
        }
    }

    private void take(Conversation talk, Part part, IncomingMessage message) {
        Spoken.in(talk, message).ifPresent(words -> {
            giveProof.give(part, talk.member(), talk.newId(), words, talk.at());
            talk.leave();
            talk.say("proof.carried");
        });
    }
}

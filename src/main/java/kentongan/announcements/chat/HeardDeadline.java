package kentongan.announcements.chat;

import java.time.Instant;
import java.util.Optional;
import kentongan.announcements.Clockface;
import kentongan.announcements.TypedTime;
import kentongan.chat.Conversation;
import kentongan.chat.IncomingMessage;
import org.springframework.stereotype.Component;

/** Takes a deadline that a person typed, or tells them what is wrong with it. */
@Component
public class HeardDeadline {

    private final Clockface clockface;

    HeardDeadline(Clockface clockface) {
        this.clockface = clockface;
    }

    /** The deadline, which is still to come; empty if the person was told that it can't be one, and why. */
    public Optional<Instant> in(Conversation talk, IncomingMessage message) {
        var typed = TypedTime.parse(message.words(), clockface.inOffice(talk.at()));
        if (typed.isEmpty() || !message.isText()) {
            talk.say("task.deadline.unreadable");
            return Optional.empty();
        }
        var deadline = typed.get().toInstant();
        if (!deadline.isAfter(talk.at())) {
            talk.say("task.deadline.past");
            return Optional.empty();
        }
        return Optional.of(deadline);
    }
}

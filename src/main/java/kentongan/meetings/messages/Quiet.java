package kentongan.meetings.messages;

import java.time.Instant;
import kentongan.chat.Outgoing;
import kentongan.office.OfficeHours;
import org.springframework.stereotype.Component;

/** Takes the sound from what arrives in quiet hours; nothing about meetings is held back, since they don't wait. */
@Component
public class Quiet {

    private final OfficeHours hours;

    Quiet(OfficeHours hours) {
        this.hours = hours;
    }

    /** The message as it may arrive at that moment. */
    public Outgoing at(Instant now, Outgoing message) {
        var isQuiet = hours.quietHours().include(now.atZone(hours.zone()).toLocalTime());
        return new Outgoing(message.text(), message.keyboard(), message.attachment(), isQuiet, message.replyTo());
    }
}

package kentongan.announcements.chat;

import kentongan.chat.Conversation;
import kentongan.chat.FreeText;
import kentongan.chat.IncomingMessage;
import kentongan.office.Role;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Takes what the head sends outside any dialogue as the draft of an announcement. */
@Component
@Order(50)
class HeadsDraft implements FreeText {

    private final Composing composing;

    HeadsDraft(Composing composing) {
        this.composing = composing;
    }

    @Override
    public boolean hear(Conversation talk, IncomingMessage message) {
        if (talk.member().role() != Role.HEAD) {
            return false;
        }
        composing.begin(talk, message);
        return true;
    }
}

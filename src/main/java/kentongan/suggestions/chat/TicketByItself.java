package kentongan.suggestions.chat;

import kentongan.chat.Confidential;
import kentongan.chat.Conversation;
import kentongan.chat.FreeText;
import kentongan.chat.IncomingMessage;
import kentongan.suggestions.anonymity.TicketCode;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Takes a ticket code that somebody sends without a command, before it ends up as a question with their name. */
@Component
@Order(5)
class TicketByItself implements FreeText, Confidential {

    private final TicketCommand ticket;

    TicketByItself(TicketCommand ticket) {
        this.ticket = ticket;
    }

    @Override
    public boolean hear(Conversation talk, IncomingMessage message) {
        var isCode = takes(message);
        if (isCode) {
            ticket.show(talk, message.words());
        }
        return isCode;
    }

    @Override
    public boolean takes(IncomingMessage message) {
        return message.isText() && TicketCode.looksLikeOne(message.words());
    }
}

package kentongan.suggestions.chat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import kentongan.suggestions.anonymity.Tickets;
import org.springframework.stereotype.Component;

/**
 * Who is about to write at which ticket. In memory alone, since stored it would lead from the chat to the suggestion: after
 * a restart the person is asked for the code again.
 */
@Component
class TicketVisits {

    private static final Duration LONGEST = Duration.ofHours(1);

    private final Tickets tickets;
    private final Map<Long, Visit> visits = new HashMap<>();

    TicketVisits(Tickets tickets) {
        this.tickets = tickets;
    }

    /**
     * One person at a ticket.
     *
     * @param remark the random id of what they will write, so that it is kept once however often it is handled
     * @param prompt our message that asks for it
     */
    record Visit(String code, String remark, int prompt, Instant since) {}

    /** Begins one, ending whichever there was. */
    synchronized void begin(long chatId, String code, int prompt, Instant now) {
        removeOld(now);
        visits.put(chatId, new Visit(code, tickets.newId(), prompt, now));
    }

    synchronized Optional<Visit> of(long chatId, Instant now) {
        removeOld(now);
        return Optional.ofNullable(visits.get(chatId));
    }

    private void removeOld(Instant now) {
        visits.values().removeIf(it -> it.since().plus(LONGEST).isBefore(now));
    }

    synchronized void end(long chatId) {
        visits.remove(chatId);
    }
}

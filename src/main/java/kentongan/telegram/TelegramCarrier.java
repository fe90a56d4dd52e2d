package kentongan.telegram;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import kentongan.chat.SendFailure.Kind;
import kentongan.outbox.Act;
import kentongan.outbox.Carrier;
import kentongan.outbox.OutboxProperties;
import kentongan.outbox.Outcome;
import kentongan.outbox.Outcome.Accepted;
import kentongan.outbox.Outcome.Failed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Makes the outbox's calls; the outbox itself waits for its turn, and decides what an outcome means. */
@Component
class TelegramCarrier implements Carrier {

    private static final Logger log = LoggerFactory.getLogger(TelegramCarrier.class);

    private final Sends sends;
    private final Executor threads;
    private final Clock clock;

    TelegramCarrier(BotAddress address, BotClients clients, OutboxProperties properties, Clock clock) {
        this.sends = new Sends(new BotCalls(address, clients.broadcast()), properties.isPaid());
        this.threads = clients.broadcastThreads();
        this.clock = clock;
    }

    @Override
    public Outcome carry(long chatId, Act act) {
        try {
            var messageIds = make(chatId, act);
            return new Accepted(messageIds, clock.instant());
        } catch (WireFailure failure) {
            return new Failed(failure.kind(), failure.reason(), failure.retryAfter());
        } catch (RuntimeException impossible) {
            // a message that can't be put into the Bot API's terms will not be one by itself later
            log.error("A message could not be made", impossible);
            return new Failed(Kind.REFUSED, String.valueOf(impossible.getMessage()), Duration.ZERO);
        }
    }

    @Override
    public CompletableFuture<Outcome> begin(long chatId, Act act) {
        return CompletableFuture.supplyAsync(() -> carry(chatId, act), threads);
    }

    private List<Integer> make(long chatId, Act act) throws WireFailure {
        if (act instanceof Act.Send send) {
            return sends.sendAll(chatId, send.message());
        } else if (act instanceof Act.Edit edit) {
            sends.edit(chatId, edit.messageId(), edit.message());
        } else if (act instanceof Act.EditKeyboard edit) {
            sends.editKeyboard(chatId, edit.messageId(), edit.keyboard());
        } else if (act instanceof Act.Delete delete) {
            sends.delete(chatId, delete.messageId());
        }
        return List.of();
    }
}

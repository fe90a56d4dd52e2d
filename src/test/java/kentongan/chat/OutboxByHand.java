package kentongan.chat;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import kentongan.chat.SendFailure.Kind;
import kentongan.outbox.Act;
import kentongan.outbox.OutboxEntry;
import kentongan.outbox.OutboxEntry.State;
import kentongan.outbox.OutboxOwner;
import kentongan.outbox.OutboxOwner.Failure;
import kentongan.outbox.Receipt;
import org.springframework.context.ApplicationContext;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Empties the outbox at once and in order, without the real sender's pace, so that tests need not wait. */
final class OutboxByHand {

    private final MongoTemplate mongo;
    private final List<OutboxOwner> owners;
    private final Messenger messenger;
    private final Clock clock;

    private OutboxByHand(ApplicationContext context, Messenger messenger, Clock clock) {
        this.mongo = context.getBean(MongoTemplate.class);
        this.owners = List.copyOf(context.getBeansOfType(OutboxOwner.class).values());
        this.messenger = messenger;
        this.clock = clock;
    }

    static int carry(ApplicationContext context, Messenger messenger, Clock clock) {
        var outbox = new OutboxByHand(context, messenger, clock);
        var done = 0;
        for (int more = outbox.carryDue(); more > 0; more = outbox.carryDue()) {
            done += more;
        }
        return done;
    }

    private int carryDue() {
        var due = mongo.findAll(OutboxEntry.class).stream()
                .filter(entry -> entry.state() == State.PENDING && !entry.due().isAfter(clock.instant()))
                .sorted(Comparator.comparing(OutboxEntry::lane)
                        .thenComparing(OutboxEntry::due)
                        .thenComparing(OutboxEntry::id))
                .toList();
        return (int) due.stream().filter(this::carryOne).count();
    }

    /** Returns whether the entry is done; one that Telegram could not be asked about stays. */
    private boolean carryOne(OutboxEntry entry) {
        var owner = owners.stream()
                .filter(it -> it.name().equals(entry.owner()))
                .findFirst()
                .orElseThrow();
        try {
            var act = owner.prepareAll(List.of(entry)).get(entry.id());
            if (act != null) {
                var messageId = perform(entry.chatId(), act);
                owner.arrived(
                        List.of(new Receipt(entry, messageId == 0 ? List.of() : List.of(messageId), clock.instant())));
            }
        } catch (SendFailure failure) {
            if (failure.kind() != Kind.UNREACHABLE && failure.kind() != Kind.REFUSED) {
                return false;
            }
            owner.failed(entry, failure.kind() == Kind.REFUSED ? Failure.REFUSED : Failure.UNREACHABLE);
        }
        mongo.remove(entry);
        return true;
    }

    private int perform(long chatId, Act act) {
        if (act instanceof Act.Send send) {
            return messenger.send(chatId, send.message());
        }
        if (act instanceof Act.Edit edit) {
            messenger.edit(chatId, edit.messageId(), edit.message());
        } else if (act instanceof Act.EditKeyboard edit) {
            messenger.editKeyboard(chatId, edit.messageId(), edit.keyboard());
        } else if (act instanceof Act.Delete delete) {
            messenger.delete(chatId, delete.messageId());
        }
        return 0;
    }
}

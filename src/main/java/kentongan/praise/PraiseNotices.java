package kentongan.praise;

import java.time.Instant;
import java.util.Optional;
import kentongan.chat.Outgoing;
import kentongan.office.Member;
import kentongan.office.Members;
import kentongan.outbox.Act;
import kentongan.outbox.Lane;
import kentongan.outbox.Outbox;
import kentongan.outbox.OutboxEntry;
import kentongan.outbox.OutboxOwner;
import org.springframework.stereotype.Component;

/** Tells the giver what became of the praise. Its subject is {@code what:praise}. */
@Component
class PraiseNotices implements OutboxOwner {

    /** The receiver has said yes. */
    static final String SHOWN = "shown";

    /** The receiver has said no. */
    static final String DECLINED = "declined";

    /** It could not be delivered. */
    static final String LOST = "lost";

    private static final String OWNER = "praise-notice";

    private final Praises praises;
    private final Members members;
    private final PraiseTexts texts;
    private final Outbox outbox;

    PraiseNotices(Praises praises, Members members, PraiseTexts texts, Outbox outbox) {
        this.praises = praises;
        this.members = members;
        this.texts = texts;
        this.outbox = outbox;
    }

    Outbox outbox() {
        return outbox;
    }

    void tell(String what, Praise praise, Instant at) {
        members.byId(praise.giver())
                .filter(Member::isReachable)
                .map(it -> OutboxEntry.of(OWNER, what + ":" + praise.id(), Lane.INTERACTIVE, it.chatId(), at))
                .ifPresent(outbox::put);
    }

    @Override
    public String name() {
        return OWNER;
    }

    @Override
    public Optional<Act> prepare(OutboxEntry entry) {
        var parts = entry.subject().split(":");
        return praises.byId(parts[1])
                .flatMap(praise -> members.byId(praise.giver())
                        .filter(Member::isActive)
                        .map(giver -> new Act.Send(Outgoing.text(texts.notice(parts[0], praise, giver)))));
    }

    @Override
    public void sent(OutboxEntry entry, int messageId, Instant at) {
        // told
    }

    @Override
    public void failed(OutboxEntry entry, Failure why) {
        // the praise stands as it does
    }
}

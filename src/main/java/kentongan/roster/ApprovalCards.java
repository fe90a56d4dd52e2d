package kentongan.roster;

import java.time.Instant;
import java.util.Optional;
import kentongan.chat.Html;
import kentongan.chat.Key;
import kentongan.chat.Keyboard;
import kentongan.chat.Outgoing;
import kentongan.chat.Phrasebook;
import kentongan.chat.Texts;
import kentongan.office.Member;
import kentongan.office.Member.Standing;
import kentongan.office.Members;
import kentongan.outbox.Act;
import kentongan.outbox.Lane;
import kentongan.outbox.Outbox;
import kentongan.outbox.OutboxEntry;
import kentongan.outbox.OutboxOwner;
import org.springframework.stereotype.Component;

/** The cards by which heads and secretaries decide on a newcomer: sent to each, and changed once one has decided. */
@Component
class ApprovalCards implements OutboxOwner {

    static final String ASK = "ask";
    static final String DECIDED = "decided";

    private static final String NAME = "admission";

    private final Admissions admissions;
    private final Members members;
    private final RosterWords words;
    private final Phrasebook phrasebook;
    private final Outbox outbox;

    ApprovalCards(Admissions admissions, Members members, RosterWords words, Phrasebook phrasebook, Outbox outbox) {
        this.admissions = admissions;
        this.members = members;
        this.words = words;
        this.phrasebook = phrasebook;
        this.outbox = outbox;
    }

    static OutboxEntry entry(String memberId, String what, long chatId, Instant at) {
        return OutboxEntry.of(NAME, what + ":" + memberId + ":" + chatId, Lane.INTERACTIVE, chatId, at);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<Act> prepare(OutboxEntry entry) {
        var newcomer = members.byId(memberId(entry)).orElse(null);
        var admission = admissions.of(memberId(entry)).orElse(null);
        var decider = members.byTelegramId(entry.chatId()).orElse(null);
        if (newcomer == null || admission == null || decider == null) {
            return Optional.empty();
        }
        var texts = phrasebook.of(decider);
        var card = admission.cardIn(entry.chatId());
        if (isQuestion(entry)) {
            var isOpen = !admission.isDecided() && newcomer.standing() != Standing.REMOVED;
            return isOpen ? Optional.of(new Act.Send(question(newcomer, texts))) : Optional.empty();
        }
        return card == null
                ? Optional.empty()
                : Optional.of(new Act.Edit(card, Outgoing.text(decided(newcomer, admission, texts))));
    }

    @Override
    public void sent(OutboxEntry entry, int messageId, Instant at) {
        if (!isQuestion(entry)) {
            return;
        }
        // somebody may have decided while the card was on its way
        admissions
                .noteCard(memberId(entry), entry.chatId(), messageId)
                .filter(Admission::isDecided)
                .ifPresent(decided -> outbox.put(entry(memberId(entry), DECIDED, entry.chatId(), at)));
    }

    @Override
    public void failed(OutboxEntry entry, Failure why) {
        if (why == Failure.UNREACHABLE) {
            members.reachable(entry.chatId(), false);
        }
    }

    /** The staff list shows who waits as well, so a card that may have arrived is not sent twice. */
    @Override
    public boolean sendAgain(OutboxEntry entry) {
        return false;
    }

    private Outgoing question(Member newcomer, Texts texts) {
        var section = words.section(newcomer, texts);
        return Outgoing.text(texts.html("roster.admission", newcomer.name(), section))
                .with(Keyboard.row(
                        Key.press(texts.plain("roster.approve"), "admit", "y", newcomer.id())
                                .primary(),
                        Key.press(texts.plain("roster.decline"), "admit", "n", newcomer.id())
                                .danger()));
    }

    private Html decided(Member newcomer, Admission admission, Texts texts) {
        var by = members.byId(String.valueOf(admission.decidedBy()))
                .map(Member::name)
                .orElse("–");
        return texts.html(admission.approved() ? "roster.approved-by" : "roster.declined-by", newcomer.name(), by);
    }

    private static boolean isQuestion(OutboxEntry entry) {
        return entry.subject().startsWith(ASK);
    }

    private static String memberId(OutboxEntry entry) {
        return entry.subject().split(":", 3)[1];
    }
}

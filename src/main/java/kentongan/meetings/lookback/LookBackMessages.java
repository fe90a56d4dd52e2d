package kentongan.meetings.lookback;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import kentongan.chat.Key;
import kentongan.chat.Keyboard;
import kentongan.chat.Outgoing;
import kentongan.chat.Phrasebook;
import kentongan.meetings.attendance.Attendee;
import kentongan.meetings.messages.Quiet;
import kentongan.office.Member;
import kentongan.office.Members;
import kentongan.outbox.Act;
import kentongan.outbox.OutboxEntry;
import kentongan.outbox.OutboxOwner;
import org.springframework.stereotype.Component;

/** Asks a member how it went. The subject of its entries is the attendee. */
@Component
public class LookBackMessages implements OutboxOwner {

    /** The actions of the buttons; their argument is the look back. */
    public static final String ANSWER = "lb-answer";

    public static final String NOTHING = "lb-nothing";

    static final String OWNER = "look-back";

    private final AskHowItWent ask;
    private final Members members;
    private final Phrasebook phrasebook;
    private final Clock clock;
    private final Quiet quiet;

    LookBackMessages(AskHowItWent ask, Members members, Phrasebook phrasebook, Clock clock, Quiet quiet) {
        this.ask = ask;
        this.members = members;
        this.phrasebook = phrasebook;
        this.clock = clock;
        this.quiet = quiet;
    }

    @Override
    public String name() {
        return OWNER;
    }

    @Override
    public Optional<Act> prepare(OutboxEntry entry) {
        if (hasArrived(entry)) {
            return Optional.empty();
        }
        var now = clock.instant();
        var id = Attendee.checkInOf(entry.subject());
        return members.byId(entry.subject().substring(id.length() + 1))
                .filter(Member::isActive)
                .flatMap(reader -> ask.open(id, reader, now)
                        .filter(it -> ask.next(it, reader).isPresent())
                        .map(it -> new Act.Send(quiet.at(now, message(it, reader)))));
    }

    private Outgoing message(LookBack lookBack, Member reader) {
        var in = phrasebook.of(reader);
        return Outgoing.text(in.html("lookback.ask", lookBack.title()))
                .with(Keyboard.row(
                        Key.press(in.plain("lookback.answer"), ANSWER, lookBack.id()),
                        Key.press(in.plain("lookback.skip"), NOTHING, lookBack.id())));
    }

    @Override
    public void sent(OutboxEntry entry, int messageId, Instant at) {
        ask.asked(entry.subject());
    }

    @Override
    public boolean hasArrived(OutboxEntry entry) {
        return ask.wasAsked(entry.subject());
    }

    @Override
    public void failed(OutboxEntry entry, Failure why) {
        if (why == Failure.UNREACHABLE) {
            members.reachable(entry.chatId(), false);
        }
    }
}

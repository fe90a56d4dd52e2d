package kentongan.settings;

import java.time.Instant;
import java.util.Optional;
import kentongan.chat.Outgoing;
import kentongan.chat.Phrasebook;
import kentongan.office.Member;
import kentongan.office.Members;
import kentongan.outbox.Act;
import kentongan.outbox.OutboxEntry;
import kentongan.outbox.OutboxOwner;
import org.springframework.stereotype.Component;

/** Tells one of those who run the office that the holidays of a year are missing. Its subject is {@code year:month:member}. */
@Component
class HolidayReminders implements OutboxOwner {

    static final String OWNER = "holidays";

    private final Members members;
    private final Phrasebook phrasebook;

    HolidayReminders(Members members, Phrasebook phrasebook) {
        this.members = members;
        this.phrasebook = phrasebook;
    }

    @Override
    public String name() {
        return OWNER;
    }

    @Override
    public Optional<Act> prepare(OutboxEntry entry) {
        var parts = entry.subject().split(":");
        return members.byId(parts[2])
                .filter(Member::isActive)
                .map(it -> new Act.Send(Outgoing.text(phrasebook.of(it).html("settings.holidays.missing", parts[0]))));
    }

    @Override
    public void sent(OutboxEntry entry, int messageId, Instant at) {
        // told
    }

    @Override
    public void failed(OutboxEntry entry, Failure why) {
        // the others who run the office are told too
    }
}

package kentongan.troubles;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import kentongan.office.Member;
import kentongan.office.Members;
import kentongan.office.Role;
import kentongan.outbox.Lane;
import kentongan.outbox.Outbox;
import kentongan.outbox.OutboxEntry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Looks at all signs of trouble and has those who run the office told what is new. First the trouble's document changes,
 * which of several processes one does; then the entries are put in, with ids that follow from it; a crash in between is made
 * up for by the next look.
 */
@Component
public class LookForTrouble {

    private final List<Sign> signs;
    private final WatchContact contact;
    private final Troubles troubles;
    private final Members members;
    private final Outbox outbox;

    LookForTrouble(
            ObjectProvider<Sign> signs, WatchContact contact, Troubles troubles, Members members, Outbox outbox) {
        this.signs = signs.orderedStream().toList();
        this.contact = contact;
        this.troubles = troubles;
        this.members = members;
        this.outbox = outbox;
    }

    /** Looks once. */
    public void look(Instant now) {
        for (var sign : signs) {
            var old = troubles.of(sign.kind());
            var changed = old.after(sign.look(now), now);
            if (!changed.equals(old)) {
                troubles.change(old, changed);
            }
        }
        contact.look(now);
        troubles.all().forEach(it -> tell(it, now));
    }

    private void tell(Trouble trouble, Instant now) {
        if (trouble.untold() != null) {
            var subject = trouble.kind() + ":" + trouble.occasion() + ":" + trouble.untold() + ":";
            outbox.put(whoRunsTheOffice()
                    .map(it ->
                            OutboxEntry.of(TroubleMessages.OWNER, subject + it.id(), Lane.REMINDER, it.chatId(), now))
                    .toList());
            troubles.told(trouble);
        }
    }

    private Stream<Member> whoRunsTheOffice() {
        return Stream.of(Role.HEAD, Role.SECRETARY)
                .flatMap(role -> members.active(role).stream())
                .filter(Member::isReachable);
    }
}

package kentongan.praise;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kentongan.announcements.Audience;
import kentongan.announcements.Departure;
import kentongan.announcements.Priority;
import kentongan.office.Member;
import kentongan.office.Members;
import kentongan.office.Role;
import kentongan.outbox.Outbox;
import org.springframework.stereotype.Component;

/** Gives praise and takes it back: the head to anybody, a section head to the own section, nobody to themselves. */
@Component
public class GivePraise {

    /** How many one person can give within an hour. */
    public static final int MOST_AN_HOUR = 10;

    /** How long it can be taken back. */
    public static final Duration REGRET = Duration.ofMinutes(10);

    private static final Duration HOUR = Duration.ofHours(1);

    private final Praises praises;
    private final PraiseMessages messages;
    private final Members members;
    private final Departure departure;
    private final Outbox outbox;

    GivePraise(Praises praises, PraiseMessages messages, Members members, Departure departure, Outbox outbox) {
        this.praises = praises;
        this.messages = messages;
        this.members = members;
        this.departure = departure;
        this.outbox = outbox;
    }

    public static boolean mayPraise(Member giver) {
        return giver.isActive() && (giver.role() == Role.HEAD || giver.role() == Role.SECTION_HEAD);
    }

    private static boolean mayPraise(Member giver, Member receiver) {
        return mayPraise(giver)
                && receiver.isActive()
                && !receiver.id().equals(giver.id())
                && Audience.mayAddress(giver, receiver);
    }

    /** Whom the giver can praise, by name. */
    public List<Member> candidates(Member giver) {
        return members.active().stream().filter(it -> mayPraise(giver, it)).toList();
    }

    /** The member of that id, if the giver can praise them. */
    public Optional<Member> candidate(Member giver, String id) {
        return members.byId(id).filter(it -> mayPraise(giver, it));
    }

    /** To how many it would be shown, should the receiver say yes. */
    public int audience(Member giver, Member receiver) {
        return ShowPraise.audience(members.active(), giver, receiver.id()).size();
    }

    /** Whether the giver has praised as often within the hour as anybody can. */
    public boolean hasPraisedEnough(Member giver, Instant now) {
        return praises.givenBy(giver.id(), now.minus(HOUR)) >= MOST_AN_HOUR;
    }

    /** When what is given now goes out: as with a normal announcement, in quiet hours the next working morning. */
    public Instant departure(Instant now) {
        return departure.of(Priority.NORMAL, now);
    }

    /** Sends it to its receiver; doing so again after a crash sends nothing twice. */
    public void give(Praise praise, Member receiver) {
        praises.add(praise);
        outbox.put(messages.toReceiver(praise, receiver));
    }

    /** What that member has given. */
    public Optional<Praise> byId(String id, Member giver) {
        return praises.byId(id).filter(it -> it.giver().equals(giver.id()));
    }

    /** Within the time for it, and as long as it has not gone out. */
    public boolean mayWithdraw(Praise praise, Instant now) {
        return praise.stands() && (now.isBefore(praise.at().plus(REGRET)) || now.isBefore(praise.departs()));
    }

    /** Takes it back from every phone; of what is taken back already, does what is left. */
    public Praise withdraw(Praise praise, Instant now) {
        var withdrawn = praises.withdraw(praise.id()).orElse(praise);
        removeFromPhones(withdrawn, now);
        return withdrawn;
    }

    /** What was not sent is not sent any more; what was sent is deleted. */
    void removeFromPhones(Praise praise, Instant now) {
        var readers = Stream.concat(Stream.of(praise.receiver()), praise.audience().stream());
        outbox.put(members.byIds(readers.toList()).stream()
                .filter(it -> it.telegramId() != null)
                .flatMap(it -> messages.removal(praise, it, now).stream())
                .toList());
    }
}

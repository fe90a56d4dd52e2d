package kentongan.announcements;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import kentongan.announcements.Delivery.Passed;
import kentongan.office.Member;
import kentongan.office.Members;
import kentongan.office.Role;
import kentongan.outbox.Lane;
import kentongan.outbox.Outbox;
import kentongan.outbox.OutboxEntry;
import org.springframework.stereotype.Component;

/**
 * Passes an instruction on to people of the section head's own section. They become recipients of the first announcement,
 * so that whatever happens to it reaches them, and their answers count on its board. Each step can be done again.
 */
@Component
public class PassOn {

    private final Announcements announcements;
    private final Deliveries deliveries;
    private final Members members;
    private final Outbox outbox;
    private final Notes notes;

    PassOn(Announcements announcements, Deliveries deliveries, Members members, Outbox outbox, Notes notes) {
        this.announcements = announcements;
        this.deliveries = deliveries;
        this.members = members;
        this.outbox = outbox;
        this.notes = notes;
    }

    /** Where it is noted what is chosen, and shown what was done. */
    @Component
    record Notes(Passings passings, ReceiptBoards boards, NudgePlan plan) {}

    /** An instruction on a section head's phone that can be passed on. */
    public record Passable(Announcement announcement, Delivery delivery, Member sectionHead) {

        /** By when the section head must have it done; nobody it is passed on to gets more time. */
        public Optional<Instant> deadline() {
            return Optional.ofNullable(delivery.deadline(announcement));
        }
    }

    static boolean mayPassOn(Member member, Announcement announcement) {
        return member.role() == Role.SECTION_HEAD
                && member.sectionId() != null
                && announcement.kind() == Kind.INSTRUCTION
                && announcement.isSent();
    }

    /** The instruction if the member has it and may pass it on. */
    public Optional<Passable> find(String announcement, Member member) {
        return announcements
                .byId(announcement)
                .filter(it -> mayPassOn(member, it))
                .flatMap(it -> deliveries
                        .byId(Delivery.id(it.id(), member.id()))
                        .map(delivery -> new Passable(it, delivery, member)));
    }

    /** Those of the own section who do not have it yet, by name. */
    public List<Member> without(Passable it) {
        var have = new HashSet<>(it.announcement().recipients());
        return members.active().stream()
                .filter(member -> mayGet(member, it) && !have.contains(member.id()))
                .toList();
    }

    private static boolean mayGet(Member member, Passable it) {
        return member.isActive()
                && it.announcement().kind() == Kind.INSTRUCTION
                && String.valueOf(it.sectionHead().sectionId()).equals(member.sectionId())
                && !member.id().equals(it.sectionHead().id())
                && !member.id().equals(it.announcement().author());
    }

    /** Begins choosing, with nobody chosen. */
    public Passing begin(Passable it) {
        return notes.passings().begin(it.delivery().id());
    }

    /** What is chosen so far; empty if nothing is being passed on. */
    public Optional<Passing> choice(Passable it) {
        return notes.passings().byId(it.delivery().id());
    }

    /** Chooses one person, or no longer. */
    public void toggle(Passable it, Passing choice, String member) {
        if (choice.chosen().contains(member)) {
            notes.passings().drop(choice.id(), member);
        } else if (without(it).stream().anyMatch(other -> other.id().equals(member))) {
            notes.passings().choose(choice.id(), member);
        }
    }

    /** Asks for it earlier; false if that would be later than the section head's own deadline. */
    public boolean dueBy(Passable it, Instant deadline) {
        if (it.deadline().filter(deadline::isAfter).isPresent()) {
            return false;
        }
        notes.passings().dueBy(it.delivery().id(), deadline);
        return true;
    }

    /** Drops the choice; nothing was passed on. */
    public void cancel(Passable it) {
        notes.passings().end(it.delivery().id());
    }

    /** Passes it on to those chosen; returns to whom. Those who got it meanwhile by another way are left out. */
    public List<Member> send(Passable it, Passing choice, Instant at) {
        var how = new Passed(it.sectionHead().id(), choice.deadline());
        var meant = members.byIds(choice.chosen()).stream()
                .filter(member -> mayGet(member, it))
                .filter(member -> isFree(it.announcement(), member, how))
                .toList();
        var passed = meant.isEmpty()
                        || announcements
                                .extend(it.announcement().id(), ids(meant))
                                .isEmpty()
                ? List.<Member>of()
                : deliver(it.announcement(), meant, how, at);
        notes.passings().end(choice.id());
        return passed;
    }

    private static List<String> ids(List<Member> people) {
        return people.stream().map(Member::id).toList();
    }

    /** Nobody sent it to them; a delivery of this very passing is one that a crash interrupted. */
    private boolean isFree(Announcement announcement, Member member, Passed how) {
        return deliveries
                .byId(Delivery.id(announcement.id(), member.id()))
                .map(it -> isBy(it, how))
                .orElse(true);
    }

    private static boolean isBy(Delivery delivery, Passed how) {
        return delivery.passed() != null && delivery.passed().by().equals(how.by());
    }

    private List<Member> deliver(Announcement announcement, List<Member> people, Passed how, Instant at) {
        deliveries.add(
                people.stream()
                        .map(member -> member.isReachable()
                                ? Delivery.pending(announcement.id(), member.id())
                                : Delivery.unreachable(announcement.id(), member.id()))
                        .map(delivery -> delivery.passedOn(how))
                        .toList(),
                at);
        var stored = deliveries.byIds(people.stream()
                .map(member -> Delivery.id(announcement.id(), member.id()))
                .toList());
        var mine = members.byIds(stored.stream()
                .filter(delivery -> isBy(delivery, how))
                .map(Delivery::member)
                .toList());
        var pending = stored.stream()
                .filter(delivery -> delivery.state() == Delivery.State.PENDING)
                .map(Delivery::member)
                .toList();
        outbox.put(mine.stream()
                .filter(member -> pending.contains(member.id()) && member.telegramId() != null)
                .map(member -> OutboxEntry.of(
                        DeliveryMessages.OWNER,
                        Delivery.id(announcement.id(), member.id()),
                        Lane.BROADCAST,
                        member.chatId(),
                        at))
                .toList());
        notes.plan().begin(announcement, at);
        if (how.deadline() != null) {
            notes.plan().at(announcement, how.deadline(), at);
        }
        notes.boards().touch(announcement.id());
        return mine;
    }
}

package kentongan.pulse;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import kentongan.chat.Outgoing;
import kentongan.chat.Phrasebook;
import kentongan.office.Member;
import kentongan.office.Members;
import kentongan.office.OfficeHours;
import kentongan.outbox.Act;
import kentongan.outbox.Lane;
import kentongan.outbox.Outbox;
import kentongan.outbox.OutboxEntry;
import kentongan.outbox.OutboxOwner;
import org.springframework.stereotype.Component;

/** Shows the question of a week on one phone, and its end. Its subject is {@code what:week:member}. */
@Component
class PulseMessages implements OutboxOwner {

    static final String OWNER = "pulse";

    private static final String QUESTION = "ask";
    private static final String END = "end";

    private final Pulses pulses;
    private final PulseTexts texts;
    private final Members members;
    private final Phrasebook phrasebook;
    private final Way way;

    PulseMessages(Pulses pulses, PulseTexts texts, Members members, Phrasebook phrasebook, Way way) {
        this.pulses = pulses;
        this.texts = texts;
        this.members = members;
        this.phrasebook = phrasebook;
        this.way = way;
    }

    /** Whether a phone rings now, and the way to it. */
    @Component
    record Way(Outbox outbox, OfficeHours hours, Clock clock) {

        boolean isQuiet() {
            var local = clock.instant().atZone(hours.zone()).toLocalTime();
            return hours.quietHours().include(local);
        }
    }

    /** What an entry is about. */
    private record Subject(String what, String week, String member) {

        static Subject of(OutboxEntry entry) {
            var parts = entry.subject().split(":");
            return new Subject(parts[0], parts[1], parts[2]);
        }
    }

    OutboxEntry question(Pulse pulse, Member member, Instant now) {
        return entry(QUESTION, pulse, member, now);
    }

    OutboxEntry end(Pulse pulse, Member member, Instant now) {
        return entry(END, pulse, member, now);
    }

    private static OutboxEntry entry(String what, Pulse pulse, Member member, Instant now) {
        var subject = what + ":" + pulse.week() + ":" + member.id();
        return OutboxEntry.of(OWNER, subject, Lane.BROADCAST, member.chatId(), now);
    }

    @Override
    public String name() {
        return OWNER;
    }

    @Override
    public Optional<Act> prepare(OutboxEntry entry) {
        var subject = Subject.of(entry);
        var pulse = pulses.of(subject.week());
        var member = members.byId(subject.member()).filter(Member::isActive);
        return member.flatMap(
                it -> pulse.flatMap(week -> subject.what().equals(END) ? end(week, it) : question(entry, week, it)));
    }

    private Optional<Act> end(Pulse pulse, Member member) {
        return pulses.copy(pulse.week(), member.id())
                .filter(it -> it.message() != 0)
                .map(it -> new Act.Edit(it.message(), texts.closed(pulse, phrasebook.of(member))));
    }

    private Optional<Act> question(OutboxEntry entry, Pulse pulse, Member member) {
        if (!pulse.isOpen(way.clock().instant())
                || pulses.copy(pulse.week(), member.id()).isPresent()) {
            return Optional.empty();
        }
        var in = phrasebook.of(member);
        Outgoing question = texts.question(pulse, in);
        var marked = entry.secondCopy() ? question.asSecondCopy(in) : question;
        return Optional.of(new Act.Send(marked.silently(way.isQuiet())));
    }

    @Override
    public void sent(OutboxEntry entry, int messageId, Instant at) {
        var subject = Subject.of(entry);
        if (subject.what().equals(QUESTION)) {
            pulses.shownIn(subject.week(), subject.member(), messageId);
            // it was closed while Telegram had it
            pulses.of(subject.week())
                    .filter(Pulse::closed)
                    .ifPresent(pulse -> members.byId(subject.member())
                            .filter(Member::isReachable)
                            .ifPresent(it -> way.outbox().put(end(pulse, it, at))));
        }
    }

    @Override
    public void failed(OutboxEntry entry, Failure why) {
        if (why == Failure.UNREACHABLE) {
            members.reachable(entry.chatId(), false);
        }
    }

    @Override
    public boolean sendAgain(OutboxEntry entry) {
        return true;
    }

    @Override
    public boolean hasArrived(OutboxEntry entry) {
        var subject = Subject.of(entry);
        return pulses.copy(subject.week(), subject.member()).isPresent();
    }
}

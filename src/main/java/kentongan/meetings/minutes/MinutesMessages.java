package kentongan.meetings.minutes;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import kentongan.meetings.attendance.Attendee;
import kentongan.meetings.attendance.Attendees;
import kentongan.meetings.attendance.FollowCheckIn;
import kentongan.meetings.messages.Quiet;
import kentongan.office.Member;
import kentongan.office.Members;
import kentongan.outbox.Act;
import kentongan.outbox.OutboxEntry;
import kentongan.outbox.OutboxOwner;
import org.springframework.stereotype.Component;

/** Brings the minutes to a member. The subject of its entries is {@code check-in/version/member}; a newer version goes instead. */
@Component
class MinutesMessages implements OutboxOwner {

    static final String OWNER = "minutes";

    private final MinutesArchive archive;
    private final Attendees attendees;
    private final Members members;
    private final MinutesTexts texts;
    private final When when;

    MinutesMessages(MinutesArchive archive, Attendees attendees, Members members, MinutesTexts texts, When when) {
        this.archive = archive;
        this.attendees = attendees;
        this.members = members;
        this.texts = texts;
        this.when = when;
    }

    /** Of what it tells, when it arrives, and how loud. */
    @Component("minutesWhen")
    record When(FollowCheckIn follow, Clock clock, Quiet quiet) {}

    /** What an entry's subject says. */
    private record Subject(String checkIn, int version, String member) {

        static Subject of(OutboxEntry entry) {
            var parts = entry.subject().split("/", -1);
            return new Subject(parts[0], Integer.parseInt(parts[1]), parts[2]);
        }

        String attendee() {
            return Attendee.id(checkIn, member);
        }
    }

    @Override
    public String name() {
        return OWNER;
    }

    @Override
    public Optional<Act> prepare(OutboxEntry entry) {
        var subject = Subject.of(entry);
        if (hasArrived(entry)) {
            return Optional.empty();
        }
        return archive.byId(subject.checkIn())
                .filter(it -> it.version() == subject.version())
                .flatMap(minutes -> members.byId(subject.member())
                        .filter(Member::isActive)
                        .flatMap(reader -> act(minutes, reader, entry.secondCopy())));
    }

    private Optional<Act> act(Minutes minutes, Member reader, boolean isSecondCopy) {
        var in = texts.in(reader);
        return when.follow().byId(minutes.id()).map(checkIn -> {
            var message = texts.minutes(checkIn, minutes.words(), minutes.author(), minutes.isCorrected(), in);
            var loud = when.quiet().at(when.clock().instant(), message);
            return new Act.Send(isSecondCopy ? loud.asSecondCopy(in) : loud);
        });
    }

    @Override
    public void sent(OutboxEntry entry, int messageId, Instant at) {
        var subject = Subject.of(entry);
        attendees.gotMinutes(subject.attendee(), subject.version());
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
        return attendees
                .byId(subject.attendee())
                .filter(it -> it.minutes() >= subject.version())
                .isPresent();
    }
}

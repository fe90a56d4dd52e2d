package kentongan.meetings.lookback;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kentongan.meetings.Meetings;
import kentongan.meetings.attendance.Attendee;
import kentongan.meetings.attendance.Attendees;
import kentongan.meetings.attendance.CheckInClosed;
import kentongan.meetings.lookback.LookBack.Question;
import kentongan.office.Member;
import kentongan.office.Members;
import kentongan.office.OfficeHours;
import kentongan.outbox.Lane;
import kentongan.outbox.Outbox;
import kentongan.outbox.OutboxEntry;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Asks those present what went well and what was lacking, and keeps what they say apart from who said it. */
@Component
public class AskHowItWent {

    /** Stands beside the questions that were answered. */
    private static final String ASKED = "ASKED";

    private final LookBacks lookBacks;
    private final Attendees attendees;
    private final Meetings meetings;
    private final OfficeHours hours;
    private final Phones phones;

    AskHowItWent(LookBacks lookBacks, Attendees attendees, Meetings meetings, OfficeHours hours, Phones phones) {
        this.lookBacks = lookBacks;
        this.attendees = attendees;
        this.meetings = meetings;
        this.hours = hours;
        this.phones = phones;
    }

    /** Who is reached, and how. */
    @Component("lookBackPhones")
    record Phones(Members members, Outbox outbox) {}

    @EventListener
    void on(CheckInClosed closed) {
        var checkIn = closed.checkIn();
        var asked = phones.members().byIds(closed.present()).stream()
                .filter(it -> it.isReachable() && !isConvener(it, checkIn.meeting()))
                .toList();
        var due = summaryDue(closed.at());
        lookBacks.add(
                new LookBack(checkIn.id(), checkIn.meeting(), checkIn.title(), asked.size(), due, false, List.of()));
        phones.outbox()
                .put(asked.stream()
                        .map(it -> OutboxEntry.of(
                                LookBackMessages.OWNER,
                                Attendee.id(checkIn.id(), it.id()),
                                Lane.BROADCAST,
                                it.chatId(),
                                closed.at()))
                        .toList());
    }

    private boolean isConvener(Member member, String meeting) {
        return meetings.byId(meeting)
                .filter(it -> it.convener().equals(member.id()))
                .isPresent();
    }

    /** At the beginning of the next working day. */
    private Instant summaryDue(Instant end) {
        var calendar = hours.calendar();
        var day = end.atZone(calendar.zone()).toLocalDate();
        return calendar.startOfWork(calendar.workingDayAfter(day));
    }

    /** The look back if the member was there, is not the one who gets the answers, and answers are still taken. */
    public Optional<LookBack> open(String id, Member member, Instant now) {
        return lookBacks
                .byId(id)
                .filter(it -> it.isOpen(now) && !isConvener(member, it.meeting()))
                .filter(it -> attendees
                        .byId(Attendee.id(id, member.id()))
                        .filter(Attendee::isPresent)
                        .isPresent());
    }

    /** Notes that the question is on their phone. */
    void asked(String attendee) {
        attendees.lookBack(attendee, ASKED);
    }

    boolean wasAsked(String attendee) {
        return attendees
                .byId(attendee)
                .filter(it -> it.lookedBack().contains(ASKED))
                .isPresent();
    }

    /** The first question that the member has neither answered nor skipped. */
    public Optional<Question> next(LookBack lookBack, Member member) {
        var answered = attendees
                .byId(Attendee.id(lookBack.id(), member.id()))
                .map(Attendee::lookedBack)
                .orElse(List.of());
        return List.of(Question.values()).stream()
                .filter(it -> !answered.contains(it.name()))
                .findFirst();
    }

    /** Takes an answer; false if the member had answered or skipped that question. */
    public boolean answer(LookBack lookBack, Member member, Question question, String words) {
        var attendee = Attendee.id(lookBack.id(), member.id());
        var isFirst = attendees
                .byId(attendee)
                .filter(it -> !it.lookedBack().contains(question.name()))
                .isPresent();
        if (isFirst) {
            // rather twice, should this be interrupted, than not at all: what is said bears no sign of who said it
            lookBacks.add(lookBack.id(), question, words);
            attendees.lookBack(attendee, question.name());
        }
        return isFirst;
    }

    /** The member has nothing to say to that question. */
    public void skip(LookBack lookBack, Member member, Question question) {
        attendees.lookBack(Attendee.id(lookBack.id(), member.id()), question.name());
    }

    /** The most characters (UTF-16) of an answer. */
    public static int longest() {
        return Remark.LONGEST;
    }
}

package kentongan.meetings.attendance;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import kentongan.chat.Phone;
import kentongan.chat.RecordingMessenger.Shown;
import kentongan.meetings.AnswerInvitation;
import kentongan.meetings.AnswerInvitation.Given;
import kentongan.meetings.Meeting;
import kentongan.meetings.MeetingOffice;
import kentongan.meetings.Repetition;
import kentongan.meetings.Rsvp.Answer;
import org.springframework.data.mongodb.core.MongoTemplate;

/** A meeting office whose sweeps of attendance run too; the clock shows Tuesday 24 November 2026, 10:00. */
public final class AttendanceOffice implements AutoCloseable {

    public final MeetingOffice in;

    private AttendanceOffice(MeetingOffice in) {
        this.in = in;
    }

    public static AttendanceOffice open() {
        return new AttendanceOffice(MeetingOffice.open());
    }

    public static AttendanceOffice inEnglish() {
        return new AttendanceOffice(MeetingOffice.inEnglish());
    }

    /** The head's meeting of Wednesday 09:00, once. */
    public Meeting meeting() {
        return in.call(in.head, "2026-11-25", "09:00", Repetition.ONCE);
    }

    /** Moves the clock to that time of Wednesday, as {@code 09:00} or {@code 09:00:30}, and lets the sweeps run. */
    public void at(String time) {
        in.at("2026-11-25T" + time);
        sweep();
    }

    public void sweep() {
        var now = in.now();
        in.office.bean(OpenCheckIns.class).open(now);
        in.office.carry();
        in.office.bean(CloseCheckIns.class).closeDue(now);
        in.office.carry();
        in.office.bean(ShowCheckIns.class).show(now);
        in.office.carry();
    }

    public void answer(Meeting meeting, Phone phone, Answer answer) {
        var answers = in.office.bean(AnswerInvitation.class);
        var asked = answers.asked(meeting.subject(), in.office.stored(phone)).orElseThrow();
        answers.answer(asked, in.office.stored(phone), new Given(answer, in.now()), null);
        in.office.carry();
    }

    /** The check-in that was opened last. */
    public CheckIn checkIn() {
        return in.office.bean(MongoTemplate.class).findAll(CheckIn.class).stream()
                .reduce((one, next) -> next)
                .orElseThrow();
    }

    public Attendee attendee(Phone phone) {
        var id = Attendee.id(checkIn().id(), in.office.stored(phone).id());
        return in.office.bean(Attendees.class).byId(id).orElseThrow();
    }

    /** The code that the keeper's phone shows. */
    public String shownCode(Phone keeper) {
        var found =
                Pattern.compile("(?:Kode|Code): (\\d{4})").matcher(board(keeper).text());
        if (!found.find()) {
            throw new AssertionError("no code in " + board(keeper).text());
        }
        return found.group(1);
    }

    /** A code that is not taken at this moment. */
    public String wrongCode() {
        return wrongCode(in.now());
    }

    private String wrongCode(Instant at) {
        return List.of("0001", "0002", "0003").stream()
                .filter(it -> !CheckInCode.accepts(checkIn().secret(), it, at))
                .findFirst()
                .orElseThrow();
    }

    public Shown board(Phone keeper) {
        return keeper.sees().stream()
                .filter(it ->
                        it.messageId() == Objects.requireNonNullElse(checkIn().board(), 0))
                .findFirst()
                .orElseThrow();
    }

    /** Checks the phone's owner in with the code of this moment. */
    public void comesIn(Phone phone) {
        phone.taps(phone.sees().stream()
                .flatMap(it -> it.labels().stream())
                .filter(it -> it.equals("Saya hadir") || it.equals("I am here"))
                .findFirst()
                .orElseThrow());
        phone.says(CheckInCode.at(checkIn().secret(), in.now()));
    }

    @Override
    public void close() {
        in.close();
    }
}

package kentongan.meetings;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import kentongan.chat.ChatFixture;
import kentongan.chat.Outgoing.Upload;
import kentongan.chat.Phone;
import kentongan.chat.RecordingMessenger.Shown;
import kentongan.meetings.MoveMeeting.By;
import kentongan.meetings.messages.CardTexts;
import kentongan.meetings.reminders.FireReminders;
import kentongan.office.Role;
import org.springframework.data.mongodb.core.MongoTemplate;

/** An office in Jayapura whose clock shows Tuesday 24 November 2026, 10:00, in which meetings are called. */
public final class MeetingOffice implements AutoCloseable {

    public static final ZoneId ZONE = ZoneId.of("Asia/Jayapura");

    public final ChatFixture office;
    public final Phone head;
    public final Phone secretary;
    public final Phone chief;
    public final Phone aziza;
    public final Phone siti;

    private MeetingOffice(ChatFixture office) {
        this.office = office;
        this.head = office.member("Yohanis", Role.HEAD, null);
        this.secretary = office.member("Maria", Role.SECRETARY, null);
        this.chief = office.member("Markus", Role.SECTION_HEAD, "umum");
        this.aziza = office.member("Aziza", Role.EMPLOYEE, "umum");
        this.siti = office.member("Siti", Role.EMPLOYEE, "keuangan");
    }

    /** One that speaks Indonesian. */
    public static MeetingOffice open() {
        return new MeetingOffice(
                ChatFixture.with("kentongan.meetings", "kentongan.announcements", "kentongan.questions"));
    }

    /** One that speaks English. */
    public static MeetingOffice inEnglish() {
        return new MeetingOffice(
                ChatFixture.inEnglish("kentongan.meetings", "kentongan.announcements", "kentongan.questions"));
    }

    /** Calls a meeting for everyone at that day and time, without any dialogue. */
    public Meeting call(Phone convener, String day, String time, Repetition repetition) {
        var plan = MeetingFixtures.plan(day, time, ZONE, repetition);
        var draft = new MeetingDraft(
                "p" + day.replace("-", "") + time.replace(":", "") + convener.id(),
                office.stored(convener).id(),
                plan.title(),
                plan.kind(),
                plan.start(),
                plan.length(),
                plan.place(),
                "1. Pembukaan",
                plan.audience(),
                plan.repetition(),
                plan.reminders(),
                Instant.EPOCH);
        var meeting = office.bean(InviteToMeeting.class)
                .invite(draft, office.stored(convener), now())
                .orElseThrow();
        office.carry();
        return stored(meeting.id());
    }

    public Meeting stored(String id) {
        return office.bean(Meetings.class).byId(id).orElseThrow();
    }

    /** Lets the head begin a plan, up to the question for day and time. */
    public Phone toTime() {
        return head.says("/rapat Rapat koordinasi").taps("Rapat");
    }

    /** The plan that was begun last. */
    public MeetingDraft draft() {
        return office.bean(MongoTemplate.class).findAll(MeetingDraft.class).stream()
                .reduce((one, next) -> next)
                .orElseThrow();
    }

    /** Moves all of it, as the head. */
    public Meeting moveAll(Meeting meeting, String day, String time) {
        var moved = office.bean(MoveMeeting.class)
                .moveAll(meeting, new LocalStart(day, time, ZONE), by(head))
                .orElseThrow();
        office.carry();
        return moved;
    }

    /** Moves one time of it, as the head. */
    public Meeting moveOne(Meeting meeting, int index, String day, String time) {
        var one = meeting.occurrences().get(index);
        var moved = office.bean(MoveMeeting.class)
                .moveOne(meeting, one, new LocalStart(day, time, ZONE), by(head))
                .orElseThrow();
        office.carry();
        return moved;
    }

    public By by(Phone phone) {
        return new By(office.stored(phone), now());
    }

    /** Moves the clock to that time in Jayapura and lets the sweeps run. */
    public void at(String localDateTime) {
        office.clock().moveTo(LocalDateTime.parse(localDateTime).atZone(ZONE).toInstant());
        sweep();
    }

    /** Does what the sweeps do, and sends what comes of it. */
    public void sweep() {
        office.bean(TellPeople.class).tellAll(now());
        office.bean(KeepOccurrences.class).keepAll(now());
        office.bean(FireReminders.class).fire(now());
        office.carry();
    }

    public Instant now() {
        return office.clock().instant();
    }

    /** The words of the meeting's card now, as the head sees it. */
    public String card(Meeting meeting) {
        return office.bean(CardTexts.class)
                .card(stored(meeting.id()), office.stored(head))
                .text()
                .plain();
    }

    /** The calendar file of a message. */
    public static String file(Shown message) {
        var upload = (Upload) Objects.requireNonNull(message.message().attachment());
        return new String(upload.bytes(), StandardCharsets.UTF_8);
    }

    /** The messages of the phone that show these words. */
    public static List<Shown> shown(Phone phone, String words) {
        return phone.sees().stream().filter(it -> it.text().contains(words)).toList();
    }

    @Override
    public void close() {
        office.close();
    }
}

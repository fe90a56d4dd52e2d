package kentongan.meetings.attendance.messages;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import kentongan.chat.Html;
import kentongan.chat.Key;
import kentongan.chat.Keyboard;
import kentongan.chat.Outgoing;
import kentongan.chat.Texts;
import kentongan.meetings.attendance.Attendee;
import kentongan.meetings.attendance.Attendee.Excuse.Why;
import kentongan.meetings.attendance.CheckIn;
import kentongan.meetings.attendance.FollowCheckIn;
import kentongan.meetings.attendance.FollowCheckIn.Person;
import kentongan.meetings.messages.MeetingTimes;
import kentongan.office.Member;
import kentongan.office.Members;
import kentongan.office.OfficeHours;
import kentongan.office.Role;
import org.springframework.stereotype.Component;

/** How the attendance reads: short on a phone, and in full. */
@Component
public class AttendanceTexts {

    /** The actions of the buttons; their argument is the check-in. */
    public static final String DETAILS = "at-list";

    public static final String MINUTES = "at-min";

    private static final int NAMES = 15;
    private static final int ROOM = Outgoing.LONGEST_TEXT - 96;

    private final CheckInTexts texts;
    private final FollowCheckIn follow;
    private final Members members;
    private final OfficeHours hours;

    AttendanceTexts(CheckInTexts texts, FollowCheckIn follow, Members members, OfficeHours hours) {
        this.texts = texts;
        this.follow = follow;
        this.members = members;
        this.hours = hours;
    }

    /** The figures, the head, and who was late or missing. */
    public Outgoing summary(CheckIn checkIn, Member reader, Instant now) {
        var in = texts.in(reader);
        var people = follow.people(checkIn);
        var text = title(checkIn, in)
                .plus(new Html("\n"))
                .plus(CheckInTexts.counts(checkIn, follow.count(checkIn), in))
                .plus(head(people, in))
                .paragraph(few("attend.list.late", those(people, Attendee::isLate), it -> late(it, in), in))
                .paragraph(few("attend.list.missing", those(people, Attendee::isMissing), it -> name(it.member()), in));
        return Outgoing.text(text).with(keyboard(checkIn, in, now));
    }

    private Html title(CheckIn checkIn, Texts in) {
        var when = MeetingTimes.full(checkIn.start().atZone(hours.zone()), in);
        return in.html("attend.title." + checkIn.kind().name().toLowerCase(Locale.ROOT), checkIn.title(), when);
    }

    private static Keyboard keyboard(CheckIn checkIn, Texts in, Instant now) {
        var keyboard = Keyboard.row(Key.press(in.plain("attend.details"), DETAILS, checkIn.id()));
        if (checkIn.canBeMended(now)) {
            keyboard = keyboard.and(Key.press(in.plain("attend.tick"), CheckInTexts.TICK, checkIn.id()));
        }
        return checkIn.isClosed()
                ? keyboard.and(Key.press(in.plain("minutes.write"), MINUTES, checkIn.id()))
                : keyboard;
    }

    /** Where the head was, if invited. */
    private Html head(List<Person> people, Texts in) {
        return people.stream()
                .filter(it -> it.member().role() == Role.HEAD)
                .map(it -> new Html("\n").plus(in.html("attend.head", standing(it, people, in))))
                .reduce(Html.EMPTY, Html::plus);
    }

    private String standing(Person head, List<Person> people, Texts in) {
        var attendee = head.attendee();
        if (attendee.isPresent()) {
            return attendee.isLate()
                    ? in.plain("attend.head.late", minutes(attendee, in))
                    : in.plain("attend.head.present");
        }
        var excuse = attendee.excuse();
        if (excuse == null) {
            return in.plain("attend.head.missing");
        }
        if (excuse.why() != Why.REPRESENTED) {
            return in.plain("attend.head.excused", excuse(attendee, in));
        }
        var came = people.stream()
                .anyMatch(it -> it.member().id().equals(excuse.detail())
                        && it.attendee().isPresent());
        return in.plain(came ? "attend.head.represented" : "attend.head.deputy-missing", deputy(attendee));
    }

    private String deputy(Attendee attendee) {
        var deputy = Objects.requireNonNull(attendee.excuse()).detail();
        return members.byId(String.valueOf(deputy)).map(Member::name).orElse("?");
    }

    private static Html few(String key, List<Person> people, Function<Person, Html> line, Texts in) {
        if (people.isEmpty()) {
            return Html.EMPTY;
        }
        var names = new Html(
                people.stream().limit(NAMES).map(line).map(Html::markup).collect(Collectors.joining(", ")));
        var more = people.size() > NAMES ? in.html("attend.list.more", people.size() - NAMES) : Html.EMPTY;
        return in.html(key, people.size(), names.plus(more));
    }

    /** Everybody, in as many messages as it takes. */
    public List<Outgoing> details(CheckIn checkIn, Member reader) {
        var in = texts.in(reader);
        var people = follow.people(checkIn);
        var lines = new ArrayList<Html>();
        lines.add(title(checkIn, in));
        var onTime = those(people, it -> it.isPresent() && !it.isLate() && !it.isByHand());
        section(lines, in.html("attend.section.on-time", onTime.size()), onTime, it -> onTime(it, in));
        var late = those(people, Attendee::isLate);
        section(lines, in.html("attend.section.late", late.size()), late, it -> late(it, in));
        var byHand = those(people, Attendee::isByHand);
        section(lines, in.html("attend.section.by-hand", byHand.size()), byHand, it -> byHand(it, in));
        var excused = those(people, Attendee::isExcused);
        section(lines, in.html("attend.section.excused", excused.size()), excused, it -> excused(it, in));
        var missing = those(people, Attendee::isMissing);
        section(lines, in.html("attend.section.missing", missing.size()), missing, it -> name(it.member()));
        return messages(lines);
    }

    private static List<Person> those(List<Person> people, Predicate<Attendee> which) {
        return people.stream().filter(it -> which.test(it.attendee())).toList();
    }

    private static void section(List<Html> lines, Html heading, List<Person> people, Function<Person, Html> line) {
        if (!people.isEmpty()) {
            lines.add(new Html("\n").plus(heading));
            people.forEach(it -> lines.add(new Html("• ").plus(line.apply(it))));
        }
    }

    private static List<Outgoing> messages(List<Html> lines) {
        var messages = new ArrayList<Outgoing>();
        var text = Html.EMPTY;
        for (var line : lines) {
            if (text.length() + line.length() > ROOM) {
                messages.add(Outgoing.text(text));
                text = Html.EMPTY;
            }
            text = text.markup().isEmpty() ? line : text.plus(new Html("\n")).plus(line);
        }
        messages.add(Outgoing.text(text));
        return messages;
    }

    private static Html name(Member member) {
        return Html.escape(member.name());
    }

    private static Html onTime(Person person, Texts in) {
        var arrival = Objects.requireNonNull(person.attendee().arrival());
        return name(person.member()).plus(Html.escape(" " + MeetingTimes.time(arrival.at(), in)));
    }

    private static Html late(Person person, Texts in) {
        return name(person.member()).plus(Html.escape(" (" + minutes(person.attendee(), in) + ")"));
    }

    private static String minutes(Attendee attendee, Texts in) {
        return CheckInTexts.minutes(Objects.requireNonNull(attendee.arrival()), in);
    }

    private static Html byHand(Person person, Texts in) {
        var hand = Objects.requireNonNull(
                Objects.requireNonNull(person.attendee().arrival()).hand());
        return name(person.member()).plus(Html.escape(" (" + CheckInTexts.reason(hand, in) + ")"));
    }

    private Html excused(Person person, Texts in) {
        var why = excuse(person.attendee(), in);
        return name(person.member()).plus(Html.escape(" (" + why + ")"));
    }

    private String excuse(Attendee attendee, Texts in) {
        var excuse = Objects.requireNonNull(attendee.excuse());
        return switch (excuse.why()) {
            case ON_LEAVE -> in.plain("attend.excuse.leave");
            case REPRESENTED -> in.plain("attend.excuse.deputy", deputy(attendee));
            case SAID ->
                excuse.detail() == null || excuse.detail().isBlank()
                        ? in.plain("attend.excuse.unsaid")
                        : excuse.detail();
        };
    }
}

package kentongan.leave;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import kentongan.chat.DayKeys;
import kentongan.chat.Html;
import kentongan.chat.Key;
import kentongan.chat.Keyboard;
import kentongan.chat.Outgoing;
import kentongan.chat.Page;
import kentongan.chat.Texts;
import kentongan.office.Leave;
import kentongan.office.Member;
import kentongan.office.Members;
import kentongan.office.OfficeHours;
import kentongan.worktime.DateSpan;
import org.springframework.stereotype.Component;

/** How leave is asked for and shown. */
@Component
class LeaveTexts {

    /** The actions of its buttons. */
    static final String FROM = "lv-from";

    static final String UNTIL = "lv-until";
    static final String OTHERS = "lv-others";
    static final String PERSON = "lv-who";
    static final String DROP = "lv-drop";

    private static final int A_PAGE = 20;
    private static final int MOST_LISTED = 30;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/yyyy");

    private final Members members;
    private final OfficeHours hours;
    private final EnterLeave enter;

    LeaveTexts(Members members, OfficeHours hours, EnterLeave enter) {
        this.members = members;
        this.hours = hours;
        this.enter = enter;
    }

    /** What is entered already, and the question from which day more is to be. */
    Outgoing overview(Member reader, Instant now, Texts texts) {
        var coming = enter.coming(reader, now);
        var text = coming.isEmpty() ? Html.EMPTY : texts.html("leave.list");
        var keyboard = Keyboard.NONE;
        for (var leave : coming.subList(0, Math.min(MOST_LISTED, coming.size()))) {
            text = text.plus(new Html("\n• ")).plus(line(leave, reader, texts));
            keyboard = keyboard.and(Key.press(texts.plain("leave.drop", line(leave, reader, texts)), DROP, leave.id()));
        }
        if (reader.role().runsTheOffice()) {
            keyboard = keyboard.and(Key.press(texts.plain("leave.others"), OTHERS, 0));
        }
        var month = YearMonth.from(enter.today(now));
        for (var row :
                days(FROM, enter.today(now), texts, reader.id()).of(month).rows()) {
            keyboard = keyboard.and(row);
        }
        return Outgoing.text(text.paragraph(texts.html("leave.from"))).with(keyboard);
    }

    private Html line(Leave leave, Member reader, Texts texts) {
        var days = days(leave.days());
        return leave.member().equals(reader.id())
                ? Html.escape(days)
                : texts.html("leave.line", name(leave.member()), days);
    }

    String name(String member) {
        return members.byId(member).map(Member::name).orElse("–");
    }

    /** As {@code 1/12/2026}, or {@code 1/12/2026 – 5/12/2026}. */
    static String days(DateSpan days) {
        return days.from().equals(days.until())
                ? DAY.format(days.from())
                : DAY.format(days.from()) + " – " + DAY.format(days.until());
    }

    Outgoing from(Member forWhom, LocalDate earliest, YearMonth month, Member reader, Texts texts) {
        var question = forWhom.id().equals(reader.id())
                ? texts.html("leave.from")
                : texts.html("leave.from.other", forWhom.name());
        return Outgoing.text(question)
                .with(days(FROM, earliest, texts, forWhom.id()).of(month));
    }

    Outgoing until(Member forWhom, LocalDate from, YearMonth month, Texts texts) {
        var same = Key.press(texts.plain("leave.one-day"), UNTIL, forWhom.id(), from, from);
        var keyboard = Keyboard.row(same);
        for (var row : days(UNTIL, from, texts, forWhom.id(), from).of(month).rows()) {
            keyboard = keyboard.and(row);
        }
        return Outgoing.text(texts.html("leave.until", DAY.format(from))).with(keyboard);
    }

    private DayKeys days(String action, LocalDate first, Texts texts, Object... arguments) {
        var calendar = hours.calendar();
        return DayKeys.of(texts, first, action, arguments)
                .marking(day -> calendar.holiday(day).isPresent());
    }

    /** Whose leave it is, for those who run the office. */
    Outgoing people(int wanted, Texts texts) {
        var page = Page.of(members.active(), wanted, A_PAGE);
        var keyboard = Keyboard.NONE;
        for (var person : page.rows()) {
            keyboard = keyboard.and(Key.press(person.name(), PERSON, person.id()));
        }
        return Outgoing.text(texts.html("leave.others.ask"))
                .with(keyboard.and(page.turns((label, to) -> Key.press(label, OTHERS, to))));
    }
}

package kentongan.meetings.attendance.chat;

import java.util.List;
import kentongan.chat.Excerpt;
import kentongan.chat.Key;
import kentongan.chat.Keyboard;
import kentongan.chat.Outgoing;
import kentongan.chat.Page;
import kentongan.chat.Texts;
import kentongan.meetings.attendance.Attendee.Hand.Reason;
import kentongan.meetings.attendance.CheckIn;
import kentongan.meetings.attendance.FollowCheckIn.Person;
import kentongan.meetings.attendance.messages.CheckInTexts;
import kentongan.office.Member;

/** The list of those who can be ticked by hand, in pages. Those who checked in themselves are not in it. */
final class TickPages {

    /** The actions; their arguments are the check-in, the member and the page or the reason. */
    static final String PAGE = "at-page";

    static final String WHO = "at-who";

    static final String WHY = "at-why";

    static final String UNTICK = "at-untick";

    static final String DONE = "at-done";

    private static final int NAMES = 10;
    private static final int LONGEST_NAME = 40;

    private TickPages() {}

    static Outgoing page(CheckIn checkIn, List<Person> people, int wanted, Texts in) {
        var all = people.stream()
                .filter(it -> !it.attendee().isPresent() || it.attendee().isByHand())
                .toList();
        var page = Page.of(all, wanted, NAMES);
        var keyboard = Keyboard.NONE;
        for (var person : page.rows()) {
            keyboard = keyboard.and(key(checkIn, person, page.number(), in));
        }
        keyboard = keyboard.and(page.turns((label, to) -> Key.press(label, PAGE, checkIn.id(), to)))
                .and(Key.press(in.plain("attend.done"), DONE, checkIn.id()));
        var text = all.isEmpty() ? in.html("attend.tick.nobody") : in.html("attend.tick.ask", checkIn.title());
        return Outgoing.text(text).with(keyboard);
    }

    private static Key key(CheckIn checkIn, Person person, int page, Texts in) {
        var member = person.member();
        var name = Excerpt.of(member.name(), LONGEST_NAME);
        if (person.attendee().isByHand()) {
            return Key.press("✓ " + name, UNTICK, checkIn.id(), member.id(), page)
                    .chosen();
        }
        var label = person.attendee().isExcused() ? in.plain("attend.tick.excused", name) : name;
        return Key.press(label, WHO, checkIn.id(), member.id(), page);
    }

    /** Asks why the member did not check in. */
    static Outgoing reasons(CheckIn checkIn, Member member, int page, Texts in) {
        var keyboard = Keyboard.NONE;
        for (var reason : Reason.values()) {
            var code = CheckInTexts.code(reason);
            keyboard = keyboard.and(Key.press(in.plain("attend.reason." + code), WHY, checkIn.id(), member.id(), code));
        }
        return Outgoing.text(in.html("attend.reason.which", member.name()))
                .with(keyboard.and(Key.press(in.plain("attend.back"), PAGE, checkIn.id(), page)));
    }
}

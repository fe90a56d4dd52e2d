package kentongan.meetings.attendance.chat;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import kentongan.chat.Button;
import kentongan.chat.Conversation;
import kentongan.chat.Excerpt;
import kentongan.chat.Key;
import kentongan.chat.Keyboard;
import kentongan.chat.Outgoing;
import kentongan.chat.Page;
import kentongan.chat.Press;
import kentongan.chat.StaleButton;
import kentongan.chat.Texts;
import kentongan.meetings.Meetings;
import kentongan.meetings.Occurrence;
import kentongan.meetings.attendance.NameDeputy;
import kentongan.meetings.attendance.NameDeputy.Seat;
import kentongan.meetings.messages.MeetingTimes;
import kentongan.office.Member;
import org.springframework.stereotype.Component;

/** Lets the head, or the secretary for the head, send somebody else to one meeting. */
@Component
class DeputyButtons implements Button {

    /** Its argument is an occurrence, or a meeting, of which the next occurrence is meant. */
    static final String OPEN = "dp-open";

    private static final String PAGE = "dp-page";
    private static final String SEND = "dp-send";
    private static final String MYSELF = "dp-none";
    private static final int NAMES = 10;
    private static final int LONGEST_NAME = 40;

    private final NameDeputy deputies;
    private final Meetings meetings;

    DeputyButtons(NameDeputy deputies, Meetings meetings) {
        this.deputies = deputies;
        this.meetings = meetings;
    }

    @Override
    public Set<String> actions() {
        return Set.of(OPEN, PAGE, SEND, MYSELF);
    }

    @Override
    public boolean isFor(Member member) {
        return member.isActive() && member.role().runsTheOffice();
    }

    @Override
    public void press(Conversation talk, Press press) {
        var seat = seat(press.argument(0), talk.member(), talk.at()).orElseThrow(StaleButton::new);
        switch (press.action()) {
            case OPEN -> talk.say(names(seat, 0, talk.texts()));
            case PAGE -> talk.replace(press, names(seat, press.number(1), talk.texts()));
            case SEND -> send(talk, press, seat);
            default -> {
                deputies.send(seat, null, talk.member(), talk.at());
                talk.replace(
                        press,
                        Outgoing.text(talk.texts()
                                .html(
                                        "deputy.none",
                                        seat.head().name(),
                                        seat.meeting().plan().title())));
            }
        }
    }

    private Optional<Seat> seat(String about, Member by, Instant now) {
        var occurrence = about.contains(":")
                ? Optional.of(about)
                : meetings.byId(about).map(it -> it.next(now)).map(Occurrence::id);
        return occurrence.flatMap(it -> deputies.seat(it, by, now));
    }

    private void send(Conversation talk, Press press, Seat seat) {
        var deputy = deputies.candidates().stream()
                .filter(it -> it.id().equals(press.argument(1)))
                .findFirst()
                .orElseThrow(StaleButton::new);
        deputies.send(seat, deputy, talk.member(), talk.at());
        var in = talk.texts();
        talk.answer("deputy.sent", deputy.name());
        var text =
                in.html("deputy.sent.text", deputy.name(), seat.meeting().plan().title(), when(seat, in));
        var occurrence = seat.occurrence().id();
        talk.replace(
                press,
                Outgoing.text(text)
                        .with(Keyboard.row(Key.press(in.plain("deputy.change"), PAGE, occurrence, 0))
                                .and(Key.press(in.plain("deputy.myself"), MYSELF, occurrence))));
    }

    private static String when(Seat seat, Texts in) {
        var zone = seat.meeting().plan().start().zone();
        return MeetingTimes.full(seat.occurrence().start().atZone(zone), in);
    }

    private Outgoing names(Seat seat, int wanted, Texts in) {
        var page = Page.of(deputies.candidates(), wanted, NAMES);
        var sent = deputies.deputy(seat);
        var occurrence = seat.occurrence().id();
        var keyboard = Keyboard.NONE;
        for (var member : page.rows()) {
            var key = Key.press(Excerpt.of(member.name(), LONGEST_NAME), SEND, occurrence, member.id());
            keyboard =
                    keyboard.and(sent.filter(it -> it.id().equals(member.id())).isPresent() ? key.chosen() : key);
        }
        keyboard = keyboard.and(page.turns((label, to) -> Key.press(label, PAGE, occurrence, to)));
        if (sent.isPresent()) {
            keyboard = keyboard.and(Key.press(in.plain("deputy.myself"), MYSELF, occurrence));
        }
        return Outgoing.text(in.html("deputy.ask", seat.meeting().plan().title(), when(seat, in)))
                .with(keyboard);
    }
}

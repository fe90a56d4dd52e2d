package kentongan.announcements.chat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import kentongan.announcements.Clockface;
import kentongan.chat.Conversation;
import kentongan.chat.DayKeys;
import kentongan.chat.Dialogue;
import kentongan.chat.HeardTime;
import kentongan.chat.IncomingMessage;
import kentongan.chat.Key;
import kentongan.chat.Keyboard;
import kentongan.chat.Outgoing;
import kentongan.chat.Press;
import kentongan.chat.StaleButton;
import kentongan.chat.TimeKeys;
import kentongan.office.OfficeHours;
import org.springframework.stereotype.Component;

/** Asks for a day and a time that are still to come, in the person's zone, and takes them chosen or typed. */
@Component
class AskedMoment {

    /** Under which the dialogue holds what the moment is for. */
    static final String ABOUT = "draft";

    private static final String DAY = "day";

    private final OfficeHours hours;
    private final HeardTime heard;

    AskedMoment(OfficeHours hours, HeardTime heard) {
        this.hours = hours;
        this.heard = heard;
    }

    /**
     * What is asked for.
     *
     * @param topic of the dialogue, and the beginning of the texts {@code .ask}, {@code .ask-time} and {@code .past}
     * @param about the id that all buttons carry first
     * @param dayAction of the buttons with a day or a month
     * @param timeAction of the buttons with a day and a time
     * @param above rows above the days
     * @param below rows below them
     */
    record Matter(String topic, String about, String dayAction, String timeAction, Keyboard above, Keyboard below) {}

    /** Now, in the zone in which the moment is understood. */
    ZonedDateTime now(Conversation talk) {
        return talk.at().atZone(talk.texts().zone());
    }

    void ask(Conversation talk, Matter matter) {
        talk.begin(matter.topic(), "time", Map.of(ABOUT, matter.about()));
        talk.say(days(talk, matter, YearMonth.from(now(talk))));
    }

    private Outgoing days(Conversation talk, Matter matter, YearMonth month) {
        var calendar = hours.calendar();
        var rows = new ArrayList<>(matter.above().rows());
        rows.addAll(DayKeys.of(talk.texts(), now(talk).toLocalDate(), matter.dayAction(), matter.about())
                .marking(day -> calendar.holiday(day).isPresent())
                .of(month)
                .rows());
        rows.addAll(matter.below().rows());
        return Outgoing.text(talk.texts().html(matter.topic() + ".ask")).with(new Keyboard(rows));
    }

    /**
     * Takes a press; empty if there is more to choose, or the person was told what is wrong.
     *
     * @throws StaleButton if its data was forged
     */
    Optional<ZonedDateTime> pressed(Conversation talk, Press press, Matter matter) {
        var chosen = DayKeys.chosen(press, 1);
        if (chosen instanceof DayKeys.Month other) {
            if (!press.action().equals(matter.dayAction())) {
                throw new StaleButton();
            }
            expect(talk, matter, Map.of(ABOUT, matter.about()));
            talk.replace(press, days(talk, matter, other.month()));
            return Optional.empty();
        }
        var day = ((DayKeys.Day) chosen).day();
        if (press.action().equals(matter.dayAction())) {
            times(talk, press, matter, day);
            return Optional.empty();
        }
        var moment = day.atTime(TimeKeys.chosen(press, 2)).atZone(talk.texts().zone());
        if (!moment.isAfter(now(talk))) {
            talk.warn(matter.topic() + ".past");
            return Optional.empty();
        }
        if (talk.dialogue(matter.topic()) != null) {
            talk.leave();
        }
        return Optional.of(moment);
    }

    private void times(Conversation talk, Press press, Matter matter, LocalDate day) {
        var now = now(talk);
        if (day.isBefore(now.toLocalDate())) {
            talk.warn(matter.topic() + ".past");
            return;
        }
        expect(talk, matter, Map.of(ABOUT, matter.about(), DAY, day.toString()));
        var passed = day.equals(now.toLocalDate()) ? now.toLocalTime() : LocalTime.MIN;
        var back = Key.press(
                talk.texts().plain("moment.other-day"), matter.dayAction(), matter.about(), YearMonth.from(day));
        talk.replace(
                press,
                Outgoing.text(talk.texts().html(matter.topic() + ".ask-time", Clockface.day(day)))
                        .with(TimeKeys.after(passed, matter.timeAction(), matter.about(), day)
                                .and(back)));
    }

    /** What is typed next belongs to this, unless the person is no longer asked for it. */
    private static void expect(Conversation talk, Matter matter, Map<String, String> known) {
        if (talk.dialogue(matter.topic()) != null) {
            talk.begin(matter.topic(), "time", known);
        }
    }

    /** Takes what was typed, which ends the dialogue; empty if the person was told what is wrong. */
    Optional<ZonedDateTime> heard(Conversation talk, Dialogue dialogue, IncomingMessage message) {
        var day = dialogue.get(DAY);
        var moment = day == null
                ? heard.future(talk, message, talk.texts().zone())
                : heard.futureOn(
                        LocalDate.parse(day), talk, message, talk.texts().zone());
        moment.ifPresent(it -> talk.leave());
        return moment;
    }
}

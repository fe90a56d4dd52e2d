package kentongan.pulse;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import kentongan.office.Leaves;
import kentongan.office.Member;
import kentongan.office.Members;
import kentongan.office.OfficeHours;
import kentongan.outbox.Once;
import kentongan.outbox.Outbox;
import kentongan.worktime.WorkingCalendar;
import org.springframework.stereotype.Component;

/**
 * Asks the question of the week on Wednesday, or the next working day, at ten, and closes it on Friday at three. What was
 * missed is made up for in working time as long as the week's question would still be open.
 */
@Component
public class AskPulse {

    private static final LocalTime ASKED_AT = LocalTime.of(10, 0);
    private static final LocalTime CLOSED_AT = LocalTime.of(15, 0);

    private final Pulses pulses;
    private final PulseBank bank;
    private final PulseMessages messages;
    private final Members members;
    private final When when;

    AskPulse(Pulses pulses, PulseBank bank, PulseMessages messages, Members members, When when) {
        this.pulses = pulses;
        this.bank = bank;
        this.messages = messages;
        this.members = members;
        this.when = when;
    }

    /** The office's time, and the way out. */
    @Component
    record When(OfficeHours hours, Leaves leaves, Outbox outbox, Once once) {}

    /** Asks and closes what is due; doing so again changes nothing. */
    public void wake(Instant now) {
        pulses.toClose(now).forEach(it -> close(it, now));
        var calendar = when.hours().calendar();
        var monday = now.atZone(calendar.zone()).toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        if (isTimeToAsk(now, monday, calendar) && bank.isOn()) {
            ask(monday, now);
        }
    }

    private static boolean isTimeToAsk(Instant now, LocalDate monday, WorkingCalendar calendar) {
        var wednesday = monday.with(DayOfWeek.WEDNESDAY);
        var day = calendar.isWorkingDay(wednesday) ? wednesday : calendar.workingDayAfter(wednesday);
        var from = day.atTime(ASKED_AT).atZone(calendar.zone()).toInstant();
        return !now.isBefore(from) && now.isBefore(closing(monday, calendar)) && calendar.isWorking(now);
    }

    private static Instant closing(LocalDate monday, WorkingCalendar calendar) {
        return monday.with(DayOfWeek.FRIDAY)
                .atTime(CLOSED_AT)
                .atZone(calendar.zone())
                .toInstant();
    }

    private void ask(LocalDate monday, Instant now) {
        var pulse = pulses.of(monday.toString()).or(() -> begin(monday, now));
        pulse.ifPresent(it -> when.once()
                .doThis(
                        PulseMessages.OWNER + "/" + it.week(),
                        now,
                        () -> when.outbox()
                                .put(members.byIds(it.answered().keySet()).stream()
                                        .filter(Member::isReachable)
                                        .map(member -> messages.question(it, member, now))
                                        .toList())));
    }

    /** Empty where so few can be asked that no result could be shown, or nothing is left to ask. */
    private Optional<Pulse> begin(LocalDate monday, Instant now) {
        var calendar = when.hours().calendar();
        var away = when.leaves().onLeave(now.atZone(calendar.zone()).toLocalDate());
        var asked = new LinkedHashMap<String, Boolean>();
        members.active().stream()
                .filter(it -> it.isReachable() && it.startedAt() != null && !away.contains(it.id()))
                .forEach(it -> asked.put(it.id(), false));
        if (asked.size() < PulseCount.FEWEST) {
            return Optional.empty();
        }
        return next(bank.all())
                .map(question -> pulses.begin(new Pulse(
                        monday.toString(),
                        question,
                        closing(monday, calendar),
                        asked.size(),
                        PulseCount.zeros(),
                        asked,
                        false,
                        false)));
    }

    /** The one that was never asked, else the one that was asked the longest ago. */
    private Optional<PulseQuestion> next(List<PulseQuestion> questions) {
        var lastAsked = new HashMap<String, String>();
        pulses.all().forEach(it -> lastAsked.putIfAbsent(it.question().key(), it.week()));
        return questions.stream().min(Comparator.comparing(it -> lastAsked.getOrDefault(it.key(), "")));
    }

    private void close(Pulse pulse, Instant now) {
        var closed = pulses.close(pulse);
        when.outbox()
                .put(members.byIds(closed.answered().keySet()).stream()
                        .filter(Member::isReachable)
                        .map(it -> messages.end(closed, it, now))
                        .toList());
        pulses.told(closed);
    }
}

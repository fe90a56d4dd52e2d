package kentongan.praise;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import kentongan.chat.Key;
import kentongan.chat.Keyboard;
import kentongan.chat.Outgoing;
import kentongan.chat.Phrasebook;
import kentongan.office.Leaves;
import kentongan.office.Member;
import kentongan.office.Members;
import kentongan.office.OfficeHours;
import kentongan.office.Role;
import kentongan.outbox.Act;
import kentongan.outbox.Lane;
import kentongan.outbox.Once;
import kentongan.outbox.Outbox;
import kentongan.outbox.OutboxEntry;
import kentongan.outbox.OutboxOwner;
import kentongan.worktime.WorkingCalendar;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.stereotype.Component;

/** Hints the head, once a week, at how many were not thanked for long. The subject is {@code week:member}. */
@Component
public class ThanksHints implements OutboxOwner {

    /** Shows the names; its argument is the page. */
    public static final String SHOW = "pr-hint";

    private static final String OWNER = "praise-hint";
    private static final String ID = "office";

    private final NotThanked notThanked;
    private final Members members;
    private final Phrasebook phrasebook;
    private final MongoTemplate mongo;
    private final When when;

    ThanksHints(NotThanked notThanked, Members members, Phrasebook phrasebook, MongoTemplate mongo, When when) {
        this.notThanked = notThanked;
        this.members = members;
        this.phrasebook = phrasebook;
        this.mongo = mongo;
        this.when = when;
    }

    /** The way to the head, and when it is open. */
    @Component
    record When(OfficeHours hours, Leaves leaves, Outbox outbox, Once once, Clock clock) {}

    /** Whether the office wants the hint; it does as long as it has not said otherwise. */
    @Document("praise-settings")
    record Wanted(@Id String id, boolean hint) {}

    public boolean isWanted() {
        var stored = mongo.findById(ID, Wanted.class);
        return stored == null || stored.hint();
    }

    public void want(boolean isWanted) {
        mongo.save(new Wanted(ID, isWanted));
    }

    /** Gives the hint if it is the morning for it and it was not given this week. */
    public void wake(Instant now) {
        var calendar = when.hours().calendar();
        var day = now.atZone(calendar.zone()).toLocalDate();
        var monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        if (isMorning(now, calendar) && day.equals(firstWorkingDay(monday, calendar)) && isWanted()) {
            when.once().doThis(OWNER + "/" + monday, now, () -> hint(monday, day, now));
        }
    }

    private static boolean isMorning(Instant now, WorkingCalendar calendar) {
        return calendar.isWorking(now) && now.atZone(calendar.zone()).getHour() < 12;
    }

    private static LocalDate firstWorkingDay(LocalDate monday, WorkingCalendar calendar) {
        return calendar.isWorkingDay(monday) ? monday : calendar.workingDayAfter(monday);
    }

    private void hint(LocalDate monday, LocalDate today, Instant now) {
        if (notThanked.at(now).isEmpty()) {
            return;
        }
        var away = when.leaves().onLeave(today);
        when.outbox()
                .put(members.active(Role.HEAD).stream()
                        .filter(it -> it.isReachable() && !away.contains(it.id()))
                        .map(it -> OutboxEntry.of(OWNER, monday + ":" + it.id(), Lane.REMINDER, it.chatId(), now))
                        .toList());
    }

    @Override
    public String name() {
        return OWNER;
    }

    @Override
    public Optional<Act> prepare(OutboxEntry entry) {
        var people = notThanked.at(when.clock().instant());
        return isWanted() ? reader(entry).flatMap(it -> message(it, people)) : Optional.empty();
    }

    private Optional<Member> reader(OutboxEntry entry) {
        return members.byId(entry.subject().split(":")[1]).filter(NotThanked::maySee);
    }

    private Optional<Act> message(Member reader, List<Member> people) {
        if (people.isEmpty()) {
            return Optional.empty();
        }
        var texts = phrasebook.of(reader);
        var message = Outgoing.text(texts.html("praise.hint", people.size()))
                .with(Keyboard.row(Key.press(texts.plain("praise.hint.who"), SHOW, 0)))
                .silently(true);
        return Optional.of(new Act.Send(message));
    }

    @Override
    public void sent(OutboxEntry entry, int messageId, Instant at) {
        // told
    }

    @Override
    public void failed(OutboxEntry entry, Failure why) {
        // the digest tells it too
    }
}

package kentongan.meetings.reminders;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import kentongan.batching.Slices;
import kentongan.meetings.Meeting;
import kentongan.meetings.MeetingEntries;
import kentongan.meetings.Meetings;
import kentongan.meetings.Occurrence;
import kentongan.office.Member;
import kentongan.office.Members;
import kentongan.outbox.Outbox;
import kentongan.outbox.OutboxEntry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Puts the reminders that are due into the outbox, in batches, since many may be due at the full hour. What came due while
 * nobody was there to see it goes out as long as the start is still ahead, and is dropped otherwise.
 */
@Component
public class FireReminders {

    private static final Logger log = LoggerFactory.getLogger(FireReminders.class);
    private static final Duration KEPT = Duration.ofDays(2);

    private final DueReminders due;
    private final SentReminders sent;
    private final Meetings meetings;
    private final Members members;
    private final Outbox outbox;

    FireReminders(DueReminders due, SentReminders sent, Meetings meetings, Members members, Outbox outbox) {
        this.due = due;
        this.sent = sent;
        this.meetings = meetings;
        this.members = members;
        this.outbox = outbox;
    }

    /** Fires all that are due; returns how many messages that makes. */
    public int fire(Instant now) {
        var ids = due.due(now);
        if (ids.isEmpty()) {
            return 0;
        }
        var people = members.active().stream()
                .filter(Member::isReachable)
                .collect(Collectors.toMap(Member::id, Function.identity()));
        var messages = 0;
        for (var batch : Slices.of(ids, DueReminders.A_BATCH)) {
            messages += fire(batch, people, now);
        }
        return messages;
    }

    private int fire(List<String> ids, Map<String, Member> people, Instant now) {
        var claim = UUID.randomUUID().toString();
        var batch = due.claim(ids, claim, now);
        if (batch.isEmpty()) {
            return 0;
        }
        var entries = entries(batch, people, now);
        outbox.put(entries);
        due.fired(batch, claim);
        return entries.size();
    }

    /** Forgets what is about times that have passed. */
    public void forgetPast(Instant now) {
        due.forget(now.minus(KEPT));
        sent.forget(now.minus(KEPT));
    }

    private List<OutboxEntry> entries(List<DueReminder> batch, Map<String, Member> people, Instant now) {
        var byId = new HashMap<String, Meeting>();
        var ids = batch.stream()
                .map(it -> Occurrence.meetingOf(it.occurrence()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        meetings.byIds(ids).forEach(it -> byId.put(it.id(), it));
        var entries = new ArrayList<OutboxEntry>();
        for (var reminder : batch) {
            var meeting = byId.get(Occurrence.meetingOf(reminder.occurrence()));
            if (meeting == null || !makesSense(reminder, meeting, now)) {
                log.info(
                        "Reminder {} is dropped: what it is about has begun, or was moved or cancelled", reminder.id());
            } else if (batch.stream().noneMatch(it -> it.makesNeedless(reminder))) {
                entries.addAll(entries(reminder, meeting, people, now));
            }
        }
        return entries;
    }

    private static boolean makesSense(DueReminder reminder, Meeting meeting, Instant now) {
        return now.isBefore(reminder.start())
                && meeting.occurrence(reminder.occurrence())
                        .filter(it -> it.isHeld() && it.start().equals(reminder.start()))
                        .isPresent();
    }

    private static List<OutboxEntry> entries(
            DueReminder reminder, Meeting meeting, Map<String, Member> people, Instant now) {
        var ids = new LinkedHashSet<>(meeting.invited());
        ids.add(meeting.convener());
        return ids.stream()
                .filter(people::containsKey)
                .map(people::get)
                .map(it -> MeetingEntries.reminder(reminder.id(), reminder.start(), it, now))
                .toList();
    }
}

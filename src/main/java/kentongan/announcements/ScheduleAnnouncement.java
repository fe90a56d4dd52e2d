package kentongan.announcements;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kentongan.announcements.Announcement.Board;
import kentongan.announcements.Announcement.State;
import kentongan.announcements.Timing.Repeat;
import kentongan.announcements.Wake.Why;
import kentongan.office.Member;
import org.springframework.stereotype.Component;

/**
 * Puts a draft on the schedule, moves it there and takes it off again. What quiet hours hold stands on the schedule too, so
 * that it can be seen and stopped like everything else that is still to go out.
 */
@Component
public class ScheduleAnnouncement {

    private final Announcements announcements;
    private final Wakes wakes;
    private final Departure departure;

    ScheduleAnnouncement(Announcements announcements, Wakes wakes, Departure departure) {
        this.announcements = announcements;
        this.wakes = wakes;
        this.departure = departure;
    }

    /** When the draft would go out if it were sent now: at its time, or now, or when quiet hours allow it. */
    public Instant departure(Announcement draft, Instant now) {
        var wanted = draft.timing() == null || draft.timing().at().isBefore(now)
                ? now
                : draft.timing().at();
        return departure.of(draft.priority(), wanted);
    }

    /** Puts the draft on the schedule; empty if it is none any more. */
    public Optional<Announcement> schedule(Announcement draft, Instant now) {
        var wanted = draft.timing() == null || draft.timing().at().isBefore(now)
                ? Timing.from(now, Repeat.ONCE)
                : draft.timing();
        // of a repeated one each time is held for itself
        var at = wanted.repeats() ? wanted.at() : departure.of(draft.priority(), wanted.at());
        var timing = new Timing(wanted.first(), at, wanted.repeat());
        // first the wake: one that finds no announcement is dropped, an announcement without one would never go out
        wakes.set(Wake.of(draft.id(), Why.SEND, at, now));
        return announcements.schedule(draft.id(), timing);
    }

    /** Moves what is on the schedule to another time; empty if it is there no more. */
    public Optional<Announcement> move(Announcement scheduled, Instant to, Instant now) {
        var repeat =
                scheduled.timing() == null ? Repeat.ONCE : scheduled.timing().repeat();
        var at = repeat == Repeat.ONCE ? departure.of(scheduled.priority(), to) : to;
        wakes.set(Wake.of(scheduled.id(), Why.SEND, at, now));
        return announcements.reschedule(scheduled.id(), new Timing(to, at, repeat));
    }

    /** Takes it off the schedule: it is a draft again; empty if it is there no more. */
    public Optional<Announcement> takeOff(Announcement scheduled) {
        var draft = announcements.takeOff(scheduled.id());
        draft.ifPresent(it -> wakes.drop(it.id(), Why.SEND));
        return draft;
    }

    /** What stands on the schedule and the reader may see, the next first. */
    public List<Announcement> list(Member reader) {
        return announcements.inState(State.SCHEDULED).stream()
                .filter(it -> FollowAnnouncement.mayFollow(it.author(), reader))
                .sorted(Comparator.comparing(ScheduleAnnouncement::at).thenComparing(Announcement::id))
                .toList();
    }

    /** The announcement if it stands on the schedule and the reader may see it. */
    public Optional<Announcement> byId(String id, Member reader) {
        return announcements
                .byId(id)
                .filter(it -> it.state() == State.SCHEDULED)
                .filter(it -> FollowAnnouncement.mayFollow(it.author(), reader));
    }

    /** That message becomes the board once it is sent. */
    public void willShow(Announcement scheduled, long chatId, int messageId) {
        if (scheduled.timing() != null && !scheduled.timing().repeats()) {
            announcements.board(scheduled.id(), new Board(chatId, messageId));
        }
    }

    private static Instant at(Announcement scheduled) {
        return scheduled.timing() == null ? Instant.EPOCH : scheduled.timing().at();
    }
}

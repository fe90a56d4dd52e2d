package kentongan.meetings;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import kentongan.office.Member;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A meeting or training to which people are invited, held once or again and again.
 *
 * @param convener the member who called it, and who is there without being invited
 * @param invited fixed when it is called, by member id: whoever joins a section later is not invited in silence
 * @param round how often all of it was moved; each move asks everyone for a new answer
 * @param sequence grows with every change, for the calendars (RFC 5545, 3.8.7.4)
 * @param changes of single days since it was last moved as a whole
 * @param cards where its convener's cards stand, the newest last
 * @param untold what the people are still to be told, which a crash must not forget
 * @param plannedAt when it was called, or last changed
 */
@Document("meetings")
public record Meeting(
        @Id String id,
        String convener,
        Plan plan,
        State state,
        List<String> invited,
        int round,
        int sequence,
        List<Change> changes,
        List<Card> cards,
        List<Telling> untold,
        Instant plannedAt) {

    /** How far it has come. */
    public enum State {
        /** The people are invited, or being invited. */
        CALLED,
        /** All its times are past. */
        OVER,
        /** All of it was cancelled. */
        CANCELLED
    }

    /**
     * What became of one day of the series.
     *
     * @param day as the pattern has it, ISO 8601
     * @param movedTo the day and time, in the meeting's zone; null if it is held as planned
     * @param round how often it was moved
     */
    public record Change(String day, @Nullable Moved movedTo, boolean cancelled, int round) {}

    /** Another day, ISO 8601, and another time. */
    public record Moved(String day, String time) {

        LocalStart in(ZoneId zone) {
            return LocalStart.of(LocalDate.parse(day), LocalTime.parse(time), zone);
        }
    }

    /** A card on a phone that shows how a meeting is answered. */
    public record Card(long chatId, int messageId) {}

    /** One that is being called, with everybody still to be told. */
    static Meeting called(String id, String convener, Plan plan, List<String> invited, Instant at) {
        var meeting = new Meeting(id, convener, plan, State.CALLED, invited, 0, 0, List.of(), List.of(), List.of(), at);
        var invite = new Telling(Telling.What.INVITE, meeting.subject(), false);
        return new Meeting(id, convener, plan, State.CALLED, invited, 0, 0, List.of(), List.of(), List.of(invite), at);
    }

    public boolean isCancelled() {
        return state == State.CANCELLED;
    }

    /** Whether the member may move and cancel it: its convener as long as they may plan any, the head and the secretary. */
    public boolean isRunBy(Member member) {
        return member.isActive()
                && (member.role().runsTheOffice() || member.role().mayPost() && convener.equals(member.id()));
    }

    /** Whether the member was invited to it. */
    public boolean invites(Member member) {
        return member.isActive() && invited.contains(member.id());
    }

    /** What an answer to that occurrence is about: one that is held once is answered as a whole. */
    public String subject(Occurrence occurrence) {
        return plan.repetition().isOnce() ? subject() : occurrence.subject();
    }

    /** What an answer to all of it is about; another one once all of it was moved. */
    public String subject() {
        return id + "." + round;
    }

    /** The change of that day of the pattern, if there was one. */
    public Optional<Change> change(LocalDate day) {
        return changes.stream().filter(it -> it.day().equals(day.toString())).findFirst();
    }

    /** Every time it is held according to its pattern and its changes, by the days of the pattern. */
    public List<Occurrence> occurrences() {
        return plan.repetition().days(plan.start().date()).stream()
                .map(this::occurrence)
                .toList();
    }

    private Occurrence occurrence(LocalDate day) {
        var change = change(day).orElse(new Change(day.toString(), null, false, 0));
        var planned = plan.start().on(day);
        var start = change.movedTo() == null ? planned : change.movedTo().in(planned.zone());
        return Occurrence.of(this, planned, start.moment().toInstant(), change);
    }

    /** The occurrence of that id, if its pattern has it. */
    public Optional<Occurrence> occurrence(String occurrenceId) {
        return occurrences().stream().filter(it -> it.id().equals(occurrenceId)).findFirst();
    }

    /** Those that are not over and not cancelled, the next first. */
    public List<Occurrence> coming(Instant now) {
        return occurrences().stream()
                .filter(it -> it.isHeld() && it.end().isAfter(now))
                .sorted(Occurrence.BY_START)
                .toList();
    }

    /** The next one that is held; once there is none, the last. A meeting has one at least, its first day being one. */
    public Occurrence next(Instant now) {
        var all = occurrences();
        return coming(now).stream().findFirst().orElseGet(() -> all.get(all.size() - 1));
    }

    /** What that subject asks about; empty if it was moved since, or never was. */
    public Optional<Asked> asked(String subject) {
        return subject.equals(subject())
                ? Optional.of(new Asked(this, null))
                : occurrences().stream()
                        .filter(it -> it.subject().equals(subject))
                        .map(it -> new Asked(this, it))
                        .findFirst();
    }

    /** When the last one that is held ends; the epoch if none is. */
    public Instant end() {
        return occurrences().stream()
                .filter(Occurrence::isHeld)
                .map(Occurrence::end)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }
}

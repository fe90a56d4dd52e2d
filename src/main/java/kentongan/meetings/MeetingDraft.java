package kentongan.meetings;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kentongan.meetings.Plan.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A meeting that is being planned; what its convener has not said yet is null.
 *
 * @param repetition once as long as nothing else was chosen
 * @param reminders the usual ones as long as nothing else was chosen
 */
@Document("meetingDrafts")
public record MeetingDraft(
        @Id String id,
        String convener,
        @Nullable String title,
        @Nullable Kind kind,
        @Nullable LocalStart start,
        @Nullable Duration length,
        @Nullable String place,
        @Nullable String agenda,
        Audience audience,
        Repetition repetition,
        List<Reminder> reminders,
        Instant createdAt) {

    static MeetingDraft begun(String id, String convener, Instant at) {
        return new MeetingDraft(
                id,
                convener,
                null,
                null,
                null,
                null,
                null,
                null,
                Audience.EVERYONE,
                Repetition.ONCE,
                Reminder.usual(),
                at);
    }

    /** What is planned; empty as long as something is missing. */
    public Optional<Plan> plan() {
        if (title == null || kind == null || start == null || length == null || place == null) {
            return Optional.empty();
        }
        var said = Objects.requireNonNullElse(agenda, "");
        return Optional.of(new Plan(title, kind, start, length, place, said, audience, repetition, reminders));
    }
}

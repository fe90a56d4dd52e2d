package kentongan.suggestions.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import kentongan.chat.Dialogues;
import kentongan.schedule.Sweep;
import org.springframework.stereotype.Component;

/** Erases suggestions that somebody began and never sent, and visits to a ticket: while they lie there they tell who writes. */
@Component
class OldDraftsSweep implements Sweep {

    private static final Map<String, Duration> KEPT =
            Map.of("suggest", Duration.ofHours(24), "ticket", Duration.ofHours(1));

    private final Dialogues dialogues;

    OldDraftsSweep(Dialogues dialogues) {
        this.dialogues = dialogues;
    }

    @Override
    public String name() {
        return "ideas-old-drafts";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(5);
    }

    @Override
    public void sweep(Instant now) {
        KEPT.forEach((topic, time) -> dialogues.endOld(topic, now.minus(time)));
    }
}

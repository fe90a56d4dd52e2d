package kentongan.suggestions.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import kentongan.chat.Dialogues;
import kentongan.schedule.Sweep;
import org.springframework.stereotype.Component;

/** Erases suggestions that somebody began and never sent, and visits to a ticket: while they lie there they tell who writes. */
@Component
class OldDraftsSweep implements Sweep {

    private static final Duration KEPT = Duration.ofHours(24);

    private static final List<String> TOPICS = List.of("suggest", "ticket");

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
        return Duration.ofMinutes(10);
    }

    @Override
    public void sweep(Instant now) {
        TOPICS.forEach(topic -> dialogues.endOld(topic, now.minus(KEPT)));
    }
}

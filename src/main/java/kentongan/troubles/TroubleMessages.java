package kentongan.troubles;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kentongan.chat.Html;
import kentongan.chat.Outgoing;
import kentongan.chat.Phrasebook;
import kentongan.chat.Texts;
import kentongan.office.Member;
import kentongan.office.Members;
import kentongan.office.OfficeHours;
import kentongan.outbox.Act;
import kentongan.outbox.OutboxEntry;
import kentongan.outbox.OutboxOwner;
import kentongan.troubles.Sighting.State;
import kentongan.troubles.Trouble.Phase;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Words a trouble for one of those who run the office. Its subject is {@code kind:occasion:phase:member}. */
@Component
class TroubleMessages implements OutboxOwner {

    static final String OWNER = "troubles";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d/M HH:mm");

    private final Troubles troubles;
    private final List<Sign> signs;
    private final Members members;
    private final Phrasebook phrasebook;
    private final OfficeHours hours;
    private final Clock clock;

    TroubleMessages(
            Troubles troubles,
            ObjectProvider<Sign> signs,
            Members members,
            Phrasebook phrasebook,
            OfficeHours hours,
            Clock clock) {
        this.troubles = troubles;
        this.signs = signs.orderedStream().toList();
        this.members = members;
        this.phrasebook = phrasebook;
        this.hours = hours;
        this.clock = clock;
    }

    @Override
    public String name() {
        return OWNER;
    }

    @Override
    public Optional<Act> prepare(OutboxEntry entry) {
        var parts = entry.subject().split(":");
        var trouble = troubles.of(Kind.valueOf(parts[0]));
        var phase = Phase.valueOf(parts[2]);
        if (trouble.occasion() != Integer.parseInt(parts[1]) || (phase == Phase.BEGAN && isOver(trouble))) {
            return Optional.empty();
        }
        return members.byId(parts[3])
                .filter(Member::isActive)
                .map(it -> new Act.Send(
                        Outgoing.text(words(trouble, phase, phrasebook.of(it))).silently(isQuiet())));
    }

    /** What could not be told while it lasted, a hold for example, is told by its end alone. */
    private boolean isOver(Trouble trouble) {
        return !trouble.lasts()
                || signs.stream()
                        .filter(it -> it.kind() == trouble.kind())
                        .anyMatch(it -> it.look(clock.instant()).state() == State.NONE);
    }

    private Html words(Trouble trouble, Phase phase, Texts texts) {
        var key = "troubles." + trouble.kind().name().toLowerCase(Locale.ROOT) + "."
                + phase.name().toLowerCase(Locale.ROOT);
        return texts.html(
                key,
                (int) trouble.number(),
                time(trouble.since(), texts),
                time(trouble.ended(), texts),
                minutes(trouble));
    }

    private static String time(@Nullable Instant at, Texts texts) {
        return at == null ? "" : TIME.format(at.atZone(texts.zone()));
    }

    private static long minutes(Trouble trouble) {
        var from = trouble.since();
        var to = trouble.ended();
        return from == null || to == null ? 0 : Duration.between(from, to).toMinutes();
    }

    private boolean isQuiet() {
        return hours.quietHours().include(clock.instant().atZone(hours.zone()).toLocalTime());
    }

    @Override
    public void sent(OutboxEntry entry, int messageId, Instant at) {
        // told
    }

    @Override
    public void failed(OutboxEntry entry, Failure why) {
        // the others who run the office are told too
    }
}

package kentongan.announcements;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import kentongan.chat.Html;
import kentongan.chat.Outgoing;
import kentongan.chat.Phrasebook;
import kentongan.office.Member;
import kentongan.office.Members;
import kentongan.office.Role;
import kentongan.outbox.Act;
import kentongan.outbox.OutboxEntry;
import kentongan.outbox.OutboxOwner;
import org.springframework.stereotype.Component;

/** Names those who have not answered something urgent after all nudges. Its subject is {@code announcement:reader}. */
@Component
class MissingNotices implements OutboxOwner {

    static final String OWNER = "missing";

    private static final int EXCERPT = 160;
    private static final int MOST_NAMES = 60;

    private final Announcements announcements;
    private final Deliveries deliveries;
    private final Members members;
    private final TellWhoIsMissing who;
    private final Phrasebook phrasebook;
    private final Clock clock;

    MissingNotices(
            Announcements announcements,
            Deliveries deliveries,
            Members members,
            TellWhoIsMissing who,
            Phrasebook phrasebook,
            Clock clock) {
        this.announcements = announcements;
        this.deliveries = deliveries;
        this.members = members;
        this.who = who;
        this.phrasebook = phrasebook;
        this.clock = clock;
    }

    @Override
    public String name() {
        return OWNER;
    }

    @Override
    public Optional<Act> prepare(OutboxEntry entry) {
        var ids = entry.subject().split(":");
        return announcements
                .byId(ids[0])
                .filter(Announcement::isSent)
                .flatMap(announcement ->
                        members.byId(ids[1]).filter(Member::isActive).flatMap(reader -> message(announcement, reader)))
                .map(Act.Send::new);
    }

    private Optional<Outgoing> message(Announcement announcement, Member reader) {
        var open = deliveries.of(announcement).stream().filter(Delivery::isOpen).toList();
        var missing = TellWhoIsMissing.heardOfBy(
                        reader, announcement, who.missing(open, clock.instant()), members.active(Role.SECTION_HEAD))
                .toList();
        if (missing.isEmpty()) {
            return Optional.empty();
        }
        var texts = phrasebook.of(reader);
        var names = missing.stream()
                .limit(MOST_NAMES)
                .map(it -> "• " + Html.escape(it.name()).markup())
                .collect(Collectors.joining("\n"));
        var more = missing.size() > MOST_NAMES
                ? new Html("\n").plus(texts.html("board.who.more", missing.size() - MOST_NAMES))
                : Html.EMPTY;
        var head = texts.html(
                "nudge.missing",
                missing.size(),
                NudgePlan.URGENT_TIMES,
                announcement.words().excerpt(EXCERPT));
        return Optional.of(Outgoing.text(head.plus(new Html("\n" + names)).plus(more)));
    }

    @Override
    public void sent(OutboxEntry entry, int messageId, Instant at) {
        // told
    }

    @Override
    public void failed(OutboxEntry entry, Failure why) {
        if (why == Failure.UNREACHABLE) {
            members.reachable(entry.chatId(), false);
        }
    }
}

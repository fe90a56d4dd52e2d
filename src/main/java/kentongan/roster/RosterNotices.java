package kentongan.roster;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kentongan.chat.CommandMenu;
import kentongan.chat.Messenger;
import kentongan.chat.Outgoing;
import kentongan.chat.Phrasebook;
import kentongan.chat.SendFailure;
import kentongan.office.Member;
import kentongan.office.Member.Standing;
import kentongan.office.Members;
import kentongan.outbox.Act;
import kentongan.outbox.Lane;
import kentongan.outbox.Outbox;
import kentongan.outbox.OutboxEntry;
import kentongan.outbox.OutboxOwner;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Tells people what others decided about them: let in or not, removed, another role. Their menu follows. */
@Component
public class RosterNotices implements OutboxOwner {

    private static final Logger log = LoggerFactory.getLogger(RosterNotices.class);
    private static final String NAME = "roster";

    private final Members members;
    private final Phrasebook phrasebook;
    private final Menus menus;
    private final Outbox outbox;
    private final Clock clock;

    RosterNotices(Members members, Phrasebook phrasebook, Menus menus, Outbox outbox, Clock clock) {
        this.members = members;
        this.phrasebook = phrasebook;
        this.menus = menus;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The menus and the way to them. */
    @Component
    record Menus(CommandMenu menu, Messenger messenger) {

        void reset(long chatId) {
            try {
                messenger.showMenu(chatId, List.of());
            } catch (SendFailure e) {
                log.debug("menu of a former member not reset: {}", e.getMessage());
            }
        }
    }

    /** What there is to tell. */
    public enum Notice {
        APPROVED,
        DECLINED,
        REMOVED,
        ROLE;

        /** Whether it ends the person's part in the office. */
        boolean isFarewell() {
            return this == DECLINED || this == REMOVED;
        }
    }

    /** Tells one member; those without a chat hear nothing. */
    public void tell(Member member, Notice notice, String occasion) {
        tell(List.of(member), notice, occasion);
    }

    /**
     * Tells members; those without a chat hear nothing.
     *
     * @param occasion tells apart notices of one kind to one member
     */
    public void tell(List<Member> whom, Notice notice, String occasion) {
        outbox.put(whom.stream()
                .filter(it -> it.telegramId() != null)
                .map(it -> OutboxEntry.of(
                        NAME, notice + ":" + it.id() + ":" + occasion, Lane.INTERACTIVE, it.chatId(), clock.instant()))
                .toList());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<Act> prepare(OutboxEntry entry) {
        return members.byId(memberId(entry))
                .filter(it -> notice(entry).isFarewell() || it.standing() != Standing.REMOVED)
                .map(it -> new Act.Send(words(it, notice(entry))));
    }

    private Outgoing words(Member member, Notice notice) {
        var texts = phrasebook.of(member);
        var key = "roster.notice." + notice.name().toLowerCase(Locale.ROOT);
        return Outgoing.text(
                notice == Notice.ROLE
                        ? texts.html(key, RosterWords.role(member.role(), texts))
                        : texts.html(key, member.name()));
    }

    @Override
    public void sent(OutboxEntry entry, int messageId, Instant at) {
        if (notice(entry).isFarewell()) {
            // whoever came back by another link meanwhile keeps their menu
            if (members.byTelegramId(entry.chatId()).filter(Member::isActive).isEmpty()) {
                menus.reset(entry.chatId());
            }
        } else {
            members.byId(memberId(entry)).ifPresent(menus.menu::show);
        }
    }

    @Override
    public void failed(OutboxEntry entry, Failure why) {
        if (why == Failure.UNREACHABLE) {
            members.reachable(entry.chatId(), false);
        }
    }

    private static Notice notice(OutboxEntry entry) {
        return Notice.valueOf(entry.subject().split(":", 3)[0]);
    }

    private static String memberId(OutboxEntry entry) {
        return entry.subject().split(":", 3)[1];
    }
}

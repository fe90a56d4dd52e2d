package kentongan.announcements;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import kentongan.office.Member;
import kentongan.office.Members;
import kentongan.office.Role;
import kentongan.outbox.Lane;
import kentongan.outbox.Outbox;
import kentongan.outbox.OutboxEntry;
import org.springframework.stereotype.Component;

/** Tells the section heads who of their section still has not answered something urgent, and its author who else has not. */
@Component
class TellWhoIsMissing {

    private final Members members;
    private final Outbox outbox;
    private final NudgeUnanswered.Calm calm;

    TellWhoIsMissing(Members members, Outbox outbox, NudgeUnanswered.Calm calm) {
        this.members = members;
        this.outbox = outbox;
        this.calm = calm;
    }

    void tell(Announcement announcement, List<Delivery> open, Instant now) {
        var missing = missing(open, now);
        var entries = new ArrayList<OutboxEntry>();
        var heads = members.active(Role.SECTION_HEAD);
        heads.stream()
                .filter(head -> missing.stream().anyMatch(it -> isLedBy(it, head)))
                .forEach(head -> entries.add(entry(announcement, head, now)));
        if (missing.stream().anyMatch(it -> heads.stream().noneMatch(head -> isLedBy(it, head)))) {
            members.byId(announcement.author())
                    .filter(Member::isReachable)
                    .ifPresent(author -> entries.add(entry(announcement, author, now)));
        }
        outbox.put(entries);
    }

    /** Those who owe an answer and are not on leave. */
    List<Member> missing(List<Delivery> open, Instant now) {
        var away = calm.away(now);
        return members.byIds(open.stream()
                .map(Delivery::member)
                .filter(member -> !away.contains(member))
                .toList());
    }

    /** Those of whom this reader is to hear: of their section, or without a section head to hear of them. */
    static Stream<Member> heardOfBy(
            Member reader, Announcement announcement, List<Member> missing, List<Member> heads) {
        return missing.stream()
                .filter(it -> isLedBy(it, reader)
                        || reader.id().equals(announcement.author())
                                && heads.stream().noneMatch(head -> isLedBy(it, head)));
    }

    private static boolean isLedBy(Member member, Member head) {
        return head.role() == Role.SECTION_HEAD
                && head.isReachable()
                && head.sectionId() != null
                && Objects.equals(head.sectionId(), member.sectionId())
                && !head.id().equals(member.id());
    }

    private static OutboxEntry entry(Announcement announcement, Member reader, Instant now) {
        var subject = announcement.id() + ":" + reader.id();
        return OutboxEntry.of(MissingNotices.OWNER, subject, Lane.REMINDER, reader.chatId(), now);
    }
}

package kentongan.meetings.lookback;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.IntStream;
import kentongan.meetings.Meetings;
import kentongan.office.Member;
import kentongan.office.Members;
import kentongan.office.Role;
import kentongan.outbox.Lane;
import kentongan.outbox.Outbox;
import kentongan.outbox.OutboxEntry;
import org.springframework.stereotype.Component;

/** On the next working day tells the convener and the head what was said, without names. */
@Component
public class SumUp {

    private final LookBacks lookBacks;
    private final Meetings meetings;
    private final Members members;
    private final Outbox outbox;

    SumUp(LookBacks lookBacks, Meetings meetings, Members members, Outbox outbox) {
        this.lookBacks = lookBacks;
        this.meetings = meetings;
        this.members = members;
        this.outbox = outbox;
    }

    /** Sums up what is due; where nobody said anything, nobody is told. */
    public void sumUp(Instant now) {
        for (var due : lookBacks.due(now)) {
            var pages = Summaries.pages(lookBacks.remarks(due.id())).size();
            outbox.put(readers(due).stream()
                    .flatMap(reader -> IntStream.range(0, pages).mapToObj(page -> entry(due, reader, page, now)))
                    .toList());
            lookBacks.summedUp(due.id());
        }
    }

    private List<Member> readers(LookBack lookBack) {
        var ids = new LinkedHashSet<String>();
        meetings.byId(lookBack.meeting()).ifPresent(it -> ids.add(it.convener()));
        members.active(Role.HEAD).forEach(it -> ids.add(it.id()));
        return members.byIds(ids).stream().filter(Member::isReachable).toList();
    }

    private static OutboxEntry entry(LookBack lookBack, Member reader, int page, Instant now) {
        var subject = lookBack.id() + "/" + reader.id() + "/" + page;
        return OutboxEntry.of(Summaries.OWNER, subject, Lane.BROADCAST, reader.chatId(), now);
    }
}

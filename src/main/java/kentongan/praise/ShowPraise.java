package kentongan.praise;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kentongan.announcements.Audience;
import kentongan.announcements.Departure;
import kentongan.announcements.Priority;
import kentongan.office.Member;
import kentongan.office.Members;
import kentongan.outbox.Once;
import kentongan.outbox.Outbox;
import kentongan.praise.Praise.Showing;
import org.springframework.stereotype.Component;

/** Takes the receiver's word on whether praise may be shown, and shows it to all only after a yes. */
@Component
public class ShowPraise {

    private final Praises praises;
    private final PraiseMessages messages;
    private final PraiseNotices notices;
    private final Members members;
    private final Way way;

    ShowPraise(Praises praises, PraiseMessages messages, PraiseNotices notices, Members members, Way way) {
        this.praises = praises;
        this.messages = messages;
        this.notices = notices;
        this.members = members;
        this.way = way;
    }

    /** How it goes out, once, and when. */
    @Component
    record Way(Outbox outbox, Once once, Departure departure) {}

    /** Those whom the giver can write to, as with an announcement to all. */
    static List<Member> audience(List<Member> active, Member giver, String receiver) {
        return active.stream()
                .filter(it -> it.isReachable() && Audience.mayAddress(giver, it))
                .filter(it -> !it.id().equals(giver.id()) && !it.id().equals(receiver))
                .toList();
    }

    /** The praise of that id, if its receiver was asked whether it may be shown. */
    public Optional<Praise> asked(String id, Member receiver) {
        return praises.byId(id).filter(it -> it.receiver().equals(receiver.id()) && it.showing() != Showing.PRIVATE);
    }

    /** Shows it to all; the same again changes nothing. Empty if the receiver has said no before, or it was taken back. */
    public Optional<Praise> show(Praise praise, Instant at) {
        var readers = members.byId(praise.giver())
                .map(giver -> audience(members.active(), giver, praise.receiver()))
                .orElse(List.of());
        var shown = praises.show(praise.id(), readers.stream().map(Member::id).toList())
                .or(() -> praises.byId(praise.id()).filter(it -> it.showing() == Showing.SHOWN && it.stands()));
        shown.ifPresent(it -> way.once().doThis("praise-shown/" + it.id(), at, () -> {
            var departs = way.departure().of(Priority.NORMAL, at);
            way.outbox()
                    .put(members.byIds(it.audience()).stream()
                            .filter(Member::isReachable)
                            .map(reader -> messages.toAll(it, reader, departs))
                            .toList());
            notices.tell(PraiseNotices.SHOWN, it, at);
        }));
        return shown;
    }

    /** Keeps it private; the same again changes nothing. Empty if the receiver has said yes before, or it was taken back. */
    public Optional<Praise> keepPrivate(Praise praise, Instant at) {
        var declined = praises.decline(praise.id())
                .or(() -> praises.byId(praise.id()).filter(it -> it.showing() == Showing.DECLINED && it.stands()));
        declined.ifPresent(it -> way.once()
                .doThis("praise-declined/" + it.id(), at, () -> notices.tell(PraiseNotices.DECLINED, it, at)));
        return declined;
    }
}

package kentongan.meetings.minutes;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kentongan.announcements.Audience;
import kentongan.announcements.ComposeAnnouncement;
import kentongan.announcements.SendAnnouncement;
import kentongan.chat.Words;
import kentongan.meetings.attendance.CheckIn;
import kentongan.meetings.attendance.FollowCheckIn;
import kentongan.meetings.minutes.MinutesDraft.State;
import kentongan.office.Member;
import kentongan.office.Members;
import kentongan.outbox.Lane;
import kentongan.outbox.Outbox;
import kentongan.outbox.OutboxEntry;
import org.springframework.stereotype.Component;

/** Sends minutes to all who were invited, and each decision as an instruction to its owner. Each step can be done again. */
@Component
public class SendMinutes {

    private static final Duration HALF_DONE = Duration.ofSeconds(30);
    private static final Duration KEPT = Duration.ofDays(7);

    private final MinutesArchive archive;
    private final FollowCheckIn follow;
    private final Members members;
    private final Instructing instructing;
    private final Phones phones;

    SendMinutes(MinutesArchive archive, FollowCheckIn follow, Members members, Instructing instructing, Phones phones) {
        this.archive = archive;
        this.follow = follow;
        this.members = members;
        this.instructing = instructing;
        this.phones = phones;
    }

    /** How a decision becomes an instruction. */
    @Component
    record Instructing(ComposeAnnouncement compose, SendAnnouncement send, MinutesTexts texts) {}

    /** How people are reached, and when. */
    @Component("minutesPhones")
    record Phones(Outbox outbox, Clock clock) {}

    /** Those who will get it: everybody who was expected but the author. */
    public List<Member> recipients(CheckIn checkIn, String author) {
        return follow.people(checkIn).stream()
                .map(FollowCheckIn.Person::member)
                .filter(it -> it.isReachable() && !it.id().equals(author))
                .toList();
    }

    /** The decisions that would become instructions now: not the author's own, and none that was sent with an earlier version. */
    public List<Decision> instructions(MinutesDraft draft) {
        return fresh(draft).filter(it -> !it.isAuthors()).toList();
    }

    private Stream<Decision> fresh(MinutesDraft draft) {
        var earlier = archive.byId(draft.checkIn())
                .filter(it -> !it.draft().equals(draft.id()))
                .map(Minutes::decisions)
                .orElse(List.of());
        return draft.decisions().stream().filter(it -> earlier.stream().noneMatch(it::says));
    }

    /** Sends the draft, or goes on where that was interrupted; false if it was sent, or dropped, a moment ago. */
    public boolean send(MinutesDraft draft, Instant at) {
        var sending = archive.move(draft.id(), State.DRAFT, State.SENDING)
                .or(() -> archive.draft(draft.id()).filter(it -> it.state() == State.SENDING));
        sending.ifPresent(it -> finish(it, at));
        return sending.isPresent();
    }

    /** Finishes what a crash left half done, and forgets old drafts. */
    public void resume(Instant now) {
        archive.sending(now.minus(HALF_DONE)).forEach(it -> finish(it, now));
        archive.forget(now.minus(KEPT));
    }

    private void finish(MinutesDraft draft, Instant at) {
        var checkIn = follow.byId(draft.checkIn());
        var author = members.byId(draft.author());
        if (checkIn.isPresent() && author.isPresent()) {
            var fresh = fresh(draft).toList();
            var minutes = archive.store(draft, checkIn.get().meeting(), fresh);
            // after a crash the stored ones tell which of them are this draft's
            var own = minutes.decisions().stream()
                    .filter(it -> draft.decisions().stream()
                            .anyMatch(mine -> mine.id().equals(it.id())))
                    .toList();
            archive.decide(checkIn.get().meeting(), own);
            own.stream().filter(it -> !it.isAuthors()).forEach(it -> instruct(it, author.get(), checkIn.get(), at));
            phones.outbox()
                    .put(recipients(checkIn.get(), draft.author()).stream()
                            .map(it -> entry(minutes, it, at))
                            .toList());
        }
        archive.move(draft.id(), State.SENDING, State.SENT);
    }

    private static OutboxEntry entry(Minutes minutes, Member member, Instant at) {
        var subject = minutes.id() + "/" + minutes.version() + "/" + member.id();
        return OutboxEntry.of(MinutesMessages.OWNER, subject, Lane.BROADCAST, member.chatId(), at);
    }

    private void instruct(Decision decision, Member author, CheckIn checkIn, Instant at) {
        var compose = instructing.compose();
        var words = Words.typed(instructing.texts().instruction(decision, checkIn));
        compose.draft(decision.id(), author, words, at);
        Optional.of(decision.id())
                .flatMap(it -> compose.draftOf(author, it))
                .flatMap(it -> compose.address(it, new Audience(Audience.Scope.PEOPLE, List.of(decision.owner()))))
                .flatMap(it -> compose.dueBy(it, decision.deadline()))
                .ifPresent(it -> instructing.send().send(it, author, at));
    }
}

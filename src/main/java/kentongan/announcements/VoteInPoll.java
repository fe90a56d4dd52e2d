package kentongan.announcements;

import java.time.Instant;
import java.util.Optional;
import kentongan.announcements.AnswerAnnouncement.Part;
import kentongan.office.Member;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Takes a member's vote. A named one can be changed until the poll is closed; whoever takes every choice back counts as not
 * having answered, as if they never had. An anonymous one is cast once and can't be changed, since nothing tells which it was.
 */
@Component
public class VoteInPoll {

    private final AnswerAnnouncement answer;
    private final Deliveries deliveries;
    private final Polls polls;

    VoteInPoll(AnswerAnnouncement answer, Deliveries deliveries, Polls polls) {
        this.answer = answer;
        this.deliveries = deliveries;
        this.polls = polls;
    }

    /** What became of a vote. */
    public enum Outcome {
        RECORDED,
        TAKEN_BACK,
        /** It came after the poll was closed, and does not count. */
        TOO_LATE,
        /** The member had cast an anonymous vote before; that one stays. */
        CAST_BEFORE
    }

    /** The member's part in a poll; empty if it is none, or did not go to them. */
    public Optional<Part> part(String announcement, Member member) {
        return answer.part(announcement, member).filter(it -> it.announcement().kind() == Kind.POLL);
    }

    /** When the poll was closed; empty as long as it is open. */
    public Optional<Instant> closedAt(Announcement poll) {
        return Optional.ofNullable(polls.of(poll).closedAt());
    }

    /** Whether the poll takes such a vote at all; a modified client can send any. */
    public boolean takes(Announcement poll, Choices choices, boolean anonymous) {
        var ballot = Ballot.of(poll);
        return !choices.isEmpty() && choices.fit(poll.replies().size(), ballot) && ballot.anonymous() == anonymous;
    }

    /**
     * Chooses an option under the member's name, or takes the choice back. It says what shall be, not that it shall change, so
     * that doing it again after a crash does nothing.
     *
     * @param onMessage the message with the button, if Telegram tells
     */
    public Outcome choose(Part part, Member member, Choice choice, @Nullable Integer onMessage, Instant at) {
        if (polls.isClosed(part.announcement())) {
            return Outcome.TOO_LATE;
        }
        var before = part.delivery().reply();
        var several = Ballot.of(part.announcement()).several();
        var now = (several ? Choices.in(before) : Choices.NONE).with(choice.option(), choice.chosen());
        if (!now.equals(Choices.in(before))) {
            record(part, member, now, onMessage, at);
            // closed in this very moment: whether it was counted can't be known, so it is undone
            if (polls.isClosed(part.announcement())) {
                restore(part);
                return Outcome.TOO_LATE;
            }
        }
        return choice.chosen() ? Outcome.RECORDED : Outcome.TAKEN_BACK;
    }

    private void record(Part part, Member member, Choices now, @Nullable Integer onMessage, Instant at) {
        if (now.isEmpty()) {
            answer.withdraw(part, member, onMessage, at);
        } else {
            answer.record(part, member, new Reply(now.code(), at, firstAt(part, at), null), onMessage);
        }
    }

    private void restore(Part part) {
        var before = part.delivery().reply();
        if (before == null) {
            deliveries.withdrawReply(part.delivery().id());
        } else {
            deliveries.reply(part.delivery().id(), before);
        }
    }

    private static Instant firstAt(Part part, Instant at) {
        var before = part.delivery().reply();
        return before == null ? at : before.firstAt();
    }

    /** An option of a poll, and whether it shall be chosen. */
    public record Choice(int option, boolean chosen) {}

    /** Whether the member has cast an anonymous vote. */
    public boolean hasCast(Part part) {
        var reply = part.delivery().reply();
        return reply != null && reply.code().equals(Reply.VOTED);
    }

    /** Casts an anonymous vote: the options are counted, and apart from that the member has voted. */
    public Outcome cast(Part part, Member member, Choices choices, @Nullable Integer onMessage, Instant at) {
        var poll = part.announcement();
        if (hasCast(part)) {
            return firstAt(part, at).equals(at) ? Outcome.RECORDED : Outcome.CAST_BEFORE;
        }
        // who has voted and is not marked did so just before a crash
        if (!polls.cast(poll, member.id(), choices) && !polls.hasVoted(poll, member.id())) {
            return Outcome.TOO_LATE;
        }
        answer.record(part, member, new Reply(Reply.VOTED, at, firstAt(part, at), null), onMessage);
        return Outcome.RECORDED;
    }
}

package kentongan.meetings.chat;

import java.util.Optional;
import java.util.Set;
import kentongan.chat.Button;
import kentongan.chat.Conversation;
import kentongan.chat.Press;
import kentongan.chat.StaleButton;
import kentongan.meetings.FollowMeeting;
import kentongan.meetings.InviteToMeeting;
import kentongan.meetings.MeetingDraft;
import kentongan.meetings.PlanMeeting;
import kentongan.office.Member;
import org.springframework.stereotype.Component;

/** Invites the people; the summary becomes the card that shows who comes. */
@Component
class InviteButton implements Button {

    static final String INVITE = "mp-invite";

    private final PlanMeeting plans;
    private final InviteToMeeting invite;
    private final FollowMeeting follow;
    private final Cards cards;

    InviteButton(PlanMeeting plans, InviteToMeeting invite, FollowMeeting follow, Cards cards) {
        this.plans = plans;
        this.invite = invite;
        this.follow = follow;
        this.cards = cards;
    }

    @Override
    public Set<String> actions() {
        return Set.of(INVITE);
    }

    @Override
    public boolean isFor(Member member) {
        return member.isActive() && member.role().mayPost();
    }

    @Override
    public void press(Conversation talk, Press press) {
        var called = follow.byId(press.argument(0), talk.member());
        var draft = plans.of(talk.member(), press.argument(0));
        if (called.isPresent()) {
            talk.answer("plan.invited.before");
            leave(talk, draft);
            cards.replace(talk, press, called.get());
        } else {
            invite(talk, press, draft.orElseThrow(StaleButton::new));
        }
    }

    private void leave(Conversation talk, Optional<MeetingDraft> draft) {
        draft.ifPresent(it -> {
            if (talk.dialogue(Planning.TOPIC) != null) {
                talk.leave();
            }
            talk.atLast(() -> plans.drop(it));
        });
    }

    private void invite(Conversation talk, Press press, MeetingDraft draft) {
        var start = draft.start();
        if (start == null || draft.plan().isEmpty()) {
            talk.warn("plan.incomplete");
        } else if (!start.moment().toInstant().isAfter(talk.at())) {
            talk.warn("heard.time.past");
        } else if (invite.meant(draft.audience(), talk.member()).isEmpty()) {
            talk.warn("plan.audience.none");
        } else {
            // at once, since writing the invitations of a large office takes a moment
            talk.answer("plan.inviting");
            var meeting = invite.invite(draft, talk.member(), talk.at()).orElseThrow(StaleButton::new);
            leave(talk, Optional.of(draft));
            cards.replace(talk, press, meeting);
        }
    }
}

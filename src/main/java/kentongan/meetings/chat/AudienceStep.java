package kentongan.meetings.chat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import kentongan.chat.Button;
import kentongan.chat.Conversation;
import kentongan.chat.Dialogue;
import kentongan.chat.IncomingMessage;
import kentongan.chat.Outgoing;
import kentongan.chat.Press;
import kentongan.chat.StaleButton;
import kentongan.meetings.Audience;
import kentongan.meetings.Audience.Scope;
import kentongan.meetings.InviteToMeeting;
import kentongan.meetings.MeetingDraft;
import kentongan.meetings.PlanMeeting;
import kentongan.office.Member;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks who is to be invited: everyone, or sections or people from lists with check marks. */
@Component
class AudienceStep implements PlanStep, Button {

    private final PlanMeeting plans;
    private final Planning planning;
    private final InviteToMeeting invite;
    private final AudienceKeys keys;

    AudienceStep(PlanMeeting plans, Planning planning, InviteToMeeting invite, AudienceKeys keys) {
        this.plans = plans;
        this.planning = planning;
        this.invite = invite;
        this.keys = keys;
    }

    @Override
    public Question asks() {
        return Question.AUDIENCE;
    }

    @Override
    public Set<String> actions() {
        return AudienceKeys.ACTIONS;
    }

    @Override
    public Outgoing question(Conversation talk, MeetingDraft draft) {
        var everyone = invite.meant(Audience.EVERYONE, talk.member()).size();
        return Outgoing.text(talk.texts().html("plan.audience.ask"))
                .with(keys.scopes(draft, everyone, talk.member(), talk.texts()));
    }

    @Override
    public void press(Conversation talk, Press press) {
        var draft = planning.draft(talk, press);
        switch (press.action()) {
            case AudienceKeys.EVERYONE -> choose(talk, press, address(draft, Audience.EVERYONE));
            case AudienceKeys.DONE -> choose(talk, press, draft);
            case AudienceKeys.SECTIONS -> showSections(talk, press, among(draft, Scope.SECTIONS));
            case AudienceKeys.PEOPLE -> showPeople(talk, press, among(draft, Scope.PEOPLE), press.number(1));
            case AudienceKeys.SECTION -> {
                var id = known(talk, press.argument(1), Member::sectionId);
                showSections(talk, press, address(draft, draft.audience().toggle(Scope.SECTIONS, id)));
            }
            default -> {
                var id = known(talk, press.argument(1), Member::id);
                showPeople(talk, press, address(draft, draft.audience().toggle(Scope.PEOPLE, id)), press.number(2));
            }
        }
    }

    /** Whoever looks at a list and chooses nobody from it does not mean everyone. */
    private MeetingDraft among(MeetingDraft draft, Scope scope) {
        return draft.audience().scope() == scope ? draft : address(draft, new Audience(scope, List.of()));
    }

    private MeetingDraft address(MeetingDraft draft, Audience audience) {
        return plans.inviting(draft, audience).orElseThrow(StaleButton::new);
    }

    private void choose(Conversation talk, Press press, MeetingDraft draft) {
        if (invite.meant(draft.audience(), talk.member()).isEmpty()) {
            talk.warn("plan.audience.none");
        } else {
            planning.next(talk, press, Optional.of(draft), Question.AUDIENCE);
        }
    }

    /** The id if it names somebody, or the section of somebody, whom the convener may invite; a forged one does not. */
    private String known(Conversation talk, String id, Function<Member, @Nullable String> named) {
        return invitable(talk).stream()
                .map(named)
                .filter(id::equals)
                .findFirst()
                .orElseThrow(StaleButton::new);
    }

    private List<Member> invitable(Conversation talk) {
        return invite.meant(Audience.EVERYONE, talk.member());
    }

    private void showSections(Conversation talk, Press press, MeetingDraft draft) {
        var choices = keys.sections(draft, invitable(talk), talk.texts());
        talk.replace(
                press, Outgoing.text(talk.texts().html("plan.sections.ask")).with(choices));
    }

    private void showPeople(Conversation talk, Press press, MeetingDraft draft, int page) {
        var choices = keys.people(draft, invitable(talk), page, talk.texts());
        talk.replace(press, Outgoing.text(talk.texts().html("plan.people.ask")).with(choices));
    }

    @Override
    public void hear(Conversation talk, MeetingDraft draft, Dialogue dialogue, IncomingMessage message) {
        planning.ask(talk, draft, Question.AUDIENCE);
    }
}

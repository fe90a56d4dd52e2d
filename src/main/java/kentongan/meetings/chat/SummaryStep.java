package kentongan.meetings.chat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kentongan.chat.Button;
import kentongan.chat.Conversation;
import kentongan.chat.Dialogue;
import kentongan.chat.Excerpt;
import kentongan.chat.Html;
import kentongan.chat.IncomingMessage;
import kentongan.chat.Key;
import kentongan.chat.Keyboard;
import kentongan.chat.Outgoing;
import kentongan.chat.Press;
import kentongan.meetings.Asked;
import kentongan.meetings.InviteToMeeting;
import kentongan.meetings.Meeting;
import kentongan.meetings.MeetingDraft;
import kentongan.meetings.PlanMeeting;
import kentongan.meetings.Reminder;
import kentongan.meetings.messages.MeetingTexts;
import kentongan.office.Member;
import kentongan.office.Members;
import org.springframework.stereotype.Component;

/** Shows the whole plan, and what there is to know about it, before people are invited; and drops it if wanted. */
@Component
class SummaryStep implements PlanStep, Button {

    private static final String CANCEL = "mp-cancel";
    private static final int NAMES = 150;
    private static final int AGENDA = 600;

    private final PlanMeeting plans;
    private final Planning planning;
    private final InviteToMeeting invite;
    private final Shown shown;

    SummaryStep(PlanMeeting plans, Planning planning, InviteToMeeting invite, Shown shown) {
        this.plans = plans;
        this.planning = planning;
        this.invite = invite;
        this.shown = shown;
    }

    /** What is shown of it. */
    @Component
    record Shown(MeetingTexts texts, PlanWarnings warnings, ReminderDue due, Members members) {}

    @Override
    public Question asks() {
        return Question.SUMMARY;
    }

    @Override
    public Set<String> actions() {
        return Set.of(CANCEL);
    }

    @Override
    public Outgoing question(Conversation talk, MeetingDraft draft) {
        var texts = talk.texts();
        var meeting = invite.preview(draft, talk.member(), talk.at()).orElse(null);
        var cancel = Key.press(texts.plain("plan.cancel"), CANCEL, draft.id());
        if (meeting == null) {
            return Outgoing.text(texts.html("plan.incomplete")).with(Keyboard.row(cancel));
        }
        var send = Key.press(texts.plain("plan.invite", meeting.invited().size()), InviteButton.INVITE, draft.id())
                .primary();
        return Outgoing.text(text(talk, draft, meeting)).with(Keyboard.row(send).and(cancel));
    }

    private Html text(Conversation talk, MeetingDraft draft, Meeting meeting) {
        var texts = talk.texts();
        var agenda = Html.escape(Excerpt.of(meeting.plan().agenda() + " ", AGENDA));
        return texts.html("plan.summary.head")
                .paragraph(shown.texts().about(new Asked(meeting, null), texts))
                .paragraph(agenda)
                .paragraph(texts.html("plan.summary.people", meeting.invited().size(), names(meeting)))
                .plus(new Html("\n"))
                .plus(texts.html(
                        "plan.summary.reminders", reminders(meeting.plan().reminders(), talk)))
                .paragraph(warnings(talk, draft, meeting));
    }

    private Html warnings(Conversation talk, MeetingDraft draft, Meeting meeting) {
        var warnings = shown.warnings().about(meeting, meeting.occurrences(), talk.at(), talk.texts());
        var past = shown.due().past(meeting.plan().reminders(), draft, talk.at());
        if (past.isEmpty()) {
            return warnings;
        }
        var dropped = talk.texts().html("plan.warn.reminders", reminders(past, talk));
        return warnings.isBlank() ? dropped : warnings.plus(new Html("\n")).plus(dropped);
    }

    private String names(Meeting meeting) {
        return Excerpt.of(
                shown.members().byIds(meeting.invited()).stream()
                        .map(Member::name)
                        .collect(Collectors.joining(", ")),
                NAMES);
    }

    private static String reminders(List<Reminder> reminders, Conversation talk) {
        return reminders.isEmpty()
                ? talk.texts().plain("plan.remind.none")
                : reminders.stream()
                        .map(it -> ReminderDue.label(it, talk.texts()))
                        .collect(Collectors.joining(", "));
    }

    @Override
    public void press(Conversation talk, Press press) {
        plans.drop(planning.draft(talk, press));
        if (talk.dialogue(Planning.TOPIC) != null) {
            talk.leave();
        }
        talk.answer("plan.cancelled");
        talk.replace(press, Outgoing.text(talk.texts().html("plan.cancelled")));
    }

    @Override
    public void hear(Conversation talk, MeetingDraft draft, Dialogue dialogue, IncomingMessage message) {
        planning.ask(talk, draft, Question.SUMMARY);
    }
}

package kentongan.meetings.chat;

import java.util.Map;
import java.util.Set;
import kentongan.chat.Button;
import kentongan.chat.Conversation;
import kentongan.chat.Dialogue;
import kentongan.chat.DialogueSteps;
import kentongan.chat.IncomingMessage;
import kentongan.chat.Key;
import kentongan.chat.Keyboard;
import kentongan.chat.Outgoing;
import kentongan.chat.Press;
import kentongan.chat.StaleButton;
import kentongan.meetings.AnswerInvitation;
import kentongan.meetings.AnswerInvitation.Given;
import kentongan.meetings.Asked;
import kentongan.meetings.Meetings;
import kentongan.meetings.Rsvp.Answer;
import kentongan.meetings.messages.MeetingTexts;
import kentongan.meetings.messages.MeetingTimes;
import org.springframework.stereotype.Component;

/** Takes the answer to an invitation, and asks those who are excused for a reason. */
@Component
class RsvpButton implements Button, DialogueSteps {

    private static final String SKIP = "rsvp-skip";
    private static final String SUBJECT = "subject";
    private static final int LONGEST_REASON = 300;

    private final AnswerInvitation answers;
    private final Meetings meetings;

    RsvpButton(AnswerInvitation answers, Meetings meetings) {
        this.answers = answers;
        this.meetings = meetings;
    }

    @Override
    public Set<String> actions() {
        return Set.of(MeetingTexts.ANSWER, SKIP);
    }

    @Override
    public String topic() {
        return "rsvp";
    }

    @Override
    public void press(Conversation talk, Press press) {
        if (press.action().equals(SKIP)) {
            skip(talk, press);
            return;
        }
        var answer = MeetingTexts.answer(press.argument(0));
        var asked = meetings.asked(press.argument(1)).orElseThrow(StaleButton::new);
        if (answer == null) {
            throw new StaleButton();
        }
        if (!asked.meeting().invites(talk.member())) {
            talk.warn("button.not-yours");
        } else if (!asked.isOpen(talk.at())) {
            talk.warn(isCancelled(asked) ? "rsvp.cancelled" : "rsvp.over");
        } else {
            answer(talk, press, asked, answer);
        }
    }

    private static boolean isCancelled(Asked asked) {
        var one = asked.one();
        return asked.meeting().isCancelled() || one != null && !one.isHeld();
    }

    private void answer(Conversation talk, Press press, Asked asked, Answer answer) {
        talk.answer(
                "rsvp.recorded", MeetingTexts.label(answer, talk.texts()), MeetingTimes.time(talk.at(), talk.texts()));
        answers.answer(asked, talk.member(), new Given(answer, talk.at()), press.messageId());
        if (answer == Answer.EXCUSED) {
            talk.begin(topic(), "reason", Map.of(SUBJECT, asked.subject()));
            var skip = Key.press(talk.texts().plain("plan.skip"), SKIP, asked.subject());
            talk.say(Outgoing.text(talk.texts()
                            .html("rsvp.reason.ask", asked.meeting().plan().title()))
                    .with(Keyboard.row(skip)));
        } else if (talk.dialogue(topic()) != null) {
            talk.leave();
        }
    }

    private void skip(Conversation talk, Press press) {
        var dialogue = talk.dialogue(topic());
        if (dialogue == null || !press.argument(0).equals(dialogue.get(SUBJECT))) {
            throw new StaleButton();
        }
        talk.leave();
        talk.replace(press, Outgoing.text(talk.texts().html("rsvp.reason.skipped")));
    }

    @Override
    public void hear(Conversation talk, Dialogue dialogue, IncomingMessage message) {
        var subject = dialogue.get(SUBJECT);
        var asked =
                subject == null ? null : answers.asked(subject, talk.member()).orElse(null);
        var reason = message.words().strip();
        if (asked == null) {
            talk.leave();
            talk.say("rsvp.gone");
        } else if (!message.isText() || reason.isEmpty()) {
            talk.say("plan.text-only");
        } else if (reason.length() > LONGEST_REASON) {
            talk.say("message.too-long", reason.length(), LONGEST_REASON);
        } else {
            talk.leave();
            talk.say(answers.because(asked, talk.member(), reason) ? "rsvp.reason.done" : "rsvp.gone");
        }
    }
}

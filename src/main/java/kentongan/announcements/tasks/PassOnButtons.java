package kentongan.announcements.tasks;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kentongan.announcements.AnnouncementTexts;
import kentongan.announcements.Clockface;
import kentongan.announcements.PassOn;
import kentongan.announcements.PassOn.Passable;
import kentongan.announcements.Passing;
import kentongan.chat.Button;
import kentongan.chat.Conversation;
import kentongan.chat.Dialogue;
import kentongan.chat.DialogueSteps;
import kentongan.chat.Excerpt;
import kentongan.chat.HeardTime;
import kentongan.chat.IncomingMessage;
import kentongan.chat.Outgoing;
import kentongan.chat.Press;
import kentongan.chat.StaleButton;
import kentongan.office.Member;
import kentongan.office.Role;
import org.springframework.stereotype.Component;

/** {@code Pass on…}: a section head checks names of the own section, perhaps types a nearer deadline, and sends. */
@Component
class PassOnButtons implements Button, DialogueSteps {

    private static final String ANNOUNCEMENT = "announcement";
    private static final int NAMES = 1_000;

    private final PassOn passOn;
    private final PassCard card;
    private final HeardTime heard;

    PassOnButtons(PassOn passOn, PassCard card, HeardTime heard) {
        this.passOn = passOn;
        this.card = card;
        this.heard = heard;
    }

    @Override
    public Set<String> actions() {
        return Set.of(
                AnnouncementTexts.PASS_ON,
                PassCard.PERSON,
                PassCard.PAGE,
                PassCard.DEADLINE,
                PassCard.SEND,
                PassCard.CANCEL);
    }

    @Override
    public boolean isFor(Member member) {
        return member.isActive() && member.role() == Role.SECTION_HEAD;
    }

    @Override
    public String topic() {
        return "pass-deadline";
    }

    @Override
    public void press(Conversation talk, Press press) {
        var it = passOn.find(press.argument(0), talk.member()).orElseThrow(StaleButton::new);
        if (press.action().equals(AnnouncementTexts.PASS_ON)) {
            begin(talk, press, it);
            return;
        }
        var choice = passOn.choice(it).orElseThrow(StaleButton::new);
        switch (press.action()) {
            case PassCard.PERSON -> {
                passOn.toggle(it, choice, press.argument(1));
                show(talk, press, it, press.number(2));
            }
            case PassCard.PAGE -> show(talk, press, it, press.number(1));
            case PassCard.DEADLINE -> {
                talk.begin(
                        topic(), "time", Map.of(ANNOUNCEMENT, it.announcement().id()));
                talk.say("pass.deadline.ask");
            }
            case PassCard.CANCEL -> {
                passOn.cancel(it);
                talk.replace(press, Outgoing.text(talk.texts().html("pass.cancelled")));
            }
            default -> send(talk, press, it, choice);
        }
    }

    private void begin(Conversation talk, Press press, Passable it) {
        var shown = card.of(it, passOn.begin(it), 0, talk.texts());
        talk.say(press.messageId() == null ? shown : shown.inReplyTo(press.messageId()));
    }

    private void show(Conversation talk, Press press, Passable it, int page) {
        var choice = passOn.choice(it).orElseThrow(StaleButton::new);
        talk.replace(press, card.of(it, choice, page, talk.texts()));
    }

    private void send(Conversation talk, Press press, Passable it, Passing choice) {
        if (choice.chosen().isEmpty()) {
            talk.warn("pass.choose");
        } else if (choice.deadline() != null && !choice.deadline().isAfter(talk.at())) {
            talk.warn("task.deadline.past");
        } else {
            var to = passOn.send(it, choice, talk.at());
            endDialogue(talk);
            talk.replace(press, Outgoing.text(talk.texts().html("pass.done", to.size(), names(to))));
        }
    }

    private void endDialogue(Conversation talk) {
        if (talk.dialogue(topic()) != null) {
            talk.leave();
        }
    }

    private static String names(List<Member> people) {
        return Excerpt.of(people.stream().map(Member::name).collect(Collectors.joining(", ")), NAMES);
    }

    @Override
    public void hear(Conversation talk, Dialogue dialogue, IncomingMessage message) {
        var id = dialogue.get(ANNOUNCEMENT);
        var it = id == null || !isFor(talk.member())
                ? null
                : passOn.find(id, talk.member()).orElse(null);
        if (it == null || passOn.choice(it).isEmpty()) {
            talk.leave();
            talk.say("reply.gone");
            return;
        }
        heard.future(talk, message, talk.texts().zone())
                .map(ZonedDateTime::toInstant)
                .ifPresent(deadline -> {
                    if (passOn.dueBy(it, deadline)) {
                        talk.leave();
                        passOn.choice(it).ifPresent(choice -> talk.say(card.of(it, choice, 0, talk.texts())));
                    } else {
                        var own = it.deadline()
                                .map(mine -> Clockface.date(mine, talk.texts()))
                                .orElse("–");
                        talk.say("pass.deadline.later", own);
                    }
                });
    }
}

package kentongan.meetings.minutes.chat;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kentongan.chat.Button;
import kentongan.chat.Conversation;
import kentongan.chat.Dialogue;
import kentongan.chat.DialogueSteps;
import kentongan.chat.IncomingMessage;
import kentongan.chat.Outgoing;
import kentongan.chat.Press;
import kentongan.chat.Spoken;
import kentongan.chat.StaleButton;
import kentongan.chat.Words;
import kentongan.meetings.attendance.CheckIn;
import kentongan.meetings.attendance.messages.AttendanceTexts;
import kentongan.meetings.minutes.MinutesDraft;
import kentongan.meetings.minutes.SendMinutes;
import kentongan.meetings.minutes.WriteMinutes;
import kentongan.meetings.minutes.WriteMinutes.By;
import kentongan.office.Member;
import org.springframework.stereotype.Component;

/** Takes the minutes of a meeting, asks about decisions it can't read, shows what will be sent, and sends it. */
@Component
class MinutesSteps implements Button, DialogueSteps {

    private static final String TOPIC = "minutes";
    private static final String WRITE = "write";
    private static final String AGAIN = "again";
    private static final String CHECK_IN = "check-in";
    private static final String DRAFT = "draft";

    private final WriteMinutes write;
    private final SendMinutes send;
    private final MinutesPreview preview;

    MinutesSteps(WriteMinutes write, SendMinutes send, MinutesPreview preview) {
        this.write = write;
        this.send = send;
        this.preview = preview;
    }

    @Override
    public Set<String> actions() {
        return Set.of(
                AttendanceTexts.MINUTES,
                MinutesPreview.SEND,
                MinutesPreview.REWRITE,
                MinutesPreview.DROP,
                MinutesPreview.LEAVE);
    }

    @Override
    public boolean isFor(Member member) {
        return member.isActive() && member.role().mayPost();
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public void press(Conversation talk, Press press) {
        if (press.action().equals(AttendanceTexts.MINUTES)) {
            var checkIn = write.of(press.argument(0), talk.member()).orElseThrow(StaleButton::new);
            ask(talk, checkIn);
            return;
        }
        var isSending = press.action().equals(MinutesPreview.SEND);
        var id = press.argument(0);
        var draft = (isSending ? write.toSend(id, talk.member()) : write.draft(id, talk.member()))
                .orElseThrow(StaleButton::new);
        var checkIn = write.of(draft.checkIn(), talk.member()).orElseThrow(StaleButton::new);
        switch (press.action()) {
            case MinutesPreview.SEND -> send(talk, press, draft, checkIn);
            case MinutesPreview.REWRITE -> ask(talk, checkIn);
            case MinutesPreview.LEAVE -> show(talk, checkIn, write.leaveUnread(draft));
            default -> {
                write.drop(draft);
                talk.leave();
                talk.replace(press, Outgoing.text(talk.texts().html("minutes.dropped")));
            }
        }
    }

    private void ask(Conversation talk, CheckIn checkIn) {
        talk.begin(TOPIC, WRITE, Map.of(CHECK_IN, checkIn.id()));
        talk.say(write.sent(checkIn).isPresent() ? "minutes.ask.corrected" : "minutes.ask", checkIn.title());
    }

    private void send(Conversation talk, Press press, MinutesDraft draft, CheckIn checkIn) {
        if (!draft.unread().isEmpty()) {
            show(talk, checkIn, draft);
            return;
        }
        if (!fits(talk, draft)) {
            return;
        }
        var people = send.recipients(checkIn, draft.author()).size();
        var instructions = send.instructions(draft).size();
        if (!send.send(draft, talk.at())) {
            throw new StaleButton();
        }
        talk.leave();
        talk.replace(press, preview.sent(checkIn, people, instructions, talk.texts()));
    }

    @Override
    public void hear(Conversation talk, Dialogue dialogue, IncomingMessage message) {
        var checkIn = write.of(String.valueOf(dialogue.get(CHECK_IN)), talk.member());
        if (checkIn.isEmpty()) {
            talk.leave();
            talk.say("minutes.not-yours");
            return;
        }
        var draft = Optional.ofNullable(dialogue.get(DRAFT)).flatMap(it -> write.draft(it, talk.member()));
        if (dialogue.step().equals(AGAIN) && draft.isPresent() && message.isText()) {
            show(talk, checkIn.get(), write.readAgain(draft.get(), message.words(), by(talk)));
        } else if (isMerelyAFile(message) && draft.isPresent()
                || Spoken.in(talk, message).isPresent()) {
            take(talk, checkIn.get(), draft, message);
        }
    }

    /** A file that is added to words needs none of its own. */
    private static boolean isMerelyAFile(IncomingMessage message) {
        var file = message.file();
        return file != null && file.media().takesCaption() && message.html().isBlank();
    }

    private void take(Conversation talk, CheckIn checkIn, Optional<MinutesDraft> draft, IncomingMessage message) {
        var words = Words.of(message);
        var next = write.write(checkIn, draft, words, by(talk));
        if (fits(talk, next)) {
            show(talk, checkIn, next);
        }
    }

    private static boolean fits(Conversation talk, MinutesDraft draft) {
        var length = draft.words().html().length();
        var isTooLong = draft.words().hasFile() && length > MinutesPreview.LONGEST_BESIDE_FILE;
        if (isTooLong) {
            talk.say("minutes.too-long-with-file", length, MinutesPreview.LONGEST_BESIDE_FILE);
        }
        return !isTooLong;
    }

    /** Asks about what could not be read, else shows what will be sent. */
    private void show(Conversation talk, CheckIn checkIn, MinutesDraft draft) {
        var problems = write.problems(draft, by(talk));
        var step = problems.isEmpty() ? WRITE : AGAIN;
        talk.begin(TOPIC, step, Map.of(CHECK_IN, checkIn.id(), DRAFT, draft.id()));
        if (problems.isEmpty()) {
            preview.of(checkIn, draft, talk.texts()).forEach(talk::say);
        } else {
            talk.say(preview.problems(draft, problems, talk.texts()));
        }
    }

    private static By by(Conversation talk) {
        return new By(talk.member(), talk.at(), talk::newId);
    }
}

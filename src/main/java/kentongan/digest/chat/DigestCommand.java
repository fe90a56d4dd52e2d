package kentongan.digest.chat;

import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import kentongan.chat.Button;
import kentongan.chat.Command;
import kentongan.chat.Conversation;
import kentongan.chat.Dialogue;
import kentongan.chat.DialogueSteps;
import kentongan.chat.IncomingMessage;
import kentongan.chat.Key;
import kentongan.chat.Keyboard;
import kentongan.chat.Outgoing;
import kentongan.chat.Press;
import kentongan.digest.DigestKeys;
import kentongan.figures.Week;
import kentongan.office.Member;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Sends the digest of this week, or of the one that the person chooses or types a day of. */
@Component
@Order(250)
class DigestCommand implements Command, Button, DialogueSteps {

    private static final int WEEKS = 12;
    private static final int A_ROW = 3;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final AskedWeek asked;

    DigestCommand(AskedWeek asked) {
        this.asked = asked;
    }

    @Override
    public Name name() {
        return new Name("rekap", "digest");
    }

    @Override
    public Set<String> actions() {
        return Set.of(DigestKeys.WEEK, DigestKeys.OTHER, DigestKeys.HOW);
    }

    @Override
    public String topic() {
        return "digest-week";
    }

    @Override
    public boolean isFor(Member member) {
        return member.isActive();
    }

    @Override
    public void handle(Conversation talk, Call call) {
        if (call.argument().isBlank()) {
            asked.send(talk, asked.thisWeek(talk));
        } else {
            hear(talk, day(call));
        }
    }

    private static IncomingMessage day(Call call) {
        var message = call.message();
        var typed = call.argument();
        return new IncomingMessage(
                message.chatId(), message.messageId(), typed, typed.plain(), null, null, null, message.at());
    }

    @Override
    public void press(Conversation talk, Press press) {
        switch (press.action()) {
            case DigestKeys.HOW -> talk.say("digest.explained");
            case DigestKeys.OTHER -> {
                talk.begin(topic(), "day", Map.of());
                talk.say(weeks(talk));
            }
            default -> {
                var week = asked.pressed(talk, press, 0);
                if (talk.dialogue(topic()) != null) {
                    talk.leave();
                }
                talk.answer("digest.making");
                asked.send(talk, week);
            }
        }
    }

    @Override
    public void hear(Conversation talk, Dialogue dialogue, IncomingMessage message) {
        if (isFor(talk.member())) {
            hear(talk, message);
        } else {
            talk.leave();
            talk.say("command.not-yours");
        }
    }

    private void hear(Conversation talk, IncomingMessage message) {
        asked.typed(talk, message).ifPresent(week -> {
            talk.leave();
            asked.send(talk, week);
        });
    }

    private Outgoing weeks(Conversation talk) {
        var texts = talk.texts();
        var current = asked.thisWeek(talk);
        var keyboard = Keyboard.row(
                key(texts.plain("digest.week.this"), current), key(texts.plain("digest.week.last"), current.plus(-1)));
        var earlier = IntStream.range(2, WEEKS)
                .mapToObj(ago -> current.plus(-ago))
                .map(it -> key(DAY.format(it.monday()), it))
                .toList();
        return Outgoing.text(texts.html("digest.week.ask")).with(keyboard.andRows(earlier, A_ROW));
    }

    private static Key key(String label, Week week) {
        return Key.press(label, DigestKeys.WEEK, week);
    }
}

package kentongan.digest.chat;

import java.util.Set;
import kentongan.chat.Button;
import kentongan.chat.Conversation;
import kentongan.chat.Press;
import kentongan.digest.DigestKeys;
import kentongan.digest.SendFile;
import org.springframework.stereotype.Component;

/** Sends a file that goes with a digest, if whoever presses may have it. */
@Component
class FileButton implements Button {

    private final AskedWeek asked;
    private final SendFile send;

    FileButton(AskedWeek asked, SendFile send) {
        this.asked = asked;
        this.send = send;
    }

    @Override
    public Set<String> actions() {
        return Set.of(DigestKeys.FILE);
    }

    @Override
    public void press(Conversation talk, Press press) {
        var week = asked.pressed(talk, press, 1);
        var file = send.find(press.argument(0), talk.member());
        if (file.isEmpty()) {
            talk.warn("button.not-yours");
            return;
        }
        talk.answer("digest.making");
        send.to(talk.member(), file.get(), week, talk.newId(), talk.at());
    }
}

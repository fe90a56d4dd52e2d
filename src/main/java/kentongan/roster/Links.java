package kentongan.roster;

import java.util.regex.Pattern;
import kentongan.chat.Messenger;
import org.springframework.stereotype.Component;

/** Makes the links that open a chat with the bot (Bot API: deep links). */
@Component
public class Links {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    private final Messenger messenger;

    Links(Messenger messenger) {
        this.messenger = messenger;
    }

    /**
     * The link that brings the code along.
     *
     * @throws kentongan.chat.SendFailure while Telegram has not told us the bot's name
     */
    public String to(String code) {
        return "https://t.me/" + messenger.botUsername() + "?start=" + code;
    }

    static boolean isCode(String words) {
        return CODE.matcher(words).matches();
    }
}

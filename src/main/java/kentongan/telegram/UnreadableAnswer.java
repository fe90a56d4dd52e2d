package kentongan.telegram;

import java.io.IOException;

/** Telegram said 200 and then something that can't be read: the call was made, only its result is not known. */
final class UnreadableAnswer extends IOException {

    private static final long serialVersionUID = 1L;

    UnreadableAnswer(Throwable cause) {
        super("200 with an unreadable body", cause);
    }
}

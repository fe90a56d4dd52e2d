package kentongan.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ChatPacerTests {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final ChatPacer chats = new ChatPacer();

    @Test
    void letsAShortBurstThroughAndThenAboutOneASecond() {
        var now = 5 * SECOND;
        for (int i = 0; i < ChatPacer.BURST; i++) {
            assertThat(chats.delay(7, now)).isZero();
            chats.start(7, now, 1);
        }
        assertThat(chats.delay(7, now)).isEqualTo(Duration.ofMillis(1050).toNanos());

        var sent = ChatPacer.BURST;
        for (long at = now; at <= now + 60 * SECOND; at += SECOND / 20) {
            if (chats.delay(7, at) == 0) {
                chats.start(7, at, 1);
                sent++;
            }
        }
        assertThat(sent).isBetween(58, 62);
    }

    @Test
    void oneChatDoesNotHoldUpAnother() {
        for (int i = 0; i < ChatPacer.BURST; i++) {
            chats.start(7, 0, 1);
        }
        assertThat(chats.delay(7, 0)).isPositive();
        assertThat(chats.delay(8, 0)).isZero();
    }

    @Test
    void aRestedChatHasItsBurstAgain() {
        for (int i = 0; i < ChatPacer.BURST; i++) {
            chats.start(7, 0, 1);
        }
        assertThat(chats.delay(7, 10 * SECOND)).isZero();
        for (int i = 1; i < ChatPacer.BURST; i++) {
            chats.start(7, 10 * SECOND, 1);
        }
        assertThat(chats.delay(7, 10 * SECOND)).isZero();
    }
}

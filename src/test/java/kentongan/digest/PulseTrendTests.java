package kentongan.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import kentongan.chat.Phone;
import kentongan.pulse.AskPulse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PulseTrendTests {

    private final DigestOffice office = new DigestOffice(true);

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void theQuestionOfTheWeekIsInItOnceItIsClosed() {
        var pulse = office.chat.bean(AskPulse.class);
        office.chat.clock().moveTo(Instant.parse("2026-11-25T01:00:00Z"));
        pulse.wake(office.chat.clock().instant());
        office.chat.carry();
        var answers =
                Map.of(office.head, "4", office.markus, "5", office.aziza, "3", office.budi, "4", office.siti, "3");
        answers.forEach(Phone::taps);
        office.aziza.says("/digest");
        assertThat(office.aziza.last().text()).as("still open").doesNotContain("Question of the week: mean");

        office.chat.clock().moveTo(Instant.parse("2026-11-27T06:00:00Z"));
        pulse.wake(office.chat.clock().instant());
        office.chat.carry();

        assertThat(office.digestOn(office.aziza)).contains("Question of the week: mean 3.8 of 5");
    }
}

package kentongan.meetings.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import kentongan.chat.Phone;
import kentongan.chat.RecordingMessenger.Shown;
import kentongan.meetings.FollowMeeting;
import kentongan.meetings.MeetingOffice;
import kentongan.meetings.Repetition;
import kentongan.office.Members;
import kentongan.office.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The card that runs by the machine's clock: it follows what happens, but not every single thing. */
class MeetingCardsTests {

    private final MeetingOffice it = MeetingOffice.open();
    private final MeetingCards cards = it.office.bean(MeetingCards.class);

    @AfterEach
    void close() {
        cards.stop();
        it.close();
    }

    @Test
    void manyAnswersInAMomentMakeTwoEditsAtMost() {
        var meeting = it.call(it.head, "2026-11-25", "09:00", Repetition.ONCE);
        var id = it.office
                .messenger()
                .send(it.head.id(), it.office.bean(CardTexts.class).card(meeting, it.office.stored(it.head)));
        it.office.bean(FollowMeeting.class).follow(meeting, it.head.id(), id);
        cards.start();

        for (var phone : new Phone[] {it.aziza, it.siti, it.chief, it.secretary}) {
            phone.taps("Hadir").taps("Belum pasti").taps("Hadir");
        }

        await().atMost(Duration.ofSeconds(6))
                .untilAsserted(() -> assertThat(card(id).text()).contains("Hadir 4 · Izin 0 · Belum pasti 0"));
        assertThat(card(id).edits()).isLessThanOrEqualTo(2);
    }

    @Test
    void whoMayNoLongerRunItSeesNoMore() {
        var meeting = it.call(it.chief, "2026-11-25", "09:00", Repetition.ONCE);
        var card = it.office.bean(CardTexts.class).card(meeting, it.office.stored(it.chief));
        var id = it.office.messenger().send(it.chief.id(), card);
        it.office.bean(FollowMeeting.class).follow(meeting, it.chief.id(), id);
        it.office.bean(Members.class).set(it.office.stored(it.chief).id(), "role", Role.EMPLOYEE);
        it.aziza.taps("Hadir");
        cards.start();

        await().atMost(Duration.ofSeconds(6))
                .untilAsserted(() -> assertThat(it.stored(meeting.id()).cards()).isEmpty());
        assertThat(it.chief.last().text()).contains("Hadir 0");
    }

    private Shown card(int id) {
        return it.head.sees().stream()
                .filter(shown -> shown.messageId() == id)
                .findFirst()
                .orElseThrow();
    }
}

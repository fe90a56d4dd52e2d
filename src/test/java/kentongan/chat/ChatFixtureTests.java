package kentongan.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import kentongan.office.Role;
import org.junit.jupiter.api.Test;

class ChatFixtureTests {

    @Test
    void drivesTheRealHandlers() {
        try (var office = ChatFixture.with()) {
            var head = office.member("Yohanis", Role.HEAD, null);

            head.says("/bahasa").taps("English");

            assertThat(head.last().text()).contains("English from now on");
            assertThat(head.last().edits()).isEqualTo(1);
            assertThat(head.toast()).isNotNull();
            assertThat(office.messenger().menu(head.id())).isNotEmpty();
        }
    }

    @Test
    void refusesWhatTelegramRefuses() {
        var messenger = new RecordingMessenger();

        assertThatThrownBy(() -> messenger.send(1, Outgoing.text(new Html("<b>open"))))
                .isInstanceOf(SendFailure.class);
        assertThatThrownBy(() -> messenger.send(1, Outgoing.text(new Html("a".repeat(4097)))))
                .isInstanceOf(SendFailure.class);
    }
}

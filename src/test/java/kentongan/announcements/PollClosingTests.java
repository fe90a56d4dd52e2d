package kentongan.announcements;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import kentongan.chat.Key;
import kentongan.outbox.Act;
import kentongan.outbox.Lane;
import kentongan.outbox.OutboxEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PollClosingTests {

    private final PollOffice office = new PollOffice("Aziza", "Markus", "Siti");

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void whatWasClosedShowsItsResultOnEveryPhoneWithoutButtons() {
        office.drafts("Monday", "Friday").sends();
        office.staff(1).taps("Friday");
        office.staff(2).taps("Friday");

        office.closes();

        assertThat(office.head.toast().words()).contains("Closed");
        for (int phone = 1; phone <= 3; phone++) {
            assertThat(office.onPhone(phone).text())
                    .contains(PollOffice.QUESTION, "Result · 2 of 3 voted", "Monday 0\n", "Friday 2\n▓▓▓▓▓▓▓▓▓▓ 100%");
            assertThat(office.onPhone(phone).labels()).isEmpty();
            assertThat(office.staff(phone).last().text()).contains("The poll was closed");
            assertThat(office.staff(phone).last().message().silent()).isTrue();
            assertThat(office.staff(phone).last().message().replyTo())
                    .isEqualTo(office.onPhone(phone).messageId());
        }
        assertThat(office.board().text()).contains("Closed 24/11 10:01", "Result · 2 of 3 voted", "no answer 1");
        assertThat(office.board().labels()).containsExactly("Who hasn't answered?", "Recall");
    }

    @Test
    void closingAsksFirstAndCancelChangesNothing() {
        office.drafts("Monday", "Friday").sends();
        office.board();

        office.head.taps("Close the poll");
        assertThat(office.head.last().labels()).containsExactly("Yes, close", "Cancel");
        office.head.taps("Cancel");

        office.staff(1).taps("Friday");
        assertThat(office.board().text()).contains("Friday 1\n").doesNotContain("Closed");
    }

    @Test
    void aLateTapIsToldKindlyAndChangesNothing() {
        office.drafts("Monday", "Friday").sends();
        office.staff(1).taps("Monday");
        var friday = data(office.onPhone(1).keys().get(1));
        office.closes();

        office.staff(1).presses(friday, office.onPhone(1).messageId());

        assertThat(office.staff(1).toast().words()).contains("closed on 24/11 10:01", "Thank you");
        assertThat(office.board().text()).contains("Monday 1\n", "Friday 0\n");
    }

    @Test
    void aPollIsClosedOnce() {
        office.drafts("Monday", "Friday").sends();
        office.board();
        office.head.taps("Close the poll");
        var sure = data(office.head.last().keys().get(0));
        office.head.presses(sure, null);
        office.chat.handleAgain();
        office.chat.clock().advance(Duration.ofHours(1));

        office.head.presses(sure, null);

        assertThat(office.head.last().text()).contains("Closed 24/11 10:00");
        assertThat(office.staff(1).sees().stream().filter(it -> it.text().contains("was closed")))
                .hasSize(1);
    }

    @Test
    void onlyWhoMayFollowItMayCloseIt() {
        office.drafts("Monday", "Friday").sends();

        office.staff(1).presses("poll-close-y|" + office.poll().id(), null);

        assertThat(office.staff(1).toast().alert()).isTrue();
        assertThat(office.chat.bean(ClosePoll.class).isClosed(office.poll())).isFalse();
    }

    @Test
    void aClosedPollIsNeitherCorrectedNorNudged() {
        office.drafts("Monday", "Friday").sends();
        var open = office.board().keys();
        office.closes();

        office.head.presses(data(labelled(open, "Correct…")), null);
        assertThat(office.head.toast().words()).contains("can't be corrected any more");
        office.head.presses(data(labelled(open, "Nudge")), null);
        assertThat(office.head.toast().words()).contains("nobody needs to answer");
    }

    @Test
    void closingTakesTheButtonsFromANudgeToo() {
        office.drafts("Monday", "Friday").sends();
        office.board();
        office.head.taps("Nudge");
        assertThat(office.staff(1).last().labels()).containsExactly("Monday", "Friday");

        office.closes();

        assertThat(office.staff(1).sees())
                .allSatisfy(it -> assertThat(it.labels()).isEmpty());
    }

    @Test
    void whatArrivesAfterTheClosingShowsTheResult() {
        office.chat.carriesAtOnce(false);
        office.drafts("Monday", "Friday").sends();
        office.closes();

        office.chat.carry();

        assertThat(office.onPhone(1).text()).contains("Result · 0 of 3 voted");
        assertThat(office.onPhone(1).labels()).isEmpty();
    }

    @Test
    void whatWasOnItsWayAtTheClosingShowsTheResultToo() {
        office.chat.carriesAtOnce(false);
        office.drafts("Monday", "Friday").sends();
        var delivery = office.delivery(1).id();
        var messages = office.chat.bean(DeliveryMessages.class);
        var entry = OutboxEntry.of(
                DeliveryMessages.OWNER,
                delivery,
                Lane.BROADCAST,
                office.staff(1).id(),
                office.chat.clock().instant());
        var act = (Act.Send) messages.prepare(entry).orElseThrow();
        var messageId = office.chat.messenger().send(office.staff(1).id(), act.message());
        office.closes();

        messages.sent(entry, messageId, office.chat.clock().instant());
        office.chat.carry();

        assertThat(office.onPhone(1).text()).contains("Result · 0 of 3 voted");
        assertThat(office.onPhone(1).labels()).isEmpty();
    }

    @Test
    void aRecallTakesItFromEveryPhoneOpenOrClosed() {
        office.drafts("Monday", "Friday").sends();
        office.staff(1).taps("Friday");
        var friday = data(office.onPhone(1).keys().get(1));
        office.closes();

        office.board();
        office.head.taps("Recall").taps("Yes, recall");

        assertThat(office.staff(1).sees()).isEmpty();
        office.staff(1).presses(friday, null);
        assertThat(office.staff(1).toast().words()).contains("recalled");

        office.chat.clock().advance(Duration.ofMinutes(1));
        office.drafts("Monday", "Friday").sends();
        office.board();
        office.head.taps("Recall").taps("Yes, recall");
        assertThat(office.staff(1).sees()).isEmpty();
    }

    @Test
    void aClosingThatACrashBrokeOffIsFinishedAtTheStart() {
        office.drafts("Monday", "Friday").sends();
        office.staff(1).taps("Friday");
        office.chat.bean(Polls.class).close(office.poll(), office.chat.clock().instant());

        office.chat.bean(ClosePoll.class).resume();
        office.chat.carry();

        assertThat(office.onPhone(2).text()).contains("Result · 1 of 3 voted", "Friday 1\n");
        assertThat(office.chat.bean(Polls.class).halfClosed()).isEmpty();
    }

    @Test
    void theLongestPollFitsIntoTheMessageWithItsResult() {
        var long60 = "ö".repeat(57);
        office.head
                .says(PollOffice.QUESTION + "<".repeat(3_480))
                .taps("Kind: instruction")
                .taps("Kind: notice");
        office.head.says(String.join(
                "\n",
                List.of("1.", "2.", "3.", "4.", "5.", "6.", "7.", "8.").stream()
                        .map(it -> it + long60)
                        .toList()));
        office.with("Several choices", "Anonymous").sends();
        for (int phone = 1; phone <= 3; phone++) {
            office.staff(phone).taps("8.").taps("Cast my vote");
        }

        office.closes();

        assertThat(office.onPhone(1).text()).startsWith(PollOffice.QUESTION).contains("8." + long60 + " 3\n");
    }

    private static String data(Key key) {
        return Objects.requireNonNull(key.data());
    }

    private static Key labelled(List<Key> keys, String label) {
        return keys.stream().filter(it -> it.label().equals(label)).findFirst().orElseThrow();
    }
}

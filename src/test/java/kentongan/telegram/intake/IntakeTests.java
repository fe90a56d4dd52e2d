package kentongan.telegram.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import kentongan.chat.Keyboard;
import kentongan.office.Role;
import kentongan.telegram.FakeTelegram;
import kentongan.telegram.intake.InboxEntry.State;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@Order(5)
class IntakeTests extends RunningOffice {

    @Test
    void handlesWhatComesInAndForgetsItsWords() {
        office.says(71, 5, "halo");

        awaitState(71, State.DONE);
        assertThat(heard()).containsExactly("5:halo");
        assertThat(stored(71).raw()).isNull();
        assertThat(stored(71).person()).isNull();
        soon().until(() -> office.telegram.unconfirmed() == 0);
    }

    @Test
    void confirmsOnlyWhatIsStored() {
        var seen = office.telegram;
        seen.on("getupdates", request -> {
            var offset = request.json().path("offset").asInt(0);
            // whatever is confirmed must be in the inbox by now
            if (offset == 72) {
                assertThat(office.store.template().findById(71, InboxEntry.class))
                        .isNotNull();
            }
            return seen.getUpdates(request.json());
        });

        office.says(71, 5, "halo");

        soon().until(() -> seen.unconfirmed() == 0);
        assertThat(stored(71)).isNotNull();
        var named = seen.requests("getupdates").get(0).json();
        assertThat(named.path("allowed_updates"))
                .extracting(it -> it.asText())
                .contains("callback_query", "my_chat_member");
        assertThat(named.has("offset")).isFalse();
    }

    @Test
    void aRepeatedUpdateHasNoEffect() {
        office.says(71, 5, "halo");
        awaitState(71, State.DONE);
        soon().until(() -> office.telegram.unconfirmed() == 0);

        office.says(71, 5, "halo");
        office.says(72, 5, "lagi");

        awaitState(72, State.DONE);
        assertThat(heard()).containsExactly("5:halo", "5:lagi");
    }

    @Test
    void whatCannotBeReadIsPutAsideAndTheNextGoesOn() {
        office.telegram.rawUpdate(71, "{\"update_id\":71,\"message\":{\"message_id\":\"x\",\"chat\":7}}");
        office.says(72, 5, "halo");

        awaitState(72, State.DONE);
        awaitState(71, State.QUARANTINED);
        assertThat(stored(71).raw()).contains("\"chat\":7");
        var health = office.bean(IntakeHealth.class).health();
        assertThat(health.getDetails()).containsEntry("quarantined", 1L);
    }

    @Test
    void anUpdateThatIsNoJsonIsSkippedAndTheNextGoesOn() {
        office.telegram.rawUpdate(71, "{\"update_id\":71,\"message\":{\"text\":\"\\x\"}}");
        office.says(72, 5, "halo");

        awaitState(72, State.DONE);
        assertThat(stored(71).state()).isEqualTo(State.QUARANTINED);
    }

    @Test
    void anotherHandlersFailureIsTriedAgainAndTheNextOfThatPersonWaits() {
        var tries = new AtomicInteger();
        office.listener.onWords = words -> {
            if (words.equals("satu") && tries.incrementAndGet() < 3) {
                throw new IllegalStateException("broken");
            }
        };
        office.says(71, 5, "satu");
        office.says(72, 5, "dua");

        awaitState(72, State.DONE);
        assertThat(heard()).containsExactly("5:satu", "5:dua");
        assertThat(tries).hasValue(3);
    }

    @Test
    void whatFailsThreeTimesIsPutAsideAndThePersonIsTold() {
        var tries = new AtomicInteger();
        office.listener.onWords = words -> {
            tries.incrementAndGet();
            throw new IllegalStateException("broken");
        };
        office.says(71, 5, "halo");

        awaitState(71, State.QUARANTINED);
        assertThat(tries).hasValue(3);
        assertThat(stored(71).attempts()).isEqualTo(3);
        var told = office.telegram.requests("sendmessage");
        assertThat(told).hasSize(1);
        assertThat(told.get(0).json().path("text").asText()).startsWith("Maaf, pesan Anda tadi");
    }

    @Test
    void aPressThatFailsIsAnsweredAllTheSame() {
        office.listener.reaction = talk -> {
            throw new IllegalStateException("broken");
        };
        office.taps(71, 5, "tap|x");

        awaitState(71, State.QUARANTINED);
        var answers = office.telegram.requests("answercallbackquery");
        assertThat(answers).hasSize(1);
        assertThat(answers.get(0).json().path("text").asText()).startsWith("Maaf, belum berhasil");
    }

    @Test
    void whatIsSaidInConfidenceIsErasedEvenIfItCannotBeHandled() {
        office.says(71, 5, "sandi");
        office.taps(72, 5, "secret|fails");
        office.taps(73, 5, "secret|begins");
        office.says(74, 5, "rahasia");

        for (int id = 71; id <= 74; id++) {
            awaitState(id, State.DONE);
            assertThat(stored(id).raw()).isNull();
            assertThat(stored(id).person()).isNull();
        }
        assertThat(office.telegram.requests("sendmessage")).hasSize(2);
    }

    @Test
    void theMinuteOfWhatWasHandledIsNotKept() {
        office.says(71, 5, "halo");

        awaitState(71, State.DONE);
        var receivedAt = stored(71).receivedAt();
        assertThat(receivedAt).isEqualTo(receivedAt.truncatedTo(ChronoUnit.HOURS));
    }

    @Test
    void onePersonsUpdatesAreHandledInOrderAndAnothersBesides() throws Exception {
        var release = new CountDownLatch(1);
        office.listener.onWords = words -> {
            if (words.equals("lama")) {
                waitFor(release);
            }
        };
        office.says(71, 5, "lama");
        for (int i = 0; i < 20; i++) {
            office.says(72 + i, 5, "p" + i);
        }
        office.says(99, 6, "lain");

        awaitState(99, State.DONE);
        assertThat(heard()).containsExactly("6:lain");
        release.countDown();
        awaitState(91, State.DONE);
        assertThat(heard().subList(1, 4)).containsExactly("5:lama", "5:p0", "5:p1");
        assertThat(heard().subList(2, 22)).isSortedAccordingTo((a, b) -> number(a) - number(b));
    }

    private static int number(String heard) {
        return Integer.parseInt(heard.substring(3));
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void showsTheMenuOfAnEmployeeToAllAndAnotherToWhoHasAnother() {
        office.member(7, Role.HEAD);
        office.stop();
        office.start();

        soon().until(() -> office.telegram.requests("setmycommands").stream()
                .anyMatch(it -> it.json().path("scope").path("chat_id").asText().equals("7")));
        var all = office.telegram.requests("setmycommands").get(0).json();
        assertThat(all.path("scope").path("type").asText()).isEqualTo("all_private_chats");
        assertThat(all.path("commands"))
                .extracting(it -> it.path("command").asText())
                .contains("bantuan");
    }

    @Test
    void aTapIsAnsweredWithoutWaitingAtTheGate() {
        office.listener.reaction = talk -> {
            talk.answer("cancel.done");
            talk.messenger().editKeyboard(talk.chatId(), 9, Keyboard.NONE);
        };
        for (int i = 0; i < 40; i++) {
            office.member(100 + i, Role.EMPLOYEE);
            office.taps(200 + i, 100 + i, "tap|x");
        }

        // at 30 changes a second the last edit comes later than the last answer
        soon().until(() -> office.telegram.requests("answercallbackquery").size() == 40);
        assertThat(office.telegram.requests("editmessagereplymarkup")).hasSizeLessThan(40);
        soon().until(() -> office.telegram.requests("editmessagereplymarkup").size() == 40);
    }

    @Test
    void forgetsWhatWasHandledDaysAgo() {
        office.says(71, 5, "halo");
        awaitState(71, State.DONE);
        var old = stored(71).receivedAt().minus(Duration.ofDays(4));
        office.store.template().save(new InboxEntry(60, null, null, old, 0, State.DONE));
        office.store.template().save(new InboxEntry(61, null, "{}", old, 3, State.QUARANTINED));

        assertThat(office.bean(Inbox.class).forgetOld()).isEqualTo(1);
        assertThat(stored(71).state()).isEqualTo(State.DONE);
        assertThat(stored(61).state()).isEqualTo(State.QUARANTINED);
    }

    @Test
    void afterAFailureTheNextPollDoesNotWaitSoThatItIsSoonKnownThatAllIsWell() {
        office.says(71, 5, "halo");
        awaitState(71, State.DONE);
        office.telegram.on("getupdates", FakeTelegram.Reply.error(502, "Bad Gateway"));
        soon().until(() -> office.telegram.requests("getupdates").size() > 3);
        var failed = office.telegram.requests("getupdates").size();

        office.telegram.asUsual("getupdates");

        soon().until(() -> office.telegram.requests("getupdates").size() > failed + 2);
        var waits = office.telegram.requests("getupdates").stream()
                .map(it -> it.json().path("timeout").asInt())
                .toList();
        assertThat(waits.get(0)).isZero();
        assertThat(waits.get(1)).isEqualTo(50);
        assertThat(waits.subList(failed, waits.size())).containsSubsequence(0, 50);
    }
}

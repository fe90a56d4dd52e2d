package kentongan.telegram.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import kentongan.chat.SendFailure;
import kentongan.chat.SendFailure.Kind;
import kentongan.office.Members;
import kentongan.telegram.FakeTelegram.Reply;
import kentongan.telegram.intake.InboxEntry.State;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

@Order(7)
class OutageTests extends RunningOffice {

    @Test
    void whatTelegramDoesNotTakeNowIsTriedWithoutEndAndNobodyElseWaits() {
        var tries = new AtomicInteger();
        office.listener.reaction = talk -> {
            if (talk.chatId() == 5 && tries.incrementAndGet() < 3) {
                throw new SendFailure(tries.get() % 2 == 0 ? Kind.NOT_SENT : Kind.TOO_FAST, "away");
            }
        };
        office.says(71, 5, "satu");
        office.says(72, 6, "dua");

        awaitState(72, State.DONE);
        assertThat(stored(71).state()).isEqualTo(State.NEW);
        awaitState(71, State.DONE);
        assertThat(tries).hasValue(3);
        assertThat(office.listener.keys.stream()
                        .filter(it -> it.endsWith(Integer.toString(71, 36)))
                        .distinct())
                .as("the same key each time")
                .hasSize(1);
    }

    @Test
    void anAnswerThatMayHaveArrivedIsNotSaidTwice() {
        office.telegram.on("sendmessage", Reply.closed());
        office.listener.reaction = talk -> talk.say("cancel.done");
        office.says(71, 5, "halo");

        awaitState(71, State.DONE);
        assertThat(office.telegram.requests("sendmessage")).hasSize(1);
    }

    @Test
    void whoBlockedTheBotIsUnreachableUntilASignOfLife() {
        office.telegram.on("sendmessage", Reply.error(403, "Forbidden: bot was blocked by the user"));
        office.listener.reaction = talk -> talk.say("cancel.done");
        office.says(71, 5, "halo");

        awaitState(71, State.DONE);
        assertThat(office.bean(Members.class).byTelegramId(5).orElseThrow().unreachable())
                .isTrue();

        office.telegram.asUsual("sendmessage");
        office.says(72, 5, "kembali");

        awaitState(72, State.DONE);
        assertThat(office.bean(Members.class).byTelegramId(5).orElseThrow().unreachable())
                .isFalse();
    }

    @Test
    void whatWasStoredBeforeACrashIsHandledAfterTheRestart() {
        office.listener.onWords = words -> {
            throw new SendFailure(Kind.NOT_SENT, "away");
        };
        office.says(71, 5, "satu");
        office.says(72, 5, "dua");
        awaitState(72, State.NEW);
        soon().until(() -> office.telegram.unconfirmed() == 0);
        office.stop();

        office.listener.onWords = words -> {};
        office.start();

        awaitState(72, State.DONE);
        assertThat(heard()).containsExactly("5:satu", "5:dua");
    }

    @Test
    void whileTheStoreIsAwayNothingIsConfirmedAndEachTapIsToldOnce() {
        office.says(70, 5, "halo");
        awaitState(70, State.DONE);
        office.store.away();

        office.taps(71, 5, "tap|x");

        soon().until(() -> !office.telegram.requests("answercallbackquery").isEmpty());
        var polls = office.telegram.requests("getupdates").size();
        soon().until(() -> office.telegram.requests("getupdates").size() > polls + 1);
        assertThat(office.telegram.unconfirmed()).isEqualTo(1);
        var answers = office.telegram.requests("answercallbackquery");
        assertThat(answers).hasSize(1);
        assertThat(answers.get(0).json().path("text").asText()).startsWith("Belum tercatat");
        assertThat(office.bean(TelegramHealth.class).health().getStatus()).isEqualTo(Status.DOWN);

        office.store.back();

        awaitState(71, State.DONE);
        assertThat(heard()).contains("5!x");
        soon().until(() -> office.bean(TelegramHealth.class).health().getStatus() == Status.UP);
    }

    @Test
    void startsWhileTelegramRefusesSaysSoAndRecovers() {
        office.stop();
        office.telegram.on("deletewebhook", Reply.error(401, "Unauthorized"));
        office.start();
        var health = office.bean(TelegramHealth.class);

        soon().until(() -> health.health().getDetails().containsKey("trouble"));
        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(String.valueOf(health.health().getDetails().get("trouble")))
                .contains("does not accept the token")
                .doesNotContain("secret");

        office.telegram.asUsual("deletewebhook");
        office.says(71, 5, "halo");
        awaitState(71, State.DONE);
        soon().until(() -> health.health().getStatus() == Status.UP);
    }

    @Test
    void anotherPollerIsSaidInHealthAndWaitedOut() {
        office.telegram.on("getupdates", Reply.error(409, "Conflict: terminated by other getUpdates request"));
        var health = office.bean(TelegramHealth.class);

        soon().until(() ->
                String.valueOf(health.health().getDetails().get("trouble")).contains("Somebody else polls"));
        office.telegram.asUsual("getupdates");
        office.says(71, 5, "halo");

        awaitState(71, State.DONE);
    }

    @Test
    void aGarbledAnswerIsAskedForAgain() {
        var first = new AtomicInteger();
        office.telegram.on(
                "getupdates",
                request -> first.incrementAndGet() < 3
                        ? new Reply(200, "<html>")
                        : office.telegram.getUpdates(request.json()));
        office.says(71, 5, "halo");

        awaitState(71, State.DONE);
    }
}

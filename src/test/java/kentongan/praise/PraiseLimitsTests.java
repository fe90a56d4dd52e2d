package kentongan.praise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import kentongan.chat.Html;
import kentongan.chat.Words;
import kentongan.office.Leave;
import kentongan.office.Leaves;
import kentongan.office.Roster;
import kentongan.praise.Praise.Showing;
import kentongan.praise.Praise.State;
import kentongan.worktime.DateSpan;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PraiseLimitsTests {

    private final PraiseOffice office = new PraiseOffice();

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void withinTenMinutesItCanBeTakenBackFromEveryPhone() {
        office.head.says("/praise Budi Well done").taps("Before all").taps("Send");
        office.budi.taps("Yes");
        office.chat.clock().advance(Duration.ofMinutes(9));
        office.head.taps("Undo");

        for (var phone : List.of(office.budi, office.aziza, office.siti, office.chief)) {
            assertThat(PraiseOffice.with(phone, "Well done")).isEmpty();
        }
        assertThat(PraiseOffice.with(office.head, "Taken back")).hasSize(1);
        assertThat(office.newest().state()).isEqualTo(State.WITHDRAWN);
    }

    @Test
    void afterTenMinutesItStays() {
        office.head.says("/praise Budi Well done").taps("In private").taps("Send");
        office.chat.clock().advance(Duration.ofMinutes(10));
        office.head.taps("Undo");

        assertThat(office.head.toast().words()).contains("10 minutes are over");
        assertThat(office.head.last().labels()).isEmpty();
        assertThat(office.budi.last().text()).contains("Well done");
    }

    @Test
    void whatWasTakenBackBeforeItWasSentIsNeverSent() {
        office.chat.carriesAtOnce(false);
        office.head
                .says("/praise Budi Well done")
                .taps("Before all")
                .taps("Send")
                .taps("Undo");
        office.chat.carry();
        assertThat(office.budi.sees()).isEmpty();
    }

    @Test
    void whatIsTakenBackCanNoLongerBeShown() {
        office.head.says("/praise Budi Well done").taps("Before all").taps("Send");
        var yes = Objects.requireNonNull(office.budi.last().keys().get(0).data());
        office.chat.carriesAtOnce(false);
        office.head.taps("Undo");
        office.budi.presses(yes, office.budi.last().messageId());
        assertThat(office.budi.toast().alert()).isTrue();
        office.chat.carry();
        assertThat(PraiseOffice.with(office.aziza, "Well done")).isEmpty();
    }

    @Test
    void inQuietHoursItWaitsForTheNextWorkingMorning() {
        office.chat.clock().moveTo(Instant.parse("2026-11-24T13:00:00Z"));
        office.head.says("/praise Budi Well done").taps("Before all");
        assertThat(office.head.last().text()).contains("goes out on Wednesday 25/11/2026 07:30");
        office.head.taps("Send");
        assertThat(office.budi.sees()).isEmpty();
        office.chat.clock().advance(Duration.ofMinutes(11));
        assertThat(office.head.last().labels()).containsExactly("Undo");

        office.chat.clock().moveTo(Instant.parse("2026-11-24T22:30:00Z"));
        office.chat.carry();
        assertThat(office.budi.last().text()).contains("Well done");
        office.chat.clock().moveTo(Instant.parse("2026-11-25T13:00:00Z"));
        office.budi.taps("Yes");
        assertThat(office.aziza.sees()).isEmpty();
        office.chat.clock().moveTo(Instant.parse("2026-11-25T22:30:00Z"));
        office.chat.carry();
        assertThat(office.aziza.last().text()).contains("Praise for Budi");
    }

    @Test
    void whoeverPraisedTenTimesWithinAnHourGoesOnLater() {
        for (int i = 0; i < 10; i++) {
            office.head.says("/praise Budi Well done").taps("In private").taps("Send");
        }
        office.head.says("/praise Budi Well done");
        assertThat(office.head.last().text()).contains("10 times within an hour");
        office.chat.clock().advance(Duration.ofHours(1));
        office.head.says("/praise Budi Well done").taps("In private").taps("Send");
        assertThat(office.given()).isEqualTo(11);
    }

    @Test
    void aDraftBegunBeforeTheTenthIsHeldBackToo() {
        for (int i = 0; i < 9; i++) {
            office.head.says("/praise Budi Well done").taps("In private").taps("Send");
        }
        var tenth = office.head.says("/praise Budi Well done").taps("In private");
        var more = new Praise(
                "more",
                office.chat.stored(office.head).id(),
                "x",
                null,
                Words.typed(new Html("x")),
                null,
                Showing.PRIVATE,
                State.GIVEN,
                office.chat.clock().instant(),
                office.chat.clock().instant(),
                List.of());
        office.chat.bean(Praises.class).add(more);
        tenth.taps("Send");
        assertThat(tenth.toast().words()).contains("10 times within an hour");
        assertThat(PraiseOffice.with(office.budi, "Well done")).hasSize(9);
    }

    @Test
    void whoCantBeReachedIsSaidSo() {
        office.budi.says("/help").blocks(true);
        office.head.says("/praise Budi Well done");
        assertThat(office.head.last().text()).contains("Budi can’t be reached");
        office.head.says("/praise").taps("Budi");
        assertThat(office.head.toast().words()).contains("Budi can’t be reached");
    }

    @Test
    void whatCouldNotBeDeliveredIsToldToTheGiver() {
        office.chat.messenger().block(office.budi.id(), true);
        office.head.says("/praise Budi Well done").taps("In private").taps("Send");

        assertThat(office.head.last().text()).contains("could not be delivered");
        assertThat(office.newest().state()).isEqualTo(State.FAILED);
        assertThat(office.chat.stored(office.budi).unreachable()).isTrue();
    }

    @Test
    void whoWasRemovedMeanwhileIsSaidSo() {
        var budi = office.chat.stored(office.budi);
        office.head.says("/praise Budi Well done").taps("In private");
        office.chat.bean(Roster.class).remove(budi.id());
        office.head.taps("Send");
        assertThat(office.head.toast().words()).contains("Budi is no longer among those");
        assertThat(office.given()).isZero();
    }

    @Test
    void whoIsOnLeaveGetsItWithoutSound() {
        var away = new DateSpan(LocalDate.parse("2026-11-24"), LocalDate.parse("2026-11-25"));
        var budi = office.chat.stored(office.budi).id();
        office.chat.bean(Leaves.class).add(Leave.of("l", budi, away, budi));
        office.head.says("/praise Budi Well done").taps("In private");
        assertThat(office.head.last().text()).contains("Budi is on leave");
        office.head.taps("Send");
        assertThat(office.budi.last().message().silent()).isTrue();
    }

    @Test
    void forgedButtonsDoNothing() {
        office.head.says("/praise Budi Well done").taps("Before all").taps("Send");
        var praise = office.newest().id();
        var before = office.head.sees().size();
        for (var forged : List.of("pr-yes|" + praise, "pr-no|" + praise, "pr-undo|" + praise, "pr-send|" + praise)) {
            office.aziza.presses(forged, null);
            assertThat(office.aziza.toast().alert()).as(forged).isTrue();
        }
        for (var forged : List.of("pr-undo|" + praise, "pr-send|" + praise, "pr-to|" + praise + "|m105")) {
            office.chief.presses(forged, null);
            assertThat(office.chief.toast().alert()).as(forged).isTrue();
        }
        assertThat(office.newest().showing()).isEqualTo(Showing.ASKED);
        assertThat(office.head.sees()).hasSize(before);

        office.chief.says("/praise Budi fine");
        var draft =
                Objects.requireNonNull(office.chief.last().keys().get(0).data()).split("\\|")[1];
        var siti = office.chat.stored(office.siti).id();
        var self = office.chat.stored(office.chief).id();
        for (var forged : List.of(
                "pr-to|" + draft + "|" + siti,
                "pr-to|" + draft + "|" + self,
                "pr-to|" + draft,
                "pr-where|" + draft + "|2",
                "pr-tie|" + draft + "|nothing",
                "pr-send|" + draft,
                "pr-page|" + draft + "|x",
                "pr-hint|0",
                "pr-for|" + siti,
                "pr-set|off")) {
            office.chief.presses(forged, null);
            assertThat(office.chief.toast().alert()).as(forged).isTrue();
        }
        assertThat(office.given()).isOne();
        assertThat(office.siti.sees()).isEmpty();
    }
}

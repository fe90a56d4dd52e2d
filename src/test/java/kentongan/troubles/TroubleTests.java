package kentongan.troubles;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import kentongan.troubles.LastContact.Past;
import kentongan.troubles.Trouble.Phase;
import org.junit.jupiter.api.Test;

class TroubleTests {

    private static final Instant START = Instant.parse("2026-11-24T01:00:00Z");
    private static final long MB = 1024L * 1024;

    @Test
    void beginsOnceAndEndsOnce() {
        var begun = Trouble.never(Kind.DISK).after(Sighting.trouble(300), START);
        var later = begun.after(Sighting.trouble(200), START.plusSeconds(30));
        var over = later.after(Sighting.none(), START.plusSeconds(60));

        assertThat(begun.untold()).isEqualTo(Phase.BEGAN);
        assertThat(later).isSameAs(begun);
        assertThat(over.untold()).isEqualTo(Phase.ENDED);
        assertThat(over.lasts()).isFalse();
        assertThat(over.after(Sighting.none(), START.plusSeconds(90))).isSameAs(over);
        assertThat(over.after(Sighting.trouble(9), START.plusSeconds(120)).occasion())
                .isEqualTo(2);
    }

    @Test
    void whatNobodyCanTellChangesNothing() {
        var never = Trouble.never(Kind.HOLD);
        var begun = never.after(Sighting.trouble(1), START);

        assertThat(never.after(Sighting.unknown(), START)).isSameAs(never);
        assertThat(begun.after(Sighting.unknown(), START)).isSameAs(begun);
    }

    @Test
    void moreInQuarantineIsNoNewTroubleUntilADayWasCalm() {
        var first = Trouble.never(Kind.QUARANTINE).after(Sighting.trouble(1), START);
        var more = first.after(Sighting.trouble(3), START.plus(Duration.ofHours(20)));

        assertThat(more.occasion()).isEqualTo(1);
        assertThat(more.number()).isEqualTo(3);
        var calm = START.plus(Duration.ofHours(44));
        assertThat(more.after(Sighting.trouble(3), calm.minusSeconds(1))).isSameAs(more);
        var over = more.after(Sighting.trouble(3), calm);
        assertThat(over.untold()).isEqualTo(Phase.ENDED);
        assertThat(over.after(Sighting.trouble(3), calm.plusSeconds(30))).isSameAs(over);
        assertThat(over.after(Sighting.trouble(4), calm.plusSeconds(60)).untold())
                .isEqualTo(Phase.BEGAN);
    }

    @Test
    void oneMoreAfterSomebodyEmptiedTheQuarantineIsNewTrouble() {
        var emptied = Trouble.never(Kind.QUARANTINE)
                .after(Sighting.trouble(5), START)
                .after(Sighting.none(), START.plusSeconds(30));

        assertThat(emptied.number()).isZero();
        assertThat(emptied.after(Sighting.trouble(1), START.plusSeconds(60)).untold())
                .isEqualTo(Phase.BEGAN);
    }

    @Test
    void anAbsenceOfMoreThanTenMinutesIsTold() {
        var last = new LastContact(LastContact.ID, START, null);

        assertThat(last.past(null, START.plusSeconds(600))).isEmpty();
        assertThat(last.past(null, START.plusSeconds(601))).contains(new Past(Kind.ABSENCE, START));
    }

    @Test
    void aClockThatWasSetIsNoAbsenceAndNeitherIsAnotherProcessInContact() {
        var last = new LastContact(LastContact.ID, START, null);

        assertThat(last.past(Duration.ofSeconds(30), START.plusSeconds(7200))).isEmpty();
        assertThat(last.past(Duration.ofHours(2), START.plusSeconds(60))).isEmpty();
        assertThat(last.past(Duration.ofHours(2), START.plusSeconds(7200))).isPresent();
    }

    @Test
    void aRefusedTokenIsToldHoweverShortItWas() {
        var last = new LastContact(LastContact.ID, START, START.plusSeconds(10));

        assertThat(last.past(Duration.ofSeconds(30), START.plusSeconds(40)))
                .contains(new Past(Kind.TOKEN, START.plusSeconds(10)));
    }

    @Test
    void aDiskIsNearlyFullBelow500MegabytesOrFiveInAHundred() {
        assertThat(DiskSpace.judge(499 * MB, 100_000 * MB)).isEqualTo(Sighting.trouble(499));
        assertThat(DiskSpace.judge(900 * MB, 20_000 * MB)).isEqualTo(Sighting.trouble(900));
        assertThat(DiskSpace.judge(1_100 * MB, 20_000 * MB)).isEqualTo(Sighting.unknown());
        assertThat(DiskSpace.judge(1_300 * MB, 20_000 * MB)).isEqualTo(Sighting.none());
        // a twentieth of a large disk is plenty
        assertThat(DiskSpace.judge(40_000 * MB, 2_000_000 * MB)).isEqualTo(Sighting.none());
    }
}

package kentongan.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import kentongan.chat.Phone;
import kentongan.figures.Week;
import kentongan.office.OfficeHours;
import kentongan.office.WrongConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.data.mongodb.core.MongoTemplate;

/** When the weekly digest is sent, and that it is sent once. */
class WeeklyDigestTests {

    private final DigestOffice office = DigestOffice.inEnglish();

    @AfterEach
    void close() {
        office.close();
    }

    private Phone[] everybody() {
        return new Phone[] {
            office.head, office.secretary, office.markus, office.aziza, office.budi, office.siti, office.tono
        };
    }

    private DigestTime time(String cron) {
        return new DigestTime(
                new DigestProperties(cron), office.chat.bean(OfficeHours.class), office.chat.bean(Clock.class));
    }

    @Test
    void itComesOnFridayAtHalfPastThreeAndNotBefore() {
        office.moveTo(DigestOffice.FRIDAY.minusSeconds(1));
        office.sweep();
        assertThat(everybody()).allMatch(it -> office.digests(it) == 0);

        office.moveTo(DigestOffice.FRIDAY);
        office.sweep();

        assertThat(everybody()).allMatch(it -> office.digests(it) == 1);
    }

    @Test
    void itComesOnceHoweverManySweepsRace() {
        office.moveTo(DigestOffice.FRIDAY);
        var send = office.chat.bean(SendDigest.class);
        IntStream.range(0, 8)
                .mapToObj(
                        i -> CompletableFuture.runAsync(() -> send.toAll(DigestOffice.THIS_WEEK, DigestOffice.FRIDAY)))
                .toList()
                .forEach(CompletableFuture::join);
        office.sweep();
        office.after(Duration.ofHours(1), office::sweep);
        office.after(Duration.ofDays(1), office::sweep);

        assertThat(everybody()).allMatch(it -> office.digests(it) == 1);
    }

    @Test
    void whatABrokenOffRunPutsInOnceMoreReachesNobodyAgain() {
        office.moveTo(DigestOffice.FRIDAY);
        office.sweep();
        office.chat.bean(MongoTemplate.class).dropCollection("occasions");
        office.after(Duration.ofMinutes(5), office::sweep);

        assertThat(everybody()).allMatch(it -> office.digests(it) == 1);
    }

    @Test
    void aMissedOneIsSentTwoDaysLateAndSilentlyInQuietHours() {
        office.moveTo(DigestOffice.FRIDAY.plus(Duration.ofDays(2).plusHours(8)));
        office.sweep();

        assertThat(everybody()).allMatch(it -> office.digests(it) == 1);
        assertThat(office.head.last().text()).contains("23/11 – 29/11/2026");
        assertThat(office.head.last().message().silent()).isTrue();
    }

    @Test
    void aMissedOneIsNotSentFourDaysLate() {
        office.moveTo(DigestOffice.FRIDAY.plus(Duration.ofDays(4)));
        office.sweep();

        assertThat(everybody()).allMatch(it -> office.digests(it) == 0);
    }

    @Test
    void thoseWhoCannotBeReachedMissItAndStopNobodyElse() {
        office.budi.blocks(true);
        office.moveTo(DigestOffice.FRIDAY);
        office.sweep();

        assertThat(office.digests(office.budi)).isZero();
        assertThat(office.digests(office.siti)).isOne();
    }

    @ParameterizedTest
    @CsvSource({
        "0 30 15 ? * FRI, 2026-11-27T06:30:00Z, 2026-11-23",
        "0 0 7 ? * MON, 2026-11-29T22:00:00Z, 2026-11-23",
        "0 0 18 ? * SUN, 2026-11-29T09:00:00Z, 2026-11-23",
        "0 0 8 ? * THU, 2026-11-25T23:00:00Z, 2026-11-23"
    })
    void itTellsOfTheWeekThatIsMostlyOver(String cron, Instant now, String monday) {
        assertThat(time(cron).due(now)).map(Week::toString).contains(monday);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "every Friday", "0 30 15 ? * FRO", "0 0 0 30 2 ?", "0 30 15 ? * FRI 2020"})
    void aCronThatIsUnreadableOrNeverComesIsRefusedAtTheStart(String cron) {
        assertThatThrownBy(() -> time(cron))
                .isInstanceOf(WrongConfiguration.class)
                .hasMessageStartingWith("KENTONGAN_DIGEST_CRON is " + cron)
                .extracting(it -> ((WrongConfiguration) it).remedy())
                .asString()
                .contains("0 30 15 ? * FRI");
    }
}

package kentongan.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What happens by the clock: a day in the office, from Tuesday ten in the morning on. */
@Order(2)
class TimeStoryTests {

    /** The labels of time in one language. */
    private record Labels(
            String leave,
            String fromWhichDay,
            String untilWhichDay,
            String schedule,
            String tomorrow,
            String scheduleFor,
            String priority,
            String important,
            String nudged,
            String missing,
            String quiet) {

        static Labels of(Words words) {
            return words.language().equals("id")
                    ? new Labels(
                            "/cuti",
                            "mulai tanggal berapa?",
                            "Sampai tanggal berapa?",
                            "Jadwalkan…",
                            "besok 7.30",
                            "Jadwalkan untuk",
                            "Prioritas: biasa",
                            "Prioritas: penting",
                            "Mohon dijawab",
                            "Belum menjawab: 2 orang",
                            "Jam tenang")
                    : new Labels(
                            "/leave",
                            "From which day?",
                            "Until which day?",
                            "Schedule…",
                            "tomorrow 7:30am",
                            "Schedule for",
                            "Priority: normal",
                            "Priority: important",
                            "Please answer",
                            "No answer yet: 2 people",
                            "Quiet hours");
        }
    }

    @ParameterizedTest
    @MethodSource("kentongan.stories.Words#both")
    void whatIsDueComesInTimeAndLeavesInPeaceWhomItShould(Words words) {
        var labels = Labels.of(words);
        try (var office = TestOffice.of(words, "Markus/Umum/section head", "Aziza/Umum", "Budi/Umum", "Siti/Umum")) {
            onLeaveToday(office.staff(4), labels);
            anImportantOneIsBroughtToMind(office, words, labels);
            anUrgentOneGoesOnUntilTheSectionHeadHears(office, words, labels);
            theNightHoldsWhatIsNormal(office, words, labels);
            assertThat(office.telegram().journal().invalidRequests()).isEmpty();
        }
    }

    private static void onLeaveToday(Phone siti, Labels labels) {
        siti.says(labels.leave).receives(labels.fromWhichDay);
        siti.says("24/11/2026").receives(labels.untilWhichDay);
        siti.says("24/11/2026").receives("24/11/2026");
    }

    private static void anImportantOneIsBroughtToMind(TestOffice office, Words words, Labels labels) {
        var head = office.head();
        head.says("Laporan stunting").receives("4");
        head.taps(labels.priority);
        head.taps(words.sendTo() + " 4");
        office.staff(2).receives("Laporan stunting").taps(words.understood());
        // whom it reaches after the clock was moved would have two hours more
        for (int person : new int[] {1, 3, 4}) {
            office.staff(person).receives("Laporan stunting");
        }

        // two working hours from a little after ten on: the break begins at twelve
        office.clock().advance(Duration.ofHours(3).plusMinutes(1));

        office.staff(3).receives(labels.nudged).reads("Laporan stunting").taps(words.understood());
        office.staff(1).receives(labels.nudged).taps(words.understood());
        office.staff(2).neverReceives(labels.nudged);
        office.staff(4).neverReceives(labels.nudged);
    }

    private static void anUrgentOneGoesOnUntilTheSectionHeadHears(TestOffice office, Words words, Labels labels) {
        var head = office.head();
        head.says("Banjir di Klawalu").receives("4");
        head.taps(labels.priority);
        head.taps(labels.important);
        head.taps(words.sendTo() + " 4");
        head.taps(words.either("Ya, kirim", "Yes, send"));
        office.staff(1).receives("Banjir").taps(words.understood());
        for (int person = 2; person <= 4; person++) {
            office.staff(person).receives("Banjir");
        }
        if (words == Words.ID) {
            office.stopProgram();
            office.startProgram();
        }
        var aziza = office.staff(2);
        for (int round = 1; round <= 6; round++) {
            office.clock().advance(Duration.ofMinutes(5));
            assertThat(aziza.receivesNewer(labels.nudged).text()).contains("Banjir");
        }
        office.staff(1).receives(labels.missing).reads("Aziza").reads("Budi");
        // each nudge took the place of the one before
        await().untilAsserted(() -> assertThat(aziza.count(labels.nudged)).isOne());
    }

    private static void theNightHoldsWhatIsNormal(TestOffice office, Words words, Labels labels) {
        office.clock().advance(Duration.ofHours(9)); // half past ten in the evening
        var head = office.head();
        head.says("Apel besok di halaman").receives(labels.quiet);
        head.taps(words.sendTo() + " 4");
        var card = head.sees("25/11/2026 07:30");
        head.says("Kerja bakti Jumat").receives("4");
        head.taps(labels.schedule);
        head.says(labels.tomorrow).receives("25/11/2026 07:30");
        head.taps(labels.scheduleFor + " 4");
        office.staff(4).neverReceives("Apel besok");

        office.clock().advance(Duration.ofHours(10));

        office.staff(4).receives("Apel besok").taps(words.understood());
        office.staff(4).receives("Kerja bakti");
        card.reads(words.understood() + " 1").reads(words.noAnswer() + " 3");
    }
}

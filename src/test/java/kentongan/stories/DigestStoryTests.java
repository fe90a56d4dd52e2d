package kentongan.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An office lives from Tuesday to Friday, and at half past three everybody hears how it answered. */
@Order(3)
class DigestStoryTests {

    private static final Duration UNTIL_FRIDAY = Duration.ofDays(3).plusHours(5).plusMinutes(31);

    /** The labels of figures in one language. */
    private record Labels(
            String ask,
            String me,
            String digest,
            String office,
            String own,
            String headAnswered,
            String rate,
            String otherWeek,
            String figures,
            String announcements,
            String future,
            String how,
            String explained) {

        static Labels of(Words words) {
            return words.language().equals("id")
                    ? new Labels(
                            "/tanya Jam berapa?",
                            "/saya",
                            "/rekap",
                            "Seluruh kantor",
                            "angka Anda sendiri",
                            "1 dari 1 dijawab",
                            "Tingkat jawaban 67% (2 dari 3 tepat waktu)",
                            "Pekan lain…",
                            "Angka",
                            "/pengumuman",
                            "belum mulai",
                            "Bagaimana dihitung?",
                            "cuti Anda tidak dihitung")
                    : new Labels(
                            "/ask What time?",
                            "/me",
                            "/digest",
                            "Whole office",
                            "your own figures",
                            "1 of 1 answered",
                            "Response rate 67% (2 of 3 in time)",
                            "Other week…",
                            "Figures",
                            "/announcements",
                            "not begun",
                            "How is this counted?",
                            "your leave don't count");
        }
    }

    @ParameterizedTest
    @MethodSource("kentongan.stories.Words#both")
    void onFridayEverybodyHearsHowTheOfficeAnswered(Words words) {
        var labels = Labels.of(words);
        try (var office = TestOffice.of(words, "Markus/Umum/section head", "Aziza/Umum", "Budi/Umum")) {
            aFewDaysPass(office, words, labels);
            everybodyGetsTheirs(office, words, labels);
            theyAskForMore(office, labels);
            assertThat(office.telegram().journal().invalidRequests()).isEmpty();
        }
    }

    private static void aFewDaysPass(TestOffice office, Words words, Labels labels) {
        var head = office.head();
        head.says("Apel jam 7").receives("Apel jam 7");
        head.taps(words.sendTo() + " 3");
        office.staff(2).receives("Apel jam 7").taps(words.understood());
        office.staff(3).receives("Apel jam 7");
        office.staff(2).says(labels.ask);
        var card = head.receives("?");
        office.clock().advance(Duration.ofMinutes(20));
        card.taps(words.answer());
        head.receives("Aziza");
        head.says("Jam 7");
        office.staff(2).receives("Jam 7");
        office.staff(1).receives("Apel jam 7").taps(words.understood());
    }

    private static void everybodyGetsTheirs(TestOffice office, Words words, Labels labels) {
        for (var phone : List.of(office.head(), office.staff(1), office.staff(2), office.staff(3))) {
            assertThat(phone.count("📊")).isZero();
        }
        if (words == Words.EN) {
            office.stopProgram();
            office.clock().advance(UNTIL_FRIDAY.plusDays(2));
            office.startProgram();
        } else {
            office.clock().advance(UNTIL_FRIDAY);
        }
        var atHead = office.head().sees("📊");
        assertThat(atHead.text()).contains(labels.office, "\nMedian ", labels.rate, labels.headAnswered);
        assertThat(atHead.now().media()).isNotNull();
        assertThat(office.staff(1).sees("📊").text()).contains("Umum", labels.office, labels.rate);
        assertThat(office.staff(2).sees("📊").text()).contains("Aziza: " + labels.own, "100%", labels.headAnswered);
        var atBudi = office.staff(3).sees("📊");
        assertThat(atBudi.text()).contains("Budi: " + labels.own, "0% (0");
        assertThat(atBudi.now().media()).isNotNull();
        office.clock().advance(Duration.ofMinutes(30));
        for (var phone : List.of(office.head(), office.staff(1), office.staff(2), office.staff(3))) {
            phone.neverReceivesMoreThan(1, "📊");
        }
    }

    private static void theyAskForMore(TestOffice office, Labels labels) {
        var aziza = office.staff(2);
        aziza.says(labels.me).receives("👤 Aziza").reads("100%");
        aziza.taps(labels.how);
        aziza.receives(labels.explained);
        var head = office.head();
        head.says(labels.digest + " 24/11/2026").receives("📊").reads("Median ");
        head.says(labels.digest + " 24/11/2027").receives(labels.future);
        head.taps(labels.otherWeek);
        head.says("17/11/2026").receives("16/11 – 22/11/2026");
        head.says(labels.announcements).receives("Apel jam 7");
        head.taps("1");
        head.receives("Apel jam 7").taps(labels.figures);
        assertThat(head.receives("📈").now().media()).isNotNull();
        aziza.forges("digest-week|2027-01-04");
        aziza.neverReceives("2027");
    }
}

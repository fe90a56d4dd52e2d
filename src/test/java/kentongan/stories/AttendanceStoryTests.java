package kentongan.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A meeting from its start to what was decided at it, over the Bot API. It is planned on Tuesday 24 November 2026 at ten. */
@Order(4)
class AttendanceStoryTests {

    private static final Pattern CODE = Pattern.compile("(?:Kode|Code): (\\d{4})");

    private enum Label {
        ID(
                Words.ID,
                "/rapat Rapat koordinasi",
                "Rapat",
                "besok 9.00",
                "1 jam",
                "Lewati",
                "Sekali",
                "Selesai",
                "Undang 4",
                "Izin",
                "Saya hadir",
                "tepat waktu",
                "terlambat 12 menit",
                "Catat manual…",
                "Ponsel mati",
                "hadir 4 (terlambat 1) · izin 1 · tidak hadir 0",
                "Tulis notulen…",
                "Notulen: Rapat koordinasi",
                "Apa yang sudah baik",
                "Rincian"),
        EN(
                Words.EN,
                "/meeting Rapat koordinasi",
                "Meeting",
                "tomorrow 9am",
                "1 hour",
                "Skip",
                "Once",
                "Done",
                "Invite 4",
                "Excused",
                "I am here",
                "on time",
                "12 min late",
                "Tick by hand…",
                "Phone dead",
                "present 4 (late 1) · excused 1 · missing 0",
                "Write minutes…",
                "Minutes: Rapat koordinasi",
                "What went well",
                "Details");

        private final Words words;
        private final String plan;
        private final String kind;
        private final String tomorrow;
        private final String hour;
        private final String skip;
        private final String once;
        private final String done;
        private final String invite;
        private final String excused;
        private final String here;
        private final String onTime;
        private final String late;
        private final String tick;
        private final String phoneDead;
        private final String counts;
        private final String write;
        private final String minutes;
        private final String lookBack;
        private final String details;

        Label(Words words, String... labels) {
            this.words = words;
            this.plan = labels[0];
            this.kind = labels[1];
            this.tomorrow = labels[2];
            this.hour = labels[3];
            this.skip = labels[4];
            this.once = labels[5];
            this.done = labels[6];
            this.invite = labels[7];
            this.excused = labels[8];
            this.here = labels[9];
            this.onTime = labels[10];
            this.late = labels[11];
            this.tick = labels[12];
            this.phoneDead = labels[13];
            this.counts = labels[14];
            this.write = labels[15];
            this.minutes = labels[16];
            this.lookBack = labels[17];
            this.details = labels[18];
        }
    }

    @ParameterizedTest
    @EnumSource(Label.class)
    void peopleCheckInAndWhatIsDecidedReachesItsOwner(Label label) {
        try (var office = TestOffice.of(label.words, "Aziza", "Budi", "Siti", "Markus")) {
            var head = office.head();
            plan(office, label);
            office.staff(3).taps(label.excused);
            office.staff(3).taps(label.skip);

            office.clock().advance(Duration.ofHours(23));
            office.staff(1).taps(label.here);
            var board = head.sees(label.words.either("Kode: ", "Code: "));
            office.staff(1).says(code(board)).receives(label.onTime);
            office.stopProgram();
            office.startProgram();
            var before = code(board);
            office.clock().advance(Duration.ofMinutes(12));
            office.staff(2).taps(label.here);
            await().atMost(Phone.PATIENCE).until(() -> !code(board).equals(before));
            office.staff(2).says(code(board)).receives(label.late);
            board.taps(label.tick);
            head.taps("Markus");
            head.taps(label.phoneDead);
            office.staff(3).neverReceives(label.here);

            office.clock().advance(Duration.ofMinutes(50));
            var report = head.sees(label.counts).shows(label.write);
            report.taps(label.details);
            head.sees("Siti (");
            office.staff(2).sees(label.lookBack);
            writes(office, report, label);

            assertThat(office.telegram().journal().invalidRequests()).isEmpty();
        }
    }

    private static void plan(TestOffice office, Label label) {
        var head = office.head();
        head.says(label.plan);
        var question = head.receives("?").shows(label.kind);
        question.taps(label.kind);
        question = head.says(label.tomorrow).receives("?").shows(label.hour);
        question.taps(label.hour);
        question = head.says("Aula distrik").receives("?").shows(label.skip);
        question.taps(label.skip);
        question.shows(label.words.everyone()).taps(label.words.everyone());
        question.shows(label.once).taps(label.once);
        question.shows(label.done).taps(label.done);
        question.shows(label.invite).taps(label.invite);
    }

    private static void writes(TestOffice office, Phone.Bubble report, Label label) {
        var head = office.head();
        report.taps(label.write);
        head.receives("5/12");
        head.says("Atap bocor.\n- Perbaiki atap: Budi, 5/12\n- Beli cat: Aziza, 1/12")
                .receives("Budi: Perbaiki atap")
                .taps(label.words.sendTo() + " 4");
        for (int i = 1; i <= 4; i++) {
            office.staff(i).sees(label.minutes).reads("Atap bocor.");
        }
        var instruction = office.staff(2).sees("Perbaiki atap\n").shows(label.words.understood());
        assertThat(instruction.taps(label.words.understood())).contains(label.words.understood());
        office.staff(1).sees("Beli cat\n").shows(label.words.understood());
        office.staff(4).neverReceives("Beli cat\n\n");
    }

    private static String code(Phone.Bubble board) {
        var found = CODE.matcher(board.text());
        assertThat(found.find()).as(board.text()).isTrue();
        return found.group(1);
    }
}

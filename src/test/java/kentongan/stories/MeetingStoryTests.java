package kentongan.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A meeting from its plan to its end, over the Bot API. It is Tuesday 24 November 2026, ten in the morning. */
@Order(3)
class MeetingStoryTests {

    private static final String ALARM = "⏰";

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
                "Undang 3",
                "Hadir",
                "Izin",
                "Hadir %d · Izin %d · Belum pasti %d",
                "Rabu, 25 November 2026, 09:00–10:00 WIT",
                "Pindahkan…",
                "Dipindahkan.",
                "Jumat, 27 November 2026, 14:00–15:00 WIT",
                "Batalkan rapat",
                "Ya, batalkan",
                "Dibatalkan.",
                "9 menit lagi"),
        EN(
                Words.EN,
                "/meeting Rapat koordinasi",
                "Meeting",
                "tomorrow 9am",
                "1 hour",
                "Skip",
                "Once",
                "Done",
                "Invite 3",
                "Coming",
                "Excused",
                "Coming %d · Excused %d · Not sure %d",
                "Wednesday, 25 November 2026, 09:00–10:00 WIT",
                "Move…",
                "Moved.",
                "Friday, 27 November 2026, 14:00–15:00 WIT",
                "Cancel the meeting",
                "Yes, cancel it",
                "Cancelled.",
                "in 9 minutes");

        private final Words words;
        private final String plan;
        private final String kind;
        private final String tomorrow;
        private final String hour;
        private final String skip;
        private final String once;
        private final String done;
        private final String invite;
        private final String coming;
        private final String excused;
        private final String counts;
        private final String when;
        private final String move;
        private final String moved;
        private final String newTime;
        private final String cancel;
        private final String yes;
        private final String cancelled;
        private final String soon;

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
            this.coming = labels[8];
            this.excused = labels[9];
            this.counts = labels[10];
            this.when = labels[11];
            this.move = labels[12];
            this.moved = labels[13];
            this.newTime = labels[14];
            this.cancel = labels[15];
            this.yes = labels[16];
            this.cancelled = labels[17];
            this.soon = labels[18];
        }
    }

    @ParameterizedTest
    @EnumSource(Label.class)
    void aMeetingIsPlannedAnsweredRemindedOfMovedAndCancelled(Label label) {
        try (var office = TestOffice.of(label.words, "Aziza/Umum", "Budi/Umum", "Siti/Keuangan")) {
            var head = office.head();
            var summary = plan(office, label);
            summary.reads(label.when).taps(label.invite);
            var card = summary.reads(label.counts.formatted(0, 0, 0)).reads(label.words.noAnswer() + " 3");

            var atAziza = office.staff(1).sees(label.when).shows(label.coming);
            assertThat(atAziza.taps(label.coming)).contains("10:");
            atAziza.shows(label.coming + " 10:");
            office.staff(3).sees(label.when).taps(label.excused);
            office.staff(3).taps(label.skip);
            card.reads(label.counts.formatted(1, 1, 0)).reads(label.words.noAnswer() + " 1");

            reminds(office, label);
            moves(office, card, label);
            atAziza.reads(label == Label.ID ? "dipindahkan" : "was moved");
            assertThat(atAziza.labels()).isEmpty();
            card.taps(label.cancel);
            head.taps(label.yes);
            office.staff(1).sees(label.cancelled);
            card.reads(label.cancelled);
            assertThat(office.telegram().journal().invalidRequests()).isEmpty();
        }
    }

    /** By typing in one language, by buttons in the other, with a restart between two questions. */
    private static Phone.Bubble plan(TestOffice office, Label label) {
        var head = office.head();
        head.says(label.plan);
        var question = head.receives("?").shows(label.kind);
        question.taps(label.kind);
        if (label == Label.ID) {
            head.says(label.tomorrow).receives("?").taps(label.hour);
        } else {
            question.shows("25").taps("25");
            question.shows("09:00").taps("09:00");
            question.shows(label.hour).taps(label.hour);
        }
        office.stopProgram();
        office.startProgram();
        head.says("Aula distrik");
        question = head.receives("?").shows(label.skip);
        question.taps(label.skip);
        question.shows(label.words.everyone()).taps(label.words.everyone());
        question.shows(label.once).taps(label.once);
        question.shows(label.done).taps(label.done);
        return question;
    }

    private static void reminds(TestOffice office, Label label) {
        office.clock().advance(Duration.ofHours(22).plusMinutes(51));
        office.staff(1).sees(ALARM).reads(label.soon);
        office.staff(2).sees(ALARM);
        office.head().sees(ALARM);
        office.staff(3).neverReceives(ALARM);
        office.staff(1).neverReceivesMoreThan(1, ALARM);
    }

    private static void moves(TestOffice office, Phone.Bubble card, Label label) {
        card.taps(label.move);
        office.head().says("27/11 14:00").receives("✅").reads("14:00");
        var again = office.staff(1).sees(label.newTime).reads(label.moved);
        again.taps(label.coming);
        card.reads(label.newTime).reads(label.counts.formatted(1, 0, 0));
    }
}

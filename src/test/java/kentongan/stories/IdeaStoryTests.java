package kentongan.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import kentongan.simulator.world.MediaKind;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Order(2)
class IdeaStoryTests {

    @ParameterizedTest
    @MethodSource("kentongan.stories.Words#both")
    void aNamedIdeaGoesFromTapToAppliedWithTheWordOfTwoColleagues(Words words) {
        try (var office = TestOffice.of(words, "Aziza/Pelayanan", "Markus", "Siti//secretary")) {
            var head = office.head();
            var aziza = office.staff(1);
            var markus = office.staff(2);
            suggest(aziza, words);
            weigh(head, markus, words);
            head.receives(words.either("manfaat 4,5", "benefit 4.5")).taps(words.either("Terima", "Accept"));
            head.receives("«Antrean pakai nomor & kursi»");
            head.says("Mulai bulan depan");
            aziza.receives("Mulai bulan depan");

            markus.says(words.either("/ide", "/ideas"));
            markus.receives(words.either("Ide: 1", "Ideas: 1")).taps(words.either("Diterima (1)", "Accepted (1)"));
            markus.sees("1. Antrean").taps("1");
            var idea = markus.receives("Aziza");
            assertThat(idea.taps(words.either("👍 Dukung (0)", "👍 Support (0)")))
                    .isEqualTo(words.either("Didukung", "Supported"));
            idea.reads(words.either("Didukung 1 orang", "Supported by 1"));

            office.stopProgram();
            office.startProgram();
            head.says(words.either("/ide", "/ideas"));
            head.receives(words.either("Ide: 1", "Ideas: 1")).taps(words.either("Diterima (1)", "Accepted (1)"));
            head.sees("1. Antrean").taps("1");
            head.receives("Mulai bulan depan").taps(words.either("Diterapkan", "Applied"));
            head.receives("«Antrean pakai nomor & kursi»");
            head.sends(MediaKind.PHOTO, "bukti.png", TestPicture.png());

            aziza.receives(words.either("sudah diterapkan", "is applied"));
            assertThat(aziza.newest().orElseThrow().media()).isNotNull();
            assertThat(office.telegram().journal().invalidRequests()).isEmpty();
        }
    }

    private static void suggest(Phone aziza, Words words) {
        aziza.says("Antrean pakai nomor & kursi");
        aziza.taps(words.either("Jadikan saran", "Make it a suggestion"));
        var draft = aziza.receives("Antrean pakai nomor & kursi");
        draft.taps(words.either("Pelayanan", "Services"));
        draft.reads(words.either("Kategori: Pelayanan", "Category: Services"));
        draft.taps(words.either("Dengan nama", "With my name"));
        aziza.receives(words.either("Tiket: ", "Ticket: ")).taps(words.either("Ya", "Yes"));
    }

    private static void weigh(Phone head, Phone markus, Words words) {
        head.receives("Antrean pakai nomor & kursi").taps(words.either("Timbang…", "Weigh…"));
        var names = head.receives(words.either("ikut menimbang", "weigh"));
        names.taps("Markus");
        names.shows("✓ Markus").taps(words.done());
        names.shows(words.either("Nilai", "Score")).taps(words.either("Nilai", "Score"));
        score(head, words, "5");
        score(markus, words, "4");
    }

    private static void score(Phone phone, Words words, String digit) {
        if (phone.count(words.either("Kepala meminta", "The head asks")) > 0) {
            phone.taps(words.either("Nilai", "Score"));
        }
        var card = phone.sees(words.either("Seberapa besar", "How great"));
        card.taps(digit);
        card.reads(words.either("biayanya", "cost")).taps(digit);
        card.reads(words.either("mudah dilaksanakan", "feasible")).taps(digit);
        card.reads(words.either("mendesak", "urgent")).taps(digit);
        card.reads(words.either("Nilai Anda tersimpan", "Your scores are kept"));
    }

    @ParameterizedTest
    @MethodSource("kentongan.stories.Words#both")
    void theHeadIsRemindedOfAnIdeaThatWaits(Words words) {
        try (var office = TestOffice.of(words, "Aziza")) {
            office.staff(1).says(words.either("/saran Kantin sehat", "/suggest Kantin sehat"));
            office.staff(1).receives("Kantin sehat").taps(words.either("Dengan nama", "With my name"));
            office.head().receives("Kantin sehat");
            office.clock().advance(Duration.ofDays(40));

            office.stopProgram();
            office.startProgram();

            office.head().receives(words.either("10 hari kerja", "10 working days"));
            office.head().neverReceivesMoreThan(1, words.either("hari kerja", "working days"));
        }
    }
}

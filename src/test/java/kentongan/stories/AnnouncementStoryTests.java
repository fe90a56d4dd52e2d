package kentongan.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Order(4)
class AnnouncementStoryTests {

    private static final byte[] PICTURE = TestPicture.png();

    @ParameterizedTest
    @MethodSource("kentongan.stories.Words#both")
    void anInstructionReachesEveryPhoneAndEveryAnswerComesBack(Words words) {
        try (var office = TestOffice.of(words, "Aziza", "Markus", "Siti")) {
            var head = office.head();
            head.says("Apel pagi <b>jam</b> 7 & bawa laporan");
            head.receives("Apel pagi <b>jam</b> 7 & bawa laporan");
            var board = head.receives("1").shows(words.everyone() + " (3)");
            board.taps(words.sendTo() + " 3");

            var atAziza = office.staff(1).receives("Apel pagi <b>jam</b> 7 & bawa laporan");
            assertThat(atAziza.taps(words.understood())).contains(words.understood());
            atAziza.shows(words.done());
            office.staff(2).receives("Apel pagi").taps(words.question());
            office.staff(2).receives("?");
            board.reads(words.understood() + " 1")
                    .reads(words.question() + " 0")
                    .reads(words.noAnswer() + " 2");
            office.staff(2).says("Laporan yang mana?");
            head.receives("Laporan yang mana?").taps(words.answer());
            head.receives("Markus");
            head.says("Laporan bulanan.");

            office.staff(2).receives("Laporan bulanan.");
            board.reads(words.understood() + " 1")
                    .reads(words.question() + " 1")
                    .reads(words.obstacle() + " 0")
                    .reads(words.noAnswer() + " 1")
                    .reads("median");
            assertThat(office.telegram().journal().invalidRequests()).isEmpty();
        }
    }

    @Test
    void anAlbumReachesPhonesWholeAndCanBeRecalledWhole() throws Exception {
        try (var office = TestOffice.of(Words.ID, "Aziza", "Markus")) {
            var head = office.head();
            head.person().sendsAlbum("Denah ruang rapat", List.of(PICTURE, PICTURE, PICTURE));
            var board = head.receives("Pengumuman baru");
            board.taps("Kirim ke 2");

            for (int i = 1; i <= 2; i++) {
                office.staff(i).receives("Denah ruang rapat").shows("Mengerti");
                assertThat(pictures(office.staff(i))).isEqualTo(3);
            }
            board.taps("Tarik");
            head.receives("dari semua ponsel?").taps("Ya, tarik");
            board.reads("ditarik dari 2/2 ponsel");
            await().untilAsserted(() -> assertThat(pictures(office.staff(1)) + pictures(office.staff(2)))
                    .isZero());
            assertThat(office.telegram().journal().invalidRequests()).isEmpty();
            assertThat(office.telegram().journal().tooManyRequests()).isZero();
        }
    }

    private static long pictures(Phone phone) {
        return phone.person().messages().stream()
                .filter(message -> message.fromBot() && message.media() != null)
                .count();
    }
}

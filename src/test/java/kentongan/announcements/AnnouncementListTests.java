package kentongan.announcements;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import kentongan.chat.ChatFixture;
import kentongan.chat.Phone;
import kentongan.office.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AnnouncementListTests {

    private final ChatFixture office = ChatFixture.with("kentongan.announcements", "kentongan.questions");
    private final Phone head = office.member("Yohana", Role.HEAD, null);
    private final Phone secretary = office.member("Maria", Role.SECRETARY, null);
    private final Phone yusuf = office.member("Yusuf", Role.SECTION_HEAD, "service");
    private final Phone dorthea = office.member("Dorthea", Role.SECTION_HEAD, "government");
    private final Phone siti = office.member("Siti", Role.EMPLOYEE, "service");

    @AfterEach
    void close() {
        office.close();
    }

    private void announces(Phone author, String words) {
        author.says("/umumkan " + words).taps("Kirim ke");
        office.clock().advance(Duration.ofMinutes(1));
    }

    @Test
    void turnsPagesOfTenThroughAllTheNewestFirst() {
        for (int i = 1; i <= 23; i++) {
            announces(head, "Nomor " + i + ".");
        }

        head.says("/pengumuman");

        assertThat(head.last().text()).contains("Pengumuman: 23", "1. ", "Nomor 23.", "Nomor 14.");
        assertThat(head.last().text()).doesNotContain("Nomor 13.");
        assertThat(head.last().labels()).contains("1", "10", "2/3 ›", "Cari…").doesNotContain("11");
        head.taps("2/3 ›");
        assertThat(head.last().text()).contains("11. ", "Nomor 13.", "Nomor 4.").doesNotContain("Nomor 14.");
        head.taps("3/3 ›");
        assertThat(head.last().text()).contains("21. ", "Nomor 3.", "Nomor 1.").doesNotContain("Nomor 4.");
        assertThat(head.last().labels()).contains("‹ 2/3", "21", "23");
        head.taps("23");
        assertThat(head.last().text()).contains("Nomor 1.", "belum menjawab 4");
    }

    @Test
    void findsWordsInTheTextWhateverTheCase() {
        announces(head, "Apel PAGI di lapangan");
        announces(head, "Rapat siang");
        announces(head, "Besok apel  pagi lagi");

        head.says("/pengumuman apel pagi");
        assertThat(head.last().text())
                .contains("Ditemukan: 2", "Apel PAGI", "Besok apel")
                .doesNotContain("Rapat");

        head.says("/pengumuman").taps("Cari…").says("RAPAT");
        assertThat(head.last().text()).contains("Ditemukan: 1", "Rapat siang");
        head.taps("1");
        assertThat(head.last().text()).contains("Rapat siang", "belum menjawab");

        head.says("/pengumuman genset <b>");
        assertThat(head.last().text()).contains("Tidak ada pengumuman dengan «genset <b>»");
        assertThat(head.last().labels()).containsExactly("Cari…");
    }

    @Test
    void turnsThePagesOfWhatWasFoundWhateverCharactersAreInIt() {
        for (int i = 1; i <= 12; i++) {
            announces(head, "Biaya a|b & c, bagian " + i);
        }

        head.says("/pengumuman a|b & c");
        head.taps("2/2 ›");

        assertThat(head.last().text()).contains("Ditemukan: 12", "bagian 1", "11. ");
    }

    @Test
    void wordsTooLongForAButtonAreAskedForAgain() {
        announces(head, "Apel pagi");

        head.says("/pengumuman").taps("Cari…").says("é".repeat(26));
        assertThat(head.last().text()).contains("Terlalu panjang untuk dicari");

        head.says("apel");
        assertThat(head.last().text()).contains("Ditemukan: 1");
    }

    @Test
    void countsAnswersAndMarksWhatWasRecalled() {
        announces(head, "Apel pagi");
        siti.taps("✅ Mengerti");
        announces(head, "Salah kirim");
        head.taps("Tarik").taps("Ya, tarik");

        head.says("/pengumuman");

        assertThat(head.last().text()).containsPattern("1\\. .*Salah kirim – ditarik");
        assertThat(head.last().text()).containsPattern("2\\. .*Apel pagi – 1/4 menjawab");
        head.taps("1");
        assertThat(head.last().text()).contains("Salah kirim", "Ditarik");
    }

    @Test
    void eachSeesWhatTheyMayFollow() {
        announces(yusuf, "Loket buka pukul 8");
        announces(secretary, "Absen daring");

        head.says("/pengumuman");
        assertThat(head.last().text()).contains("Loket", "Absen");
        secretary.says("/pengumuman loket");
        assertThat(secretary.last().text()).contains("Ditemukan: 1");
        yusuf.says("/pengumuman");
        assertThat(yusuf.last().text()).contains("Pengumuman: 1", "Loket");
        dorthea.says("/pengumuman");
        assertThat(dorthea.last().text()).contains("Belum ada pengumuman");
        dorthea.says("/pengumuman loket");
        assertThat(dorthea.last().text()).contains("Tidak ada pengumuman");
        siti.says("/pengumuman");
        assertThat(siti.last().text()).doesNotContain("Loket buka pukul 8 –");
    }

    @Test
    void aForgedButtonOpensNeitherAListNorABoard() {
        announces(yusuf, "Loket buka pukul 8");
        var board = String.valueOf(yusuf.last().keys().get(0).data()).split("\\|")[1];

        dorthea.says("/pengumuman");
        dorthea.presses("board|" + board, null);
        assertThat(dorthea.toast().words()).isNotBlank();
        assertThat(dorthea.last().text()).contains("Belum ada pengumuman");
        for (var action : new String[] {"undo", "recall", "correct", "nudge", "resend", "who", "who-p", "who-m"}) {
            dorthea.presses(action + "|" + board + "|0", null);
            assertThat(dorthea.toast().alert()).as(action).isTrue();
        }
        for (var action : new String[] {"who-s|" + board + "|service|0", "who-1|" + board + "|m105|0"}) {
            dorthea.presses(action, null);
            assertThat(dorthea.toast().alert()).as(action).isTrue();
        }
        siti.presses("anns|0|", null);
        assertThat(siti.toast().alert()).isTrue();
        assertThat(siti.sees()).noneMatch(it -> it.text().contains("🔔"));
        yusuf.presses("anns|nought|", null);
        assertThat(yusuf.toast().alert()).isTrue();
        yusuf.presses("anns|99|", null);
        assertThat(yusuf.last().text()).contains("Pengumuman: 1");
    }
}

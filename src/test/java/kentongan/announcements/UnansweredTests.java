package kentongan.announcements;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kentongan.chat.ChatFixture;
import kentongan.chat.Phone;
import kentongan.office.Role;
import kentongan.office.Sections;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who has not answered, and the reminders. */
class UnansweredTests {

    private final ChatFixture office = ChatFixture.with("kentongan.announcements", "kentongan.questions");
    private final String service =
            office.bean(Sections.class).named("Seksi Pelayanan").id();
    private final String government =
            office.bean(Sections.class).named("Pemerintahan").id();
    private final Phone head = office.member("Yohana", Role.HEAD, null);
    private final Phone siti = office.member("Siti", Role.EMPLOYEE, service);
    private final Phone budi = office.member("Budi", Role.EMPLOYEE, service);
    private final Phone markus = office.member("Markus", Role.EMPLOYEE, government);
    private final Phone rut = office.member("Rut", Role.EMPLOYEE, null);

    @AfterEach
    void close() {
        office.close();
    }

    private static long nudges(Phone phone) {
        return phone.sees().stream()
                .filter(it -> it.text().startsWith("🔔 Mohon dijawab"))
                .count();
    }

    private List<Integer> newest() {
        return Stream.of(siti, budi, markus, rut)
                .map(phone -> phone.last().messageId())
                .toList();
    }

    private void announces() {
        head.says("Kumpulkan laporan").taps("Kirim ke 4");
    }

    @Test
    void namesThemBySection() {
        announces();
        siti.taps("✅ Mengerti");

        head.taps("Siapa belum menjawab?");

        assertThat(head.last().text())
                .isEqualTo(
                        "Belum menjawab: 3 orang\n\nPemerintahan (1)\n• Markus\n\nSeksi Pelayanan (1)\n• Budi\n\nTanpa seksi (1)\n• Rut");
        assertThat(head.last().labels())
                .containsExactly(
                        "Ingatkan seksi Pemerintahan (1)",
                        "Ingatkan seksi Pelayanan (1)",
                        "Ingatkan yang tanpa seksi (1)",
                        "Ingatkan pegawai…");
    }

    @Test
    void remindsOneSectionAndShowsWhoWasReminded() {
        announces();
        head.taps("Siapa belum menjawab?").taps("Ingatkan seksi Pelayanan");

        assertThat(head.toast().words()).contains("2");
        assertThat(List.of(nudges(siti), nudges(budi), nudges(markus), nudges(rut)))
                .containsExactly(1L, 1L, 0L, 0L);
        assertThat(head.last().text()).contains("• Budi 🔔 10:00", "• Siti 🔔 10:00", "• Markus\n");

        head.taps("Ingatkan yang tanpa seksi");
        assertThat(nudges(rut)).isOne();
    }

    @Test
    void remindsOnePersonChosenByName() {
        announces();
        head.taps("Siapa belum menjawab?").taps("Ingatkan pegawai…");
        assertThat(head.last().labels()).containsExactly("Markus", "Budi", "Siti", "Rut", "Kembali");

        head.taps("Budi");

        assertThat(nudges(budi)).isOne();
        assertThat(nudges(siti) + nudges(markus) + nudges(rut)).isZero();
        assertThat(head.last().labels()).contains("Budi 🔔 10:00");
        head.taps("Kembali");
        assertThat(head.last().text()).contains("• Budi 🔔 10:00");
    }

    @Test
    void nobodyIsRemindedTwiceWithinTenMinutesAndNobodyIsLeftOutForThat() {
        announces();
        head.taps("Siapa belum menjawab?").taps("Ingatkan pegawai…").taps("Budi");
        office.clock().advance(Duration.ofMinutes(4));
        head.taps("Budi");
        assertThat(head.toast().words()).contains("Baru saja diingatkan pukul 10:00");

        head.says("/pengumuman").taps("1").taps("Ingatkan");
        assertThat(head.last().text()).contains("Diingatkan: 3 orang").doesNotContain("Budi");
        assertThat(List.of(nudges(siti), nudges(budi), nudges(markus), nudges(rut)))
                .containsOnly(1L);

        var before = newest();
        office.clock().advance(Duration.ofMinutes(7));
        head.taps("Ingatkan");
        assertThat(newest().get(1)).as("Budi's ten minutes are over").isGreaterThan(before.get(1));
        assertThat(List.of(newest().get(0), newest().get(2), newest().get(3)))
                .as("the others' are not")
                .containsExactly(before.get(0), before.get(2), before.get(3));
        assertThat(nudges(budi)).as("a nudge takes the place of the one before").isOne();
    }

    @Test
    void theSamePressHandledAgainAfterACrashRemindsNobodyTwiceAndForgetsNobody() {
        announces();
        office.carriesAtOnce(false);
        head.taps("Ingatkan");
        office.handleAgain();
        office.carry();

        assertThat(List.of(nudges(siti), nudges(budi), nudges(markus), nudges(rut)))
                .containsOnly(1L);
    }

    @Test
    void aForgedPressRemindsNobodyWhoOwesNoAnswer() {
        announces();
        siti.taps("✅ Mengerti");
        var id = String.valueOf(head.last().keys().get(0).data()).split("\\|")[1];

        head.presses(
                "who-1|" + id + "|" + office.stored(siti).id() + "|0",
                head.last().messageId());
        assertThat(head.toast().words()).contains("Tidak ada yang perlu diingatkan");
        head.presses("who-1|" + id + "|nobody|-7", head.last().messageId());
        assertThat(nudges(siti)).isZero();
    }

    @Test
    void theListIsReplacedByASentenceWhenTheLastHasAnswered() {
        announces();
        head.taps("Siapa belum menjawab?");
        for (var phone : List.of(siti, budi, markus, rut)) {
            phone.taps("✅ Mengerti");
        }
        head.taps("Ingatkan seksi Pelayanan");

        assertThat(head.last().text()).contains("Semua yang menerima sudah menjawab");
        assertThat(head.last().labels()).isEmpty();
    }

    @Test
    void fiveHundredWithTheLongestNamesFitOnPagesThatAPhoneShows() {
        var names = new HashSet<String>();
        for (int i = 0; i < 496; i++) {
            // 64 characters of two UTF-16 units each, and markup to escape
            var name = i + "<&>" + "𝕏".repeat(61 - String.valueOf(i).length());
            names.add(name);
            office.member(name, Role.EMPLOYEE, i % 3 == 0 ? service : i % 3 == 1 ? government : null);
        }
        names.addAll(List.of("Siti", "Budi", "Markus", "Rut"));
        head.says("Kumpulkan laporan").taps("Kirim ke 500").taps("Siapa belum menjawab?");

        var seen = new ArrayList<String>();
        for (Optional<String> next = Optional.of(""); next.isPresent(); ) {
            var shown = head.last();
            assertThat(shown.text().length()).isLessThanOrEqualTo(4096);
            assertThat(shown.text().lines().count()).isLessThanOrEqualTo(40);
            shown.text().lines().filter(line -> line.startsWith("• ")).forEach(line -> seen.add(line.substring(2)));
            next = shown.labels().stream().filter(it -> it.endsWith("›")).findFirst();
            next.ifPresent(head::taps);
        }
        assertThat(seen).hasSize(500).doesNotHaveDuplicates();
        assertThat(new HashSet<>(seen)).isEqualTo(names);

        head.taps("Ingatkan pegawai…");
        assertThat(head.last().labels()).contains("49/50 ›").hasSizeLessThan(15);
    }
}

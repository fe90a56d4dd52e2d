package kentongan.suggestions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import kentongan.chat.Phone;
import kentongan.office.Member.Standing;
import kentongan.office.Members;
import kentongan.office.Role;
import kentongan.suggestions.Suggestion.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReviewTests {

    private final IdeaOffice ideas = new IdeaOffice();
    private final Phone head = ideas.head;
    private final Phone budi = ideas.budi;
    private final Phone maria = ideas.maria;
    private final Phone markus = ideas.markus;

    @AfterEach
    void close() {
        ideas.close();
    }

    private String headLetsWeigh(String words, String... evaluators) {
        var id = ideas.named(budi, words);
        head.taps("Timbang…");
        for (var evaluator : evaluators) {
            head.taps(evaluator);
        }
        head.taps("Selesai");
        return id;
    }

    private void scores(Phone phone, String digits) {
        phone.taps("Nilai");
        for (var digit : digits.split("")) {
            phone.taps(digit);
        }
    }

    @Test
    void nobodySeesAScoreBeforeAllHaveScored() {
        headLetsWeigh("Kantin sehat", "Maria", "Markus");
        assertThat(budi.last().text()).contains("sedang ditimbang");
        assertThat(maria.last().text()).contains("ikut menimbang", "Kantin sehat");

        scores(maria, "5432");
        scores(head, "4444");
        head.says("/ide").taps("Sedang ditimbang (1)").taps("1");
        assertThat(head.last().text()).contains("2 dari 3 sudah menilai").doesNotContain("manfaat");
        maria.says("/ide").taps("Sedang ditimbang (1)").taps("1");
        assertThat(maria.last().text()).doesNotContain("manfaat");
        scores(markus, "3333");

        assertThat(head.last().text())
                .contains("Ditimbang oleh 3 orang: manfaat 4,0 · biaya 3,7 · kelayakan 3,3 · kemendesakan 3,0");
        assertThat(head.last().labels()).contains("Terima", "Tolak");
        assertThat(head.says("/ide").last().labels()).contains("Perlu ditinjau (1)");
        assertThat(ideas.stored("Kantin").state()).isEqualTo(State.WEIGHED);
    }

    @Test
    void scoresCanBeChangedUntilTheWeighingEnds() {
        headLetsWeigh("Kantin sehat", "Maria");
        scores(maria, "1111");
        maria.taps("Ubah…");
        for (int i = 0; i < 4; i++) {
            maria.taps("5");
        }
        scores(head, "5555");

        assertThat(head.last().text()).contains("manfaat 5,0");
        maria.taps("Ubah…");
        assertThat(maria.toast().words()).contains("sudah berakhir");
    }

    @Test
    void anEvaluatorWhoLeavesIsNotWaitedFor() {
        headLetsWeigh("Kantin sehat", "Maria", "Markus");
        scores(maria, "5432");
        scores(head, "4444");
        ideas.office.bean(Members.class).move(ideas.office.stored(markus).id(), Standing.ACTIVE, Standing.REMOVED);

        ideas.sweep();

        assertThat(head.last().text()).contains("Ditimbang oleh 2 orang");
    }

    @Test
    void theHeadEndsAWeighingWithoutWhoeverIsMissing() {
        headLetsWeigh("Kantin sehat", "Maria", "Markus");
        head.says("/ide").taps("Sedang ditimbang").taps("1").taps("Akhiri penimbangan");
        assertThat(head.toast().words()).contains("Belum ada yang menilai");
        scores(head, "4444");

        head.taps("Akhiri penimbangan");

        assertThat(head.last().text()).contains("Ditimbang oleh 1 orang");
        maria.taps("Nilai");
        assertThat(maria.toast().words()).contains("sudah berakhir");
    }

    @Test
    void theAuthorIsNoEvaluatorAndAtMostThreeAreNamed() {
        var yosef = ideas.office.member("Yosef", Role.EMPLOYEE, null);
        var id = ideas.named(budi, "Kantin sehat");
        head.taps("Timbang…");
        assertThat(head.last().labels())
                .contains("Maria", "Markus", "Siti", "Yosef")
                .doesNotContain("Budi", "Yohanis");
        head.presses("sw-name|" + id + "|" + ideas.office.stored(budi).id() + "|0", null);
        assertThat(head.toast().words()).contains("tidak bisa ditunjuk");
        head.taps("Maria").taps("Markus").taps("Siti").taps("Yosef");
        assertThat(head.toast().words()).contains("Paling banyak 3");

        head.taps("✓ Siti").taps("Selesai");

        assertThat(Objects.requireNonNull(ideas.stored("Kantin").weighing()).evaluators())
                .hasSize(2);
        assertThat(yosef.sees()).isEmpty();
        yosef.presses("sw-score|" + id + "|5555", null);
        assertThat(yosef.toast().words()).contains("tidak berlaku");
        for (var forged : List.of("9999", "55555", "x", "0000")) {
            maria.presses("sw-score|" + id + "|" + forged, null);
            assertThat(maria.toast().words()).as(forged).contains("tidak berlaku");
        }
    }

    @Test
    void mergedIdeasKeepTheirSupportAndBothAuthorsHearEveryStep() {
        ideas.named(budi, "Kantin sehat");
        head.taps("Terima").says("Baik");
        maria.says("/ide").taps("Diterima").taps("1").taps("👍 Dukung (0)");
        assertThat(maria.toast().words()).isEqualTo("Didukung");
        var other = ideas.named(maria, "Warung sehat");
        head.taps("Timbang…").taps("Selesai");
        markus.says("/ide").taps("Sedang ditimbang").taps("1").taps("👍 Dukung");
        budi.says("/ide").taps("Sedang ditimbang").taps("1").taps("👍 Dukung");

        head.presses("sm-pick|" + other + "|0", null).taps("Kantin sehat").taps("Ya, gabungkan");
        ideas.office.handleAgain();

        assertThat(maria.last().text()).contains("isinya sama");
        assertThat(ideas.stored("Kantin").supporters())
                .containsExactlyInAnyOrder(
                        ideas.office.stored(maria).id(),
                        ideas.office.stored(markus).id());
        assertThat(ideas.stored("Warung").state()).isEqualTo(State.MERGED);
        head.taps("Buka").taps("Diterapkan").says("Sudah buka");
        assertThat(budi.last().text()).contains("diterapkan", "Sudah buka");
        assertThat(maria.last().text()).contains("diterapkan", "Sudah buka");
        assertThat(maria.says("/tiket " + ideas.code(maria)).last().text())
                .contains("Digabung", "Diterapkan", "Sudah buka");
    }

    @Test
    void supportIsOneEachChangeableAndNotForOnesOwn() {
        var id = ideas.named(budi, "Kantin sehat");
        maria.presses("si-sup|" + id + "|1", null);
        assertThat(maria.toast().words()).contains("sekarang tidak bisa");
        head.taps("Terima").says("Baik");
        budi.presses("si-sup|" + id + "|1", null);
        assertThat(budi.toast().words()).contains("Ide sendiri");

        maria.says("/ide").taps("Diterima").taps("1").taps("👍 Dukung (0)");
        ideas.office.handleAgain();
        assertThat(ideas.stored("Kantin").supporters()).hasSize(1);
        maria.taps("👍 Didukung (1)");

        assertThat(ideas.stored("Kantin").supporters()).isEmpty();
        assertThat(maria.toast().words()).contains("ditarik");
    }

    @Test
    void theBoardIsSearched() {
        for (var words : List.of("Kantin sehat", "Kotak saran", "Kantin murah")) {
            ideas.named(budi, words);
            head.taps("Tolak").says("Belum bisa");
        }
        ideas.named(budi, "Kantin rahasia");

        assertThat(maria.says("/ide kantin").last().text())
                .contains("Ditemukan: 2", "Kantin sehat", "Kantin murah")
                .doesNotContain("rahasia");
        maria.says("/ide").taps("Cari…").says("saran KOTAK");
        assertThat(maria.last().text()).contains("Ditemukan: 1", "Kotak saran");
        assertThat(maria.says("/ide sepeda").last().text()).contains("Tidak ada ide");
    }

    @Test
    void theHeadIsRemindedAfterThreeFiveAndTenWorkingDaysOnceEach() {
        ideas.office.clock().moveTo(Instant.parse("2026-11-02T01:00:00Z"));
        ideas.named(budi, "Kantin sehat");
        var reminders = 0;
        for (int day = 1; day <= 20; day++) {
            ideas.office.clock().advance(Duration.ofDays(1));
            ideas.sweep();
            ideas.sweep();
            var now = head.sees().stream()
                    .filter(it -> it.text().contains("hari kerja menunggu"))
                    .count();
            if (now > reminders) {
                reminders++;
                // Monday the 2nd and three, five and ten working days on
                assertThat(day).isIn(3, 7, 14);
            }
            assertThat(now).isEqualTo(reminders);
        }

        assertThat(reminders).isEqualTo(3);
        assertThat(head.last().text()).contains("10 hari kerja");
    }

    @Test
    void nobodyIsRemindedOfWhatWasLookedAt() {
        ideas.named(budi, "Kantin sehat");
        head.taps("Tanya pengusul…").says("Di mana?");
        ideas.office.clock().advance(Duration.ofDays(30));

        ideas.sweep();

        assertThat(head.sees()).noneMatch(it -> it.text().contains("hari kerja"));
    }

    @Test
    void appliedIsProvedByAPhoto() {
        ideas.named(budi, "Kantin sehat");
        head.taps("Terima").says("Baik");
        head.says("/ide").taps("Diterima").taps("1").taps("Diterapkan");
        ideas.sendsPhoto(head, 3000, 1000);

        assertThat(budi.last().text()).contains("sudah diterapkan");
        assertThat(budi.last().message().attachment()).isNotNull();
        maria.says("/ide").taps("Diterapkan").taps("1").taps("📷 Bukti");
        assertThat(maria.last().message().attachment()).isNotNull();
    }

    @Test
    void theOfficeSetsItsOwnCategories() {
        head.says("/pengaturan").taps("Kategori saran").taps("Tambah…").says("Keamanan");
        head.taps("🗑 Kegiatan");

        budi.says("/saran Pagar");

        assertThat(budi.last().labels()).contains("Keamanan", "Pelayanan").doesNotContain("Kegiatan");
        maria.presses("scat|del|0|0", null);
        assertThat(maria.toast().words()).contains("bukan untuk Anda");
    }
}

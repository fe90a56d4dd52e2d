package kentongan.announcements.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import kentongan.announcements.Reply;
import kentongan.announcements.TaskOffice;
import kentongan.chat.RecordingMessenger.Shown;
import kentongan.office.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TasksTests {

    private final TaskOffice at = new TaskOffice();

    @AfterEach
    void close() {
        at.close();
    }

    @Test
    void myOpenInstructionsComeByDeadlineThenOldestFirst() {
        at.instruct("Pertama");
        at.office.clock().advance(Duration.ofDays(1));
        at.instruct("Kedua");
        at.instruct("Ketiga", () -> at.head.taps("Tenggat…").says("29/11 9.00"), "Aziza");
        at.instruct("Keempat", () -> at.head.taps("Tenggat…").says("28/11 9.00"), "Aziza");
        at.instruct("Bukan untuk saya", "Budi");
        at.office.clock().advance(Duration.ofMinutes(5));

        at.aziza.says("/tugas");

        assertThat(at.aziza.last().text()).contains("belum selesai: 4");
        assertThat(at.aziza.last().text().lines().skip(3))
                .containsExactly(
                        "1. Keempat · 5 mnt · sampai 28/11 09:00",
                        "2. Ketiga · 5 mnt · sampai 29/11 09:00",
                        "3. Pertama · 1 hari",
                        "4. Kedua · 5 mnt");
        assertThat(at.aziza.last().labels()).containsExactly("1", "2", "3", "4");
    }

    @Test
    void whatIsDoneOrRecalledOrNoInstructionIsNotListed() {
        at.instruct("Selesai nanti");
        at.aziza.taps("✅ Mengerti").taps("🏁 Selesai");
        at.head.says("Hanya berita").taps("Jenis: instruksi").taps("Kirim ke");
        at.instruct("Ditarik", "Aziza");
        at.head.taps("Tarik").taps("Ya, tarik");

        at.aziza.says("/tasks");

        assertThat(at.aziza.last().text()).contains("Tidak ada instruksi");
        assertThat(at.aziza.last().labels()).isEmpty();
        at.budi.says("/tugas");
        assertThat(at.budi.last().text()).contains("1. Selesai nanti").doesNotContain("berita", "Ditarik");
    }

    @Test
    void theNumberBringsTheInstructionWithItsButtons() {
        var id = at.instruct("Bersihkan aula");
        var original = at.aziza.last().messageId();

        at.aziza.says("/tugas").taps("1");

        assertThat(at.aziza.last().text()).contains("Bersihkan aula");
        assertThat(at.aziza.last().message().replyTo()).isEqualTo(original);
        at.aziza.taps("✅ Mengerti");
        assertThat(at.tally(id).chose(Reply.UNDERSTOOD)).isEqualTo(1);
        assertThat(at.aziza.last().labels()).contains("✅ Mengerti 10:00", "🏁 Selesai");
        assertThat(at.aziza.sees().get(0).labels()).contains("✅ Mengerti 10:00", "🏁 Selesai");
        at.aziza.says("Sapunya di mana?", at.aziza.last().messageId());
        assertThat(at.head.last().text()).contains("Sapunya di mana?");
    }

    @Test
    void aRecallTakesWhatWasBroughtAgain() {
        at.instruct("Bersihkan aula");
        at.aziza.says("/tugas").taps("1");
        assertThat(at.aziza.sees()).hasSize(3);

        at.head.taps("Tarik").taps("Ya, tarik");

        assertThat(at.aziza.sees().stream().map(Shown::text).filter(it -> it.contains("Bersihkan aula")))
                .hasSize(1)
                .allMatch(it -> it.contains("1. Bersihkan aula"));
        at.aziza.taps("1");
        assertThat(at.aziza.toast().words()).contains("tidak berlaku");
    }

    @Test
    void whoWasUnreachableGetsTheInstructionItself() {
        at.aziza.blocks(true);
        var id = at.instruct("Bersihkan aula", "Aziza", "Budi");
        at.aziza.blocks(false);

        at.aziza.says("/tugas").taps("1").taps("✅ Mengerti");

        assertThat(at.aziza.last().text()).isEqualTo("Bersihkan aula\n\n— Kepala Distrik");
        assertThat(at.tally(id).unreachable()).isZero();
        assertThat(at.tally(id).chose(Reply.UNDERSTOOD)).isEqualTo(1);
    }

    @Test
    void aLongListIsPaged() {
        for (int i = 1; i <= 12; i++) {
            at.instruct("Tugas nomor " + i, "Aziza");
            at.office.clock().advance(Duration.ofMinutes(1));
        }
        at.aziza.says("/tugas").taps("2/2");

        assertThat(at.aziza.last().text()).contains("11. Tugas nomor 11", "12. Tugas nomor 12");
        assertThat(at.aziza.last().labels()).containsExactly("11", "12", "‹ 1/2");
    }

    @Test
    void theHeadSeesEverybodysByPersonTheOverdueFirst() {
        at.instruct("Biasa");
        at.instruct("Terlambat", () -> at.head.taps("Tenggat…").says("hari ini 11.00"), "Siti");
        at.budi.taps("✅ Mengerti").taps("🏁 Selesai");
        at.office.clock().advance(Duration.ofHours(2));

        at.head.says("/tugas");

        var text = at.head.last().text();
        assertThat(text).contains("Belum selesai: 5 · pegawai: 4 · lewat tenggat: 1");
        assertThat(text.lines().filter(it -> it.contains(" – ")))
                .containsExactly(
                        "Siti – belum selesai 2, lewat tenggat 1",
                        "Aziza – belum selesai 1, lewat tenggat 0",
                        "Maria – belum selesai 1, lewat tenggat 0",
                        "Markus – belum selesai 1, lewat tenggat 0");
        assertThat(text).contains("• Terlambat · 2 jam · ⚠️ lewat tenggat 24/11 11:00");
    }

    @Test
    void aSectionHeadSeesTheOwnSectionAndTheOwnTasks() {
        at.instruct("Untuk semua");

        at.chief.says("/tugas");
        assertThat(at.chief.last().text()).contains("Aziza", "Budi", "Markus").doesNotContain("Siti", "Maria");

        at.chief.taps("Tugas saya");
        assertThat(at.chief.last().text()).contains("1. Untuk semua");
        at.chief.taps("Semua pegawai");
        assertThat(at.chief.last().text()).contains("Aziza");
    }

    @Test
    void theNamesOfALargeOfficeArePaged() {
        for (int i = 0; i < 30; i++) {
            at.office.member("Pegawai " + i, Role.EMPLOYEE, "umum");
        }
        at.instruct("Untuk semua");

        at.head.says("/tugas").taps("2/5").taps("3/5");

        assertThat(at.head.last().labels()).containsExactly("‹ 2/5", "4/5 ›", "Tugas saya");
    }

    @Test
    void anEmployeeCantForgeTheWayToEverybodysTasks() {
        var id = at.instruct("Rahasia kepala", "Budi");
        at.aziza.presses("tasks-all|0", null);
        assertThat(at.aziza.toast().words()).contains("bukan untuk Anda");
        for (var data : List.of("task|" + id, "task|x", "task", "tasks|7", "tasks|x")) {
            at.aziza.presses(data, null);
            at.aziza.toast();
        }
        assertThat(at.aziza.sees().stream().map(Shown::text)).noneMatch(it -> it.contains("Rahasia"));
    }
}

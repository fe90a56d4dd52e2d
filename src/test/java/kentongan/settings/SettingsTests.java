package kentongan.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kentongan.chat.ChatFixture;
import kentongan.chat.Phone;
import kentongan.office.Goal;
import kentongan.office.Goals;
import kentongan.office.Members;
import kentongan.office.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SettingsTests {

    private final ChatFixture office = ChatFixture.with("kentongan.settings");
    private final Phone head = office.member("Yohanis", Role.HEAD, null);
    private final Phone secretary = office.member("Maria", Role.SECRETARY, null);
    private final Phone budi = office.member("Budi", Role.EMPLOYEE, null);

    @AfterEach
    void close() {
        office.close();
    }

    private List<String> goals() {
        return office.bean(Goals.class).all().stream().map(Goal::text).toList();
    }

    @Test
    void goalsAreAddedRenamedAndRemoved() {
        head.says("/pengaturan").taps("Sasaran misi").taps("Tambah…").says("Pelayanan <b> prima");
        secretary.says("/settings").taps("Sasaran misi").taps("Tambah…").says("Administrasi tertib");
        assertThat(goals()).containsExactly("Administrasi tertib", "Pelayanan <b> prima");
        assertThat(secretary.last().labels())
                .containsExactly("Administrasi tertib", "Pelayanan <b> prima", "Tambah…", "Kembali");

        secretary.taps("Pelayanan").taps("Ubah…").says("Pelayanan cepat");
        secretary.taps("Administrasi").taps("Hapus");

        assertThat(goals()).containsExactly("Pelayanan cepat");
        assertThat(secretary.taps("Kembali").last().text()).contains("Pengaturan", "Sasaran misi: 1");
    }

    @Test
    void whatIsTypedAsAGoalIsChecked() {
        head.says("/pengaturan").taps("Sasaran misi").taps("Tambah…");

        assertThat(head.says("x".repeat(101)).last().text()).contains("paling banyak 100");
        assertThat(head.says("satu\ndua").last().text()).contains("satu baris");
        assertThat(head.sends("rencana.pdf", new byte[] {1}).last().text()).contains("kosong");
        head.says("x".repeat(100));
        head.taps("Tambah…").says("X".repeat(100));

        assertThat(head.last().text()).contains("sudah ada");
        assertThat(goals()).containsExactly("x".repeat(100));
    }

    @Test
    void addingAgainAfterACrashAddsNothing() {
        head.says("/pengaturan").taps("Sasaran misi").taps("Tambah…").says("Tertib");

        office.handleAgain();

        assertThat(goals()).containsExactly("Tertib");
    }

    @Test
    void onlyTheHeadAndTheSecretaryMaySet() {
        office.bean(Goals.class).add(new Goal("g", "Tertib"));
        budi.says("/pengaturan");
        assertThat(budi.last().text()).contains("bukan untuk peran Anda");
        for (var data : List.of("set", "set|goals", "goal|add", "goal|open|g", "goal|ren|g", "goal|del|g")) {
            budi.presses(data, null);
            assertThat(budi.toast().words()).as(data).contains("bukan untuk Anda");
        }
        assertThat(goals()).containsExactly("Tertib");
    }

    @Test
    void theRightIsCheckedAgainWhenTheWordsCome() {
        secretary.says("/pengaturan").taps("Sasaran misi").taps("Tambah…");
        office.bean(Members.class).set(office.stored(secretary).id(), "role", Role.EMPLOYEE);

        secretary.says("Tertib");

        assertThat(goals()).isEmpty();
        assertThat(secretary.last().text()).contains("bukan untuk peran Anda");
    }

    @Test
    void outdatedAndForgedButtonsGetASentence() {
        for (var data : List.of("set|x", "goal", "goal|x", "goal|open|gone", "goal|ren|gone", "goal|del", "goal|")) {
            head.presses(data, null);
            assertThat(head.toast().words()).as(data).isNotBlank();
        }
    }
}

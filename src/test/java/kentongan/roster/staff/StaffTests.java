package kentongan.roster.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kentongan.chat.ChatFixture;
import kentongan.chat.Phone;
import kentongan.office.Member.Standing;
import kentongan.office.Members;
import kentongan.office.Role;
import kentongan.office.Sections;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StaffTests {

    private final ChatFixture office = ChatFixture.with();
    private final Phone head = office.member("Yohanis", Role.HEAD, null);
    private final Phone secretary = office.member("Maria", Role.SECRETARY, null);
    private final Phone budi = office.member("Budi", Role.EMPLOYEE, null);

    @AfterEach
    void close() {
        office.close();
    }

    private String id(Phone phone) {
        return office.stored(phone).id();
    }

    @Test
    void listsPeopleWithRoleAndStateAndWhatCanBeDone() {
        budi.blocks(true);

        head.says("/pegawai");

        assertThat(head.last().text())
                .contains("Pegawai: 3", "Budi · Pegawai · tidak terjangkau", "Maria · Sekretaris · aktif");
        assertThat(head.last().labels()).contains("Budi", "Impor", "Ekspor", "Seksi…", "Selesai");
    }

    @Test
    void findsByName() {
        head.says("/pegawai bud");

        assertThat(head.last().text()).contains("Ditemukan: 1", "Budi").doesNotContain("Maria");
    }

    @Test
    void changesNameTitleSectionAndRole() {
        office.bean(Sections.class).named("Umum");
        head.says("/staff").taps("Budi").taps("Nama…").says("Budi <b> Raja");
        head.taps("Jabatan…").says("Staf");
        head.taps("Seksi…").taps("Umum");
        head.taps("Peran…").taps("Kepala seksi");

        assertThat(head.last().text()).contains("Budi <b> Raja", "Kepala seksi", "Umum", "Staf");
        assertThat(budi.last().text()).contains("Peran Anda di kantor sekarang: Kepala seksi");
        assertThat(office.messenger().menu(budi.id())).isNotNull();
        head.taps("Jabatan…").taps("Lewati");
        assertThat(office.stored(budi).title()).isNull();
    }

    @Test
    void removesAfterAskingAndTellsThePerson() {
        head.says("/pegawai").taps("Budi").taps("Keluarkan…");
        assertThat(head.last().labels()).containsExactly("Ya, keluarkan", "Batal");
        head.taps("Batal");
        assertThat(office.stored(budi).isActive()).isTrue();

        var member = id(budi);
        head.taps("Keluarkan…").taps("Ya, keluarkan");

        assertThat(office.bean(Members.class).byId(member).orElseThrow().standing())
                .isEqualTo(Standing.REMOVED);
        assertThat(budi.last().text()).contains("dikeluarkan dari daftar pegawai");
        assertThat(office.messenger().menu(budi.id())).isEqualTo(List.of());
        budi.says("Halo?");
        assertThat(budi.last().text()).contains("Bot ini milik sebuah kantor");
        head.presses("mc|open|" + member + "|0", null);
        assertThat(head.toast().words()).contains("sudah tidak ada");
    }

    @Test
    void theLastHeadStays() {
        head.presses("mc|yes|" + id(head) + "|0", null);
        assertThat(head.toast().words()).contains("Kantor harus mempunyai kepala");
        head.presses("mc|r|" + id(head) + "|0|EMPLOYEE", null);
        assertThat(head.toast().words()).contains("Kantor harus mempunyai kepala");
        assertThat(office.stored(head).role()).isEqualTo(Role.HEAD);

        head.presses("mc|r|" + id(secretary) + "|0|HEAD", null).presses("mc|yes|" + id(head) + "|0", null);
        assertThat(office.bean(Members.class).byTelegramId(head.id())).isEmpty();
        assertThat(office.stored(secretary).role()).isEqualTo(Role.HEAD);
    }

    @Test
    void aSecretaryTouchesNoHeadAndMakesNone() {
        for (var data : List.of(
                "mc|r|" + id(head) + "|0|EMPLOYEE",
                "mc|yes|" + id(head) + "|0",
                "mc|name|" + id(head) + "|0",
                "mc|s|" + id(head) + "|0|-",
                "mc|r|" + id(budi) + "|0|HEAD")) {
            secretary.presses(data, null);
            assertThat(secretary.toast().words()).as(data).contains("Hanya kepala");
        }
        assertThat(office.stored(head).role()).isEqualTo(Role.HEAD);
        assertThat(office.stored(budi).role()).isEqualTo(Role.EMPLOYEE);
    }

    @Test
    void forgedAndOutdatedButtonsGetAKindSentence() {
        budi.presses("mc|yes|" + id(head) + "|0", null);
        assertThat(budi.toast().words()).contains("bukan untuk Anda");
        for (var data : List.of(
                "mc",
                "mc|",
                "mc|r|" + id(budi) + "|x|KING",
                "st|p|x",
                "st",
                "sc|open|nix",
                "admit|y",
                "inv|s|x",
                "imp|ok",
                "js")) {
            head.presses(data, null);
            assertThat(head.toast().words()).as(data).isNotBlank();
        }
    }

    @Test
    void aDialogueEndsWithTheRightToIt() {
        secretary.says("/pegawai").taps("Budi").taps("Nama…");
        head.presses("mc|r|" + id(secretary) + "|0|EMPLOYEE", null);

        secretary.says("Nama Lain");

        assertThat(office.stored(budi).name()).isEqualTo("Budi");
        assertThat(secretary.last().text()).contains("bukan untuk peran Anda");
    }

    @Test
    void sectionsAreAddedRenamedAndDeletedWhenEmpty() {
        head.says("/pegawai").taps("Seksi…").taps("Tambah…").says("Umum");
        head.taps("Tambah…").says("Keuangan");
        head.presses("mc|s|" + id(budi) + "|0|" + Sections.idOf("Umum"), null);
        head.says("/pegawai").taps("Seksi…").taps("Umum (1)").taps("Hapus");
        assertThat(head.toast().words()).contains("masih ada pegawainya");

        head.taps("Ubah nama…").says("keuangan");
        assertThat(head.last().text()).contains("sudah ada");
        head.says("Pelayanan Umum");
        head.taps("Keuangan (0)").taps("Hapus");

        assertThat(office.bean(Sections.class).all()).extracting("name").containsExactly("Pelayanan Umum");
        assertThat(head.last().labels()).containsExactly("Pelayanan Umum (1)", "Tambah…", "Selesai");
    }

    @Test
    void aNewSectionMayTakeTheOldNameOfARenamedOne() {
        var sections = office.bean(Sections.class);
        var umum = sections.named("Umum");
        sections.rename(umum.id(), "Pelayanan");

        var next = sections.named("umum");

        assertThat(next.id()).isNotEqualTo(umum.id());
        assertThat(sections.named("UMUM")).isEqualTo(next);
        assertThat(sections.all()).hasSize(2);
    }

    @Test
    void handsOutThePersonalLinkOfSomebodyNotYetThere() {
        head.says("/undang").taps("Satu orang…").says("Siti").taps("Pegawai");
        var first = head.last().text();

        head.says("/pegawai").taps("Siti").taps("Tautan pribadi");

        assertThat(head.last().text()).isEqualTo(first);
    }
}

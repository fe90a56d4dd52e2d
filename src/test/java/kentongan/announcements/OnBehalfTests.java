package kentongan.announcements;

import static org.assertj.core.api.Assertions.assertThat;

import kentongan.chat.ChatFixture;
import kentongan.chat.Phone;
import kentongan.office.Members;
import kentongan.office.Role;
import kentongan.office.Sections;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The secretary speaks for the head, section heads within their section; the signature says who. */
class OnBehalfTests {

    private final ChatFixture office = ChatFixture.with("kentongan.announcements", "kentongan.questions");
    private final String service =
            office.bean(Sections.class).named("Pelayanan").id();
    private final String government =
            office.bean(Sections.class).named("Pemerintahan").id();
    private final Phone head = office.member("Yohana", Role.HEAD, null);
    private final Phone secretary = office.member("Maria", Role.SECRETARY, null);
    private final Phone yusuf = office.member("Yusuf", Role.SECTION_HEAD, service);
    private final Phone siti = office.member("Siti", Role.EMPLOYEE, service);
    private final Phone markus = office.member("Markus", Role.EMPLOYEE, government);

    @AfterEach
    void close() {
        office.close();
    }

    private String draft() {
        return String.valueOf(yusuf.last().keys().get(0).data()).split("\\|")[1];
    }

    @Test
    void theSignatureSaysWho() {
        head.says("Dari kepala").taps("Kirim ke");
        assertThat(siti.last().text()).endsWith("— Kepala Distrik");

        secretary.says("/umumkan Dari sekretaris").taps("Kirim ke");
        assertThat(siti.last().text()).endsWith("— a.n. Kepala Distrik, Sekretaris");

        yusuf.says("/umumkan Dari seksi").taps("Kirim ke");
        assertThat(siti.last().text()).endsWith("— Kepala Seksi");

        office.bean(Members.class).set(office.stored(yusuf).id(), "title", "Kasi Pelayanan & Loket");
        yusuf.says("/umumkan Lagi").taps("Kirim ke");
        assertThat(siti.last().text()).endsWith("— Kasi Pelayanan & Loket");
    }

    @Test
    void aSectionHeadChoosesAmongTheOwnSectionAlone() {
        yusuf.says("/umumkan Rapat loket");
        assertThat(yusuf.last().labels()).contains("☑️ Semua (1)", "Kirim ke 1");

        yusuf.taps("Seksi…");
        assertThat(yusuf.last().labels()).containsExactly("Pelayanan (1)", "Selesai");
        yusuf.taps("Selesai").taps("Pegawai…");
        assertThat(yusuf.last().labels()).containsExactly("Siti", "Selesai");
    }

    @Test
    void forgedChoicesReachNobodyOutside() {
        yusuf.says("/umumkan Rapat loket");
        var id = draft();
        var card = yusuf.last().messageId();

        yusuf.presses("d-sec|" + id + "|" + government, card);
        assertThat(yusuf.toast().alert()).isTrue();
        yusuf.presses("d-per|" + id + "|" + office.stored(markus).id() + "|0", card);
        assertThat(yusuf.toast().alert()).isTrue();
        yusuf.presses("d-send|" + id, card);

        assertThat(siti.last().text()).contains("Rapat loket");
        assertThat(markus.sees()).isEmpty();
        assertThat(head.sees()).isEmpty();
    }

    @Test
    void aSectionHeadSeesNobodyElsesBoard() {
        secretary.says("/umumkan Rahasia").taps("Kirim ke");
        var id = String.valueOf(secretary.last().keys().get(0).data()).split("\\|")[1];

        yusuf.presses("board|" + id, null);
        assertThat(yusuf.toast().alert()).isTrue();
        head.presses("board|" + id, null);
        assertThat(head.last().text()).contains("Rahasia", "belum menjawab");
    }

    @Test
    void whoIsASectionHeadNoMoreSeesTheBoardStandStill() {
        yusuf.says("/umumkan Rapat loket").taps("Kirim ke");
        var announcements = office.bean(Announcements.class);
        var id = String.valueOf(yusuf.last().keys().get(0).data()).split("\\|")[1];
        assertThat(announcements.byId(id).orElseThrow().boards()).hasSize(1);
        office.bean(Members.class).set(office.stored(yusuf).id(), "role", Role.EMPLOYEE);

        var edits = office.bean(BoardEdits.class);
        var announcement = announcements.byId(id).orElseThrow();
        siti.taps("✅ Mengerti");
        edits.show(announcement, edits.count(announcement));

        assertThat(yusuf.last().text()).contains("Mengerti 0");
        assertThat(announcements.byId(id).orElseThrow().boards()).isEmpty();
    }
}

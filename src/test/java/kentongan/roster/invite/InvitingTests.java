package kentongan.roster.invite;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.ByteArrayInputStream;
import java.util.Objects;
import javax.imageio.ImageIO;
import kentongan.chat.ChatFixture;
import kentongan.chat.Outgoing.Upload;
import kentongan.chat.Phone;
import kentongan.chat.RecordingMessenger;
import kentongan.office.Member;
import kentongan.office.Member.Standing;
import kentongan.office.Role;
import kentongan.office.Roster;
import kentongan.office.Sections;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InvitingTests {

    private final ChatFixture office = ChatFixture.with();
    private final Phone head = office.member("Yohanis", Role.HEAD, null);

    @AfterEach
    void close() {
        office.close();
    }

    private static String linkIn(String text) {
        return text.replaceAll("(?s).*(https://t\\.me/\\S+).*", "$1");
    }

    @Test
    void thePosterScansToTheLink() throws Exception {
        head.says("/invite").taps("Satu tautan untuk semua");

        var poster = (Upload) Objects.requireNonNull(head.last().message().attachment());
        var image = ImageIO.read(new ByteArrayInputStream(poster.bytes()));
        var scanned = new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(image))));
        assertThat(scanned.getText())
                .isEqualTo(linkIn(head.last().text()))
                .startsWith("https://t.me/" + RecordingMessenger.BOT + "?start=");
    }

    @Test
    void onePersonComesInWithoutApproval() {
        var umum = office.bean(Sections.class).named("Umum");
        head.says("/undang")
                .taps("Satu orang…")
                .says("Siti Aminah")
                .taps("Umum")
                .taps("Kepala seksi");
        var code = linkIn(head.last().text()).replaceAll(".*=", "");
        var siti = office.phone(901, "siti_a");
        var other = office.phone(902, "lain");

        siti.says("/start " + code);
        other.says("/start " + code);
        siti.taps("Benar");

        assertThat(office.stored(siti))
                .extracting(Member::name, Member::role, Member::sectionId, Member::standing)
                .containsExactly("Siti Aminah", Role.SECTION_HEAD, umum.id(), Standing.ACTIVE);
        assertThat(siti.last().text()).contains("Selamat datang").contains("Kepala seksi");
        assertThat(office.messenger().menu(siti.id())).isNotEmpty();
        assertThat(other.last().text()).contains("sudah dipakai");
    }

    @Test
    void handlingTheSameTapAgainInvitesNobodyTwice() {
        head.says("/undang").taps("Satu orang…").says("Siti").taps("Pegawai");
        office.handleAgain();

        assertThat(office.bean(Roster.class).present()).hasSize(2);
    }

    @Test
    void aSecretaryCannotMakeAHead() {
        var secretary = office.member("Maria", Role.SECRETARY, null);
        secretary.says("/undang").taps("Satu orang…").says("Kawan");
        assertThat(secretary.last().labels()).containsExactly("Pegawai", "Kepala seksi", "Sekretaris");

        secretary.presses("inv|r|HEAD", null);

        assertThat(secretary.toast().words()).contains("tidak berlaku");
        assertThat(office.bean(Roster.class).present()).hasSize(2);
    }

    @Test
    void withdrawingAPersonalLinkTakesThePersonOffTheList() {
        head.says("/undang").taps("Satu orang…").says("Siti").taps("Pegawai");
        var code = linkIn(head.last().text()).replaceAll(".*=", "");
        head.taps("Tarik tautan");
        var siti = office.phone(901, "Siti");

        siti.says("/start " + code);

        assertThat(siti.last().text()).contains("sudah ditarik");
        assertThat(office.bean(Roster.class).present()).hasSize(1);
    }

    @Test
    void employeesCannotInvite() {
        var employee = office.member("Budi", Role.EMPLOYEE, null);

        employee.says("/undang").presses("inv|all", null);

        assertThat(employee.last().text()).contains("bukan untuk peran Anda");
        assertThat(employee.toast().words()).contains("bukan untuk Anda");
    }
}

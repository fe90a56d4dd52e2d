package kentongan.roster.join;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import kentongan.chat.ChatFixture;
import kentongan.chat.Phone;
import kentongan.chat.RecordingMessenger.Shown;
import kentongan.chat.SendFailure;
import kentongan.chat.SendFailure.Kind;
import kentongan.office.Invitations;
import kentongan.office.Member;
import kentongan.office.Member.Standing;
import kentongan.office.Members;
import kentongan.office.Role;
import kentongan.office.Roster;
import kentongan.office.Sections;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

class JoiningTests {

    private final ChatFixture office = ChatFixture.with();
    private final Phone head = office.member("Yohanis", Role.HEAD, null);
    private final Phone siti = office.phone(901, "Siti");

    @AfterEach
    void close() {
        office.close();
    }

    private String linkForEveryone() {
        head.says("/undang").taps("Satu tautan untuk semua");
        return codeIn(head.last());
    }

    private static String codeIn(Shown shown) {
        return shown.text().replaceAll("(?s).*\\?start=([A-Za-z0-9_-]+).*", "$1");
    }

    private Phone waiting() {
        siti.says("/start " + linkForEveryone()).taps("Benar");
        return siti;
    }

    @Test
    void aStrangerHearsOneSentenceInAll() {
        siti.says("Halo").says("Halo?").says("/start").says("/bantuan");

        assertThat(siti.sees()).hasSize(1);
        assertThat(siti.last().text()).contains("Bot ini milik sebuah kantor");
        assertThat(office.bean(MongoTemplate.class)
                        .getCollection("strangers")
                        .find()
                        .first())
                .containsOnlyKeys("_id", "_class");
    }

    @Test
    void aStrangerWhoMayHaveHeardItHearsItNoMore() {
        office.messenger().failNext(Kind.UNKNOWN);
        assertThatThrownBy(() -> siti.says("Halo")).isInstanceOf(SendFailure.class);

        siti.says("Halo?");

        assertThat(siti.sees()).isEmpty();
    }

    @Test
    void eachWrongCodeGetsItsAnswer() {
        siti.says("/start NGAWUR").says("/start NGAWUR").says("/start <b>?</b>");

        assertThat(siti.sees())
                .hasSize(3)
                .allSatisfy(it -> assertThat(it.text()).contains("tidak dikenal"));
    }

    @Test
    void aStrangersTapIsAnsweredAndShowsNothing() {
        siti.presses("mc|open|m101|0", null);

        assertThat(siti.toast()).isNotNull();
        assertThat(siti.sees()).isEmpty();
    }

    @Test
    void whoOpensTheCommonLinkTellsNameAndSectionAndWaits() {
        office.bean(Sections.class).named("Umum");
        siti.says("/start " + linkForEveryone());
        assertThat(siti.last().labels()).containsExactly("Benar", "Ubah…");

        siti.taps("Ubah…").says("Siti <b>Aminah</b> 🥁").taps("Benar").taps("Umum");

        assertThat(office.stored(siti).name()).isEqualTo("Siti <b>Aminah</b> 🥁");
        assertThat(office.stored(siti).standing()).isEqualTo(Standing.WAITING);
        assertThat(siti.last().text()).contains("Begitu disetujui");
        assertThat(head.last().text()).contains("Siti <b>Aminah</b> 🥁").contains("Umum");
        assertThat(head.last().labels()).containsExactly("Setujui", "Tolak");
    }

    @Test
    void aBadNameIsAskedForAgain() {
        siti.says("/start " + linkForEveryone()).taps("Ubah…").says("a".repeat(65));
        assertThat(siti.last().text()).contains("paling banyak 64");

        siti.says("  ").says("Siti A.");

        assertThat(office.stored(siti).name()).isEqualTo("Siti A.");
    }

    @Test
    void pressingStartAgainMakesNoSecondMember() {
        var code = linkForEveryone();
        siti.says("/start " + code);
        office.handleAgain();
        siti.says("/start " + code).says("/start").taps("Benar").says("/start " + code);

        assertThat(office.bean(Roster.class).present()).hasSize(2);
        assertThat(siti.last().text()).contains("masih menunggu");
    }

    @Test
    void theFirstDecisionHoldsAndTheOtherCardsSayWhoMadeIt() {
        var secretary = office.member("Maria", Role.SECRETARY, null);
        waiting();
        var data = String.valueOf(secretary.last().keys().get(1).data());

        head.taps("Setujui");
        office.handleAgain();

        assertThat(office.stored(siti).isActive()).isTrue();
        assertThat(siti.last().text()).contains("disetujui").contains("Siti");
        assertThat(office.messenger().menu(siti.id())).isNotEmpty();
        assertThat(secretary.last().text()).contains("disetujui oleh Yohanis");
        assertThat(secretary.last().labels()).isEmpty();
        assertThat(siti.sees().stream().filter(it -> it.text().contains("Permintaan Anda disetujui")))
                .hasSize(1);

        secretary.presses(data, secretary.last().messageId());
        assertThat(secretary.toast().words()).contains("Sudah diputuskan oleh Yohanis");
        assertThat(office.stored(siti).isActive()).isTrue();
    }

    @Test
    void aCardThatArrivesAfterTheDecisionIsNotSent() {
        var secretary = office.member("Maria", Role.SECRETARY, null);
        office.messenger().block(secretary.id(), true);
        waiting();
        head.taps("Setujui");

        assertThat(secretary.sees()).isEmpty();
        assertThat(office.stored(secretary).unreachable()).isTrue();
    }

    @Test
    void whoIsDeclinedIsToldAndMayTryAgain() {
        waiting();

        head.taps("Tolak");

        assertThat(siti.last().text()).contains("ditolak");
        assertThat(office.bean(Members.class).byTelegramId(siti.id())).isEmpty();
        siti.says("/start " + linkForEveryone());
        assertThat(office.stored(siti).standing()).isEqualTo(Standing.JOINING);
    }

    @Test
    void anEmployeeCannotApproveAnybody() {
        var employee = office.member("Budi", Role.EMPLOYEE, null);
        waiting();

        employee.presses("admit|y|" + office.stored(siti).id(), null);

        assertThat(office.stored(siti).standing()).isEqualTo(Standing.WAITING);
        assertThat(employee.toast().words()).contains("bukan untuk Anda");
    }

    @Test
    void theCommonLinkExpiresAfterSevenDaysAndCanBeWithdrawn() {
        var code = linkForEveryone();
        office.clock().advance(Duration.ofDays(7));
        siti.says("/start " + code);
        assertThat(siti.last().text()).contains("habis");

        var second = linkForEveryone();
        head.taps("Tarik tautan");
        siti.says("/start " + second);

        assertThat(siti.last().text()).contains("ditarik");
        assertThat(office.bean(Members.class).byTelegramId(siti.id())).isEmpty();
    }

    @Test
    void somebodyNotLetInYetHearsThatTheyWait() {
        waiting().says("Halo?").says("/undang").presses("inv|all", null);

        assertThat(siti.last().text()).contains("masih menunggu");
        assertThat(siti.toast().words()).contains("bukan untuk Anda");
    }

    @Test
    void whoWasRemovedAndComesAgainIsNotInTheMiddleOfAnythingAnyMore() {
        head.says("/pegawai").taps("Seksi…").taps("Tambah…");
        var dialogues = office.bean(MongoTemplate.class).getCollection("dialogues");
        var left = Objects.requireNonNull(dialogues.find().first());
        waiting();
        dialogues.insertOne(new Document(left).append("_id", siti.id()));

        siti.says("Seksi Palsu");

        assertThat(siti.last().text()).contains("masih menunggu");
        assertThat(office.bean(Sections.class).byName("Seksi Palsu")).isEmpty();
    }

    @Test
    void whoWaitsByTheCommonLinkMayComeInByTheirOwn() {
        head.says("/undang").taps("Satu orang").says("Siti Aminah").taps("Sekretaris");
        var own = codeIn(head.last());
        waiting().says("/start " + own).taps("Benar");

        assertThat(office.stored(siti))
                .extracting(Member::name, Member::role, Member::standing)
                .containsExactly("Siti Aminah", Role.SECRETARY, Standing.ACTIVE);
        assertThat(office.bean(Roster.class).present()).hasSize(2);
    }

    @Test
    void theirOldNameButtonDoesNothingOnceTheyAreIn() {
        waiting();
        head.taps("Setujui");

        siti.presses("jc", null);

        assertThat(siti.toast().words()).contains("tidak berlaku");
        siti.says("Nama Palsu");
        assertThat(office.stored(siti).name()).isEqualTo("Siti");
    }

    @Test
    void whoBlocksTheBotIsUnreachableUntilTheyReturn() {
        var budi = office.member("Budi", Role.EMPLOYEE, null);
        budi.blocks(true);
        assertThat(office.stored(budi).isReachable()).isFalse();

        office.messenger().block(budi.id(), false);
        budi.says("/start");

        assertThat(office.stored(budi).isReachable()).isTrue();
        assertThat(budi.last().text()).contains("Halo kembali, Budi");
    }

    @Test
    void codesCannotBeGuessed() {
        var invitations = office.bean(Invitations.class);
        var codes = Map.of(1, invitations.newCode(), 2, invitations.newCode()).values();

        assertThat(codes)
                .doesNotHaveDuplicates()
                .allSatisfy(code -> assertThat(code)
                        .matches("[A-Za-z0-9_-]{1,64}")
                        .hasSizeGreaterThanOrEqualTo(16)); // 16 base32 characters are 80 bits
    }
}

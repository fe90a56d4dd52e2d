package kentongan.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import kentongan.chat.ChatFixture;
import kentongan.chat.Commands.MenuEntry;
import kentongan.chat.Phone;
import kentongan.office.Members;
import kentongan.office.Role;
import kentongan.office.Sections;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class QuestionListTests {

    private final ChatFixture office = ChatFixture.with("kentongan.questions", "kentongan.announcements");
    private final Phone head = office.member("Yohanis", Role.HEAD, null);
    private final String section = office.bean(Sections.class).named("Umum").id();
    private final Phone budi = office.member("Budi <b>", Role.EMPLOYEE, section);
    private final Phone sita = office.member("Sita", Role.EMPLOYEE, null);

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void listsOpenQuestionsAndObstaclesOldestFirstWithAskerSectionSubjectAndAge() {
        head.says("Apel jam tujuh").taps("Kirim ke 2");
        sita.taps("⛔ Kendala").says("Motor saya rusak");
        office.clock().advance(Duration.ofHours(47));
        budi.says("/tanya Kapan <i>gajian</i>?");
        office.clock().advance(Duration.ofHours(2));

        head.says("/pertanyaan");

        assertThat(head.last().text())
                .contains("Belum dijawab: 2")
                .containsSubsequence(
                        "1. ⛔ Sita · 2 hari",
                        "Motor saya rusak",
                        "Tentang: Apel jam tujuh",
                        "2. ❓ Budi <b> · Umum · 2 jam",
                        "Kapan <i>gajian</i>?");
        assertThat(head.last().labels()).containsExactly("1", "2");
    }

    @Test
    void textRepliesNeedNoAnswerAndAreLeftOut() {
        head.says("Apel jam tujuh").taps("Kirim ke 2");
        sita.says("Siap, Pak", sita.last().messageId());

        assertThat(head.sees()).anySatisfy(it -> assertThat(it.text()).contains("Balasan dari Sita"));
        assertThat(head.says("/questions").last().text()).contains("Tidak ada pertanyaan");
    }

    @Test
    void aNumberOpensTheCardAnewWithItsButtons() {
        budi.says("/tanya Kapan apel?");

        head.says("/questions").taps("1");

        assertThat(head.last().text()).contains("Pertanyaan dari Budi <b>", "Kapan apel?");
        assertThat(head.last().labels()).contains("Jawab");
        head.says("Jam tujuh", head.last().messageId());
        assertThat(budi.last().text()).contains("Jam tujuh");
        assertThat(head.sees())
                .filteredOn(it -> it.text().contains("Pertanyaan dari"))
                .hasSize(2)
                .allSatisfy(it -> {
                    assertThat(it.text()).contains("Dijawab oleh Yohanis");
                    assertThat(it.labels()).isEmpty();
                });
        head.says("/questions");
        assertThat(head.last().text()).contains("Tidak ada pertanyaan");
    }

    @Test
    void manyLongQuestionsArePagedByTenAndEveryPageFits() {
        var longest = office.bean(Members.class);
        longest.set(office.stored(budi).id(), "name", "🥁".repeat(64));
        office.bean(Sections.class).rename(section, "🐔".repeat(64));
        for (int i = 1; i <= 23; i++) {
            budi.says("/tanya nomor" + i + " " + "&<🥁>".repeat(500));
            office.clock().advance(Duration.ofMinutes(1));
        }

        head.says("/questions");

        assertThat(head.last().text())
                .contains("Belum dijawab: 23", "nomor1 ", "nomor10 ")
                .doesNotContain("nomor11 ");
        assertThat(head.last().labels()).endsWith("2/3 ›").hasSize(11);
        head.taps("2/3 ›").taps("3/3 ›");
        assertThat(head.last().text()).contains("21. ", "nomor21 ", "nomor23 ").doesNotContain("nomor20 ");
        assertThat(head.last().labels()).containsExactly("21", "22", "23", "‹ 2/3");
        head.taps("23");
        assertThat(head.last().text()).contains("nomor23 ");
    }

    @Test
    void itIsForTheHeadAndThoseWhoWereAskedSomething() {
        var chief = office.member("Rahel", Role.SECTION_HEAD, section);
        var secretary = office.member("Maria", Role.SECRETARY, null);
        chief.says("Rapat seksi").says("/umumkan Rapat seksi").taps("Kirim ke 1");

        assertThat(chief.says("/pertanyaan").last().text()).contains("bukan untuk peran Anda");
        budi.taps("❓ Tanya").says("Di mana?");

        chief.says("/pertanyaan");
        assertThat(chief.last().text()).contains("Belum dijawab: 1", "Di mana?");
        assertThat(menu(chief)).contains("pertanyaan");
        assertThat(secretary.says("/pertanyaan").last().text()).contains("bukan untuk peran Anda");
        assertThat(budi.says("/questions").last().text()).contains("bukan untuk peran Anda");
        assertThat(head.says("/questions").last().text()).contains("Di mana?");
    }

    @Test
    void aNewHeadHasTheQuestionsOfTheOldOneWhoHasThemNoLonger() {
        budi.says("/tanya Kapan apel?");
        office.bean(Members.class).set(office.stored(head).id(), "role", Role.EMPLOYEE);
        office.bean(Members.class).set(office.stored(sita).id(), "role", Role.HEAD);

        head.taps("Jawab");

        assertThat(head.toast().words()).isEqualTo("Tombol ini sudah tidak berlaku.");
        head.says("Jam tujuh", head.last().messageId());
        assertThat(head.last().text()).contains("bukan lagi untuk Anda jawab");
        sita.says("/questions").taps("1").taps("Jawab").says("Jam delapan");
        assertThat(budi.last().text()).contains("Sita", "Jam delapan");
    }

    @Test
    void forgedPagesAndNumbersOpenNothing() {
        budi.says("/tanya Kapan apel?");
        for (var data : new String[] {"qpage|x", "qopen|nothing", "qopen|", "qopen|u1", "qpage"}) {
            sita.presses(data, null);
            assertThat(sita.toast().words()).as(data).isNotBlank();
        }
        assertThat(sita.sees()).isEmpty();
        head.presses("qpage|-7", null);
        assertThat(head.last().text()).contains("Kapan apel?");
    }

    private ArrayList<String> menu(Phone phone) {
        var names = new ArrayList<String>();
        var menu = office.messenger().menu(phone.id());
        if (menu != null) {
            menu.stream().map(MenuEntry::name).forEach(names::add);
        }
        return names;
    }
}

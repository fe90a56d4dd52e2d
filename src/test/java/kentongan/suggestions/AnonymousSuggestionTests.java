package kentongan.suggestions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.TreeSet;
import kentongan.chat.Phone;
import kentongan.chat.RecordingMessenger.Shown;
import kentongan.chat.SendFailure;
import kentongan.office.Role;
import kentongan.suggestions.Suggestion.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

class AnonymousSuggestionTests {

    private final IdeaOffice ideas = new IdeaOffice();
    private final Phone head = ideas.head;
    private final Phone zefanya = ideas.office.member("Zefanya Qurniawati", Role.EMPLOYEE, null);

    @AfterEach
    void close() {
        ideas.close();
    }

    private MongoTemplate store() {
        return ideas.office.bean(MongoTemplate.class);
    }

    @Test
    void theHeadSeesItOnlyAfterItsDelay() {
        ideas.anonymous(zefanya, "Kotak saran");
        ideas.office.clock().advance(Duration.ofMinutes(4));
        ideas.sweep();
        assertThat(head.sees()).isEmpty();
        assertThat(head.says("/ide").last().labels()).containsExactly("Perlu ditinjau (0)");
        head.presses("sr-card|" + ideas.stored("Kotak").id(), null);
        assertThat(head.toast().words()).contains("tidak berlaku");

        ideas.anHourPasses();

        assertThat(head.last().text()).contains("Saran anonim", "Kotak saran").doesNotContain("Zefanya");
        assertThat(head.says("/ide").last().labels()).contains("Perlu ditinjau (1)");
    }

    @Test
    void theDelayIsRandom() {
        for (int i = 0; i < 10; i++) {
            ideas.anonymous(zefanya, "Ide " + i);
        }
        for (int i = 0; i < 10; i++) {
            ideas.anonymous(ideas.maria, "Ide 1" + i);
        }
        var delays = store().getCollection("suggestion-held")
                .find()
                .map(it -> it.getDate("until"))
                .into(new ArrayList<>());

        assertThat(delays)
                .allSatisfy(until -> assertThat(
                                Duration.between(ideas.office.clock().instant(), until.toInstant()))
                        .isBetween(Duration.ofMinutes(5), Duration.ofMinutes(60)));
        assertThat(new TreeSet<>(delays)).hasSizeGreaterThan(8);
    }

    @Test
    void theAuthorReadsEveryStepAtTheTicketAndIsSentNothing() {
        var code = ideas.anonymous(zefanya, "Kotak saran");
        assertThat(zefanya.says("/tiket").says(code).last().text()).contains("Dalam perjalanan");
        ideas.anHourPasses();
        var before = zefanya.sees().size();
        head.taps("Terima").says("Sudah dipesan");
        assertThat(head.last().text()).contains("membacanya lewat tiket");
        assertThat(zefanya.sees()).hasSize(before);

        zefanya.says("/tiket " + code);

        assertThat(zefanya.last().text()).contains("Diterima", "Sudah dipesan");
    }

    @Test
    void theAuthorsReplyIsDelayedAsTheSuggestionWas() {
        var code = ideas.anonymous(zefanya, "Kotak saran");
        ideas.anHourPasses();
        head.taps("Tanya pengusul…").says("Di mana?");
        zefanya.says("/tiket " + code);
        assertThat(zefanya.last().text()).contains("Kepala: Di mana?");
        zefanya.taps("Jawab").says("Di pintu");
        assertThat(zefanya.last().text()).contains("5 sampai 60 menit");
        var before = zefanya.sees().size();
        zefanya.taps("Hapus tulisan saya");
        assertThat(zefanya.sees()).hasSize(before - 1).noneMatch(it -> it.text().contains("Tulis yang ingin"));
        ideas.sweep();
        assertThat(head.sees()).noneMatch(it -> it.text().contains("Di pintu"));
        assertThat(zefanya.says("/tiket " + code).last().text()).contains("Belum sampai kepada kepala: Di pintu");

        ideas.anHourPasses();

        assertThat(head.last().text()).contains("Pengusul menambahkan", "Di pintu");
        assertThat(head.sees())
                .filteredOn(it -> it.text().contains("Saran anonim"))
                .allMatch(it -> it.edits() == 0);
    }

    @Test
    void whatIsAddedBeforeTheSuggestionIsSeenComesAfterIt() {
        var code = ideas.anonymous(zefanya, "Kotak saran");
        zefanya.says("/tiket " + code).taps("Tambahkan…").says("Warna hijau");

        ideas.anHourPasses();
        ideas.sweep();

        assertThat(head.sees())
                .extracting(Shown::text)
                .hasSize(2)
                .last()
                .asString()
                .contains("Warna hijau");
    }

    @Test
    void oneThatNobodyHasSeenIsErasedWhenItIsWithdrawn() {
        var code = ideas.anonymous(zefanya, "Kotak saran");
        zefanya.says("/tiket " + code).taps("Tarik kembali").taps("Ya, tarik kembali");

        ideas.anHourPasses();

        assertThat(head.sees()).isEmpty();
        assertThat(store().getCollection("suggestions").countDocuments()).isZero();
        assertThat(store().getCollection("suggestion-tickets").countDocuments()).isZero();
        assertThat(zefanya.says("/tiket " + code).last().text()).contains("Tidak ada saran dengan kode ini");
    }

    @Test
    void oneThatWasSeenIsWithdrawnAfterADelay() {
        var code = ideas.anonymous(zefanya, "Kotak saran");
        ideas.anHourPasses();
        zefanya.says("/tiket " + code).taps("Tarik kembali").taps("Ya, tarik kembali");
        assertThat(ideas.stored("Kotak").state()).isEqualTo(State.NEW);

        ideas.anHourPasses();

        assertThat(ideas.stored("Kotak").state()).isEqualTo(State.WITHDRAWN);
        assertThat(head.last().text()).contains("menarik kembali");
    }

    @Test
    void sendingAgainAfterACrashMakesOneSuggestionAndBothTicketsAreGood() {
        zefanya.says("/saran Kotak saran");
        ideas.office.messenger().away(true);
        assertThatThrownBy(() -> zefanya.taps("Anonim")).isInstanceOf(SendFailure.class);
        ideas.office.messenger().away(false);
        ideas.office.handleAgain();

        assertThat(store().getCollection("suggestions").countDocuments()).isEqualTo(1);
        assertThat(zefanya.says("/tiket " + ideas.code(zefanya)).last().text()).contains("Kotak saran");
        ideas.anHourPasses();
        assertThat(head.sees()).hasSize(1);
    }

    @Test
    void whatWasWrittenIsDeletedFromTheChatByOneButton() {
        zefanya.says("/saran").says("Kotak saran").taps("Anonim");
        assertThat(zefanya.sees()).hasSize(3);

        zefanya.taps("Hapus tulisan saya");

        assertThat(zefanya.toast().words()).contains("Sudah dihapus");
        assertThat(zefanya.sees()).singleElement().matches(it -> it.text().contains("Tiket:"));
    }

    @Test
    void evenManyMessagesAreDeleted() {
        zefanya.says("/saran Satu");
        for (int i = 0; i < 40; i++) {
            zefanya.says("lagi " + i);
        }
        zefanya.taps("Anonim");
        var sent = zefanya.last();

        sent.keys().stream()
                .filter(it -> it.label().startsWith("Hapus"))
                .forEach(it -> zefanya.presses(String.valueOf(it.data()), sent.messageId()));

        assertThat(zefanya.sees()).hasSize(1);
    }

    @Test
    void whatAnonymousMeansIsSaidBeforehand() {
        zefanya.says("/saran Kotak").taps("Apa arti anonim di sini");

        assertThat(zefanya.last().text()).contains("Telegram melihat", "Pengelola server", "Gaya tulisan");
    }

    @Test
    void theWordsArePlainSoThatNoLinkOrFormatLeadsToTheAuthor() {
        zefanya.says("/saran Kotak <b>saran</b>").taps("Anonim");

        assertThat(ideas.stored("Kotak").words().markup()).isEqualTo("Kotak &lt;b&gt;saran&lt;/b&gt;");
    }
}

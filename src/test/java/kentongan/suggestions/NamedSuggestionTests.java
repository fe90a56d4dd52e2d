package kentongan.suggestions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import kentongan.chat.IncomingMessage.SentFile;
import kentongan.chat.Media;
import kentongan.chat.Outgoing.Upload;
import kentongan.chat.Phone;
import kentongan.suggestions.Suggestion.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

class NamedSuggestionTests {

    private final IdeaOffice ideas = new IdeaOffice();
    private final Phone head = ideas.head;
    private final Phone budi = ideas.budi;

    @AfterEach
    void close() {
        ideas.close();
    }

    @Test
    void anIdeaGoesFromTapToApplied() {
        budi.says("/saran").says("Antrean dengan <nomor>").taps("Pelayanan");
        assertThat(budi.last().text()).contains("Kategori: Pelayanan");
        budi.taps("Dengan nama");
        assertThat(budi.last().text()).contains("Tiket: ", "Tampilkan nama Anda");
        assertThat(head.last().text()).contains("Saran dari Budi", "Kategori: Pelayanan", "Antrean dengan <nomor>");
        assertThat(head.last().labels())
                .containsExactly("Terima", "Tolak", "Timbang…", "Tanya pengusul…", "Gabungkan…");

        head.taps("Terima").says("Mulai bulan depan");
        assertThat(head.last().text()).contains("Pengusul diberi tahu");
        assertThat(budi.last().text()).contains("Antrean dengan <nomor>", "diterima", "Mulai bulan depan");
        head.says("/ide")
                .taps("Diterima (1)")
                .taps("1")
                .taps("Sedang diterapkan")
                .taps("Lewati");
        assertThat(budi.last().text()).contains("sedang diterapkan");
        head.says("/ide")
                .taps("Sedang diterapkan (1)")
                .taps("1")
                .taps("Diterapkan")
                .says("Mesin sudah terpasang");

        assertThat(budi.last().text()).contains("sudah diterapkan", "Mesin sudah terpasang");
        ideas.maria.says("/ideas").taps("Diterapkan (1)").taps("1");
        assertThat(ideas.maria.last().text())
                .contains("Antrean dengan <nomor>", "Diterapkan", "Mulai bulan depan", "Mesin sudah terpasang")
                .doesNotContain("Budi");
    }

    @Test
    void aSuggestionNeedsWordsBeforeItCanBeSent() {
        budi.says("/suggest");

        assertThat(budi.last().labels()).isEmpty();
        budi.presses("sg-anon", null);
        assertThat(budi.toast().words()).contains("sudah tidak berlaku");
    }

    @Test
    void wordsThatAreTooLongAreRefusedWithTheLimit() {
        budi.says("/saran " + "x".repeat(5000));
        assertThat(budi.last().text()).contains("5000", "Paling banyak 3500");

        budi.says("Singkat saja").taps("Dengan nama");

        assertThat(head.last().text()).contains("Singkat saja");
    }

    @Test
    void whatIsWrittenLaterIsAdded() {
        budi.says("/saran Satu").says("Dua").taps("Dengan nama");

        assertThat(head.last().text()).contains("Satu\n\nDua");
    }

    @Test
    void freeTextBecomesASuggestionAndIsNoQuestionAnyMore() {
        budi.says("Kantin sehat");
        assertThat(budi.last().labels()).containsExactly("Tanya kepala", "Jadikan saran");

        budi.taps("Jadikan saran");
        var offer = budi.sees().get(0);
        budi.taps("Dengan nama");

        assertThat(offer.labels()).isEmpty();
        assertThat(head.last().text()).contains("Saran dari Budi", "Kantin sehat");
        budi.presses("ask|u1", null);
        assertThat(budi.toast().words()).contains("sudah tidak berlaku");
    }

    @Test
    void declinedWithoutAReasonIsImpossible() {
        var id = ideas.named(budi, "Libur tiap Rabu");
        head.taps("Tolak").says("   ");
        assertThat(head.last().text()).contains("kosong");
        head.presses("sr-skip", null);
        assertThat(head.toast().words()).contains("sudah tidak berlaku");
        ideas.sendsPhoto(head, 20, 20);
        assertThat(head.last().text()).contains("dengan kata-kata");
        assertThat(ideas.stored("Libur").state()).isEqualTo(State.NEW);

        head.says("Jam pelayanan diatur undang-undang");

        assertThat(ideas.stored("Libur").state()).isEqualTo(State.DECLINED);
        assertThat(budi.last().text()).contains("ditolak", "Jam pelayanan diatur");
        ideas.maria.says("/ide").taps("Ditolak (1)");
        assertThat(ideas.maria.last().text()).contains("Libur tiap Rabu", "Jam pelayanan diatur");
        head.presses("sr-ok|" + id, null);
        assertThat(head.toast().words()).contains("Sudah ada keputusan");
    }

    @Test
    void theHeadAsksTheAuthorAndTheAnswerComesBack() {
        ideas.named(budi, "Kantin sehat");
        head.taps("Tanya pengusul…").says("Siapa yang memasak?");
        assertThat(budi.last().text()).contains("Kepala bertanya", "Siapa yang memasak?");

        budi.taps("Jawab").says("Ibu-ibu PKK");

        assertThat(head.last().text()).contains("Ibu-ibu PKK");
        head.taps("Buka");
        assertThat(head.last().text()).contains("Kepala: Siapa yang memasak?", "Pengusul: Ibu-ibu PKK");
    }

    @Test
    void theAuthorAddsAndWithdraws() {
        ideas.named(budi, "Kantin sehat");
        budi.taps("Tambahkan…").says("Tiap hari Jumat");
        assertThat(head.last().text()).contains("menambahkan", "Tiap hari Jumat");

        budi.taps("Tarik kembali").taps("Ya, tarik kembali");

        assertThat(head.last().text()).contains("menarik kembali", "Kantin sehat");
        assertThat(ideas.stored("Kantin").state()).isEqualTo(State.WITHDRAWN);
        budi.taps("Tambahkan…");
        assertThat(budi.toast().words()).contains("sudah selesai");
    }

    @Test
    void theNameIsOnTheBoardOnlyIfTheAuthorAllowedIt() {
        ideas.named(budi, "Kantin sehat");
        budi.taps("Ya");
        head.taps("Terima").says("Baik");

        ideas.maria.says("/ide").taps("Diterima").taps("1");
        assertThat(ideas.maria.last().text()).contains("dari Budi");
        budi.taps("Tidak");
        ideas.maria.taps("1");

        assertThat(ideas.maria.last().text()).doesNotContain("Budi");
    }

    @Test
    void wordsThatAreHandledAgainAfterACrashStandInTheDraftOnce() {
        budi.says("/saran").says("Satu");
        ideas.office.handleAgain();
        ideas.sendsPhoto(budi, 40, 30);
        ideas.office.handleAgain();
        budi.taps("Dengan nama");

        assertThat(ideas.stored("Satu").words().plain()).isEqualTo("Satu");
    }

    @Test
    void whatIsHandledAgainAfterACrashIsThereOnce() {
        budi.says("/saran Kantin sehat").taps("Dengan nama");
        ideas.office.handleAgain();
        head.taps("Terima").says("Baik");
        ideas.office.handleAgain();

        assertThat(head.sees())
                .filteredOn(it -> it.text().contains("Saran dari Budi"))
                .hasSize(1);
        assertThat(budi.sees()).filteredOn(it -> it.text().contains("diterima")).hasSize(1);
        assertThat(ideas.stored("Kantin").decisions()).hasSize(1);
    }

    @Test
    void onlyTheHeadReviewsAndOnlyTheAuthorSpeaksForTheIdea() {
        var id = ideas.named(budi, "Kantin sehat");
        for (var action : List.of("sr-card", "sr-ok", "sr-no", "sr-ask", "sr-app", "sr-done", "sw-pick")) {
            ideas.maria.presses(action + "|" + id + "|0", null);
            assertThat(ideas.maria.toast().words()).as(action).contains("bukan untuk Anda");
        }
        for (var action : List.of("sg-add", "sg-wd", "sg-show", "sw-score", "sg-pic", "si-open")) {
            ideas.maria.presses(action + "|" + id + "|1", null);
            assertThat(ideas.maria.toast().words()).as(action).contains("tidak berlaku");
        }
        ideas.maria.presses("si-list|REVIEW|0", null);
        assertThat(ideas.maria.toast().words()).contains("bukan untuk Anda");
        assertThat(ideas.stored("Kantin").state()).isEqualTo(State.NEW);
    }

    @Test
    void anEleventhSuggestionWithinAnHourHasToWait() {
        for (int i = 1; i <= 10; i++) {
            ideas.named(budi, "Ide ke-" + i + ".");
        }
        budi.says("/saran Ide ke-11.");
        assertThat(budi.last().text()).contains("10 saran dalam satu jam");

        ideas.office.clock().advance(Duration.ofMinutes(61));
        budi.says("/saran Ide ke-11.");

        assertThat(budi.last().labels()).contains("Dengan nama");
        ideas.named(ideas.maria, "Ide Maria");
    }

    @Test
    void aDraftIsLeftByAnyCommandAndByCancel() {
        budi.says("/saran Kantin sehat").says("/ide");
        budi.presses("sg-name", null);
        assertThat(budi.toast().words()).contains("tidak berlaku");

        budi.says("/saran Kantin sehat").taps("Batal");

        assertThat(budi.last().text()).contains("dibatalkan");
        assertThat(head.sees()).isEmpty();
    }

    @Test
    void aPhotoIsFetchedAndDrawnAnew() {
        budi.says("/saran Jalan rusak");
        ideas.sendsPhoto(budi, 60, 40);
        assertThat(budi.last().text()).contains("Foto ikut disertakan");
        budi.taps("Dengan nama");

        var shown = head.sees();
        assertThat(shown).hasSize(2);
        assertThat(shown.get(0).message().attachment()).isInstanceOf(Upload.class);
        assertThat(head.last().labels()).contains("📷 Foto");
    }

    @Test
    void aPhotoMayComeWithTheWordsOrBeforeThem() {
        budi.says("/saran");
        ideas.sendsPhoto(budi, 60, 40);
        assertThat(budi.last().text()).contains("Sekarang tulis");
        budi.says("Jalan rusak").taps("Dengan nama");

        assertThat(ideas.stored("Jalan").hasPhoto()).isTrue();
    }

    @Test
    void aPhotoThatIsTooBigOrNoneIsRefusedAndTheDraftStays() {
        budi.says("/saran Jalan rusak");
        budi.sends(new SentFile(Media.DOCUMENT, "x", "x.jpg", "image/jpeg", 20L * 1024 * 1024 + 1), "");
        assertThat(budi.last().text()).contains("paling besar 20 MB");
        budi.sends(new SentFile(Media.PHOTO, "gone", null, null, 0), "");
        assertThat(budi.last().text()).contains("paling besar 20 MB");
        budi.sends(new SentFile(Media.VOICE, "v", null, "audio/ogg", 10), "");
        assertThat(budi.last().text()).contains("kirim foto");
        ideas.sendsPhoto(budi, "bukan gambar".getBytes(StandardCharsets.UTF_8));
        assertThat(budi.last().text()).contains("tidak bisa dibaca");

        budi.taps("Dengan nama");

        assertThat(head.last().text()).contains("Jalan rusak");
    }

    @Test
    void aDraftIsErasedAfterADay() {
        var store = ideas.office.bean(MongoTemplate.class).getCollection("dialogues");
        budi.says("/saran Jalan rusak");
        ideas.office.clock().advance(Duration.ofHours(23));
        ideas.sweep();
        assertThat(store.countDocuments()).isOne();

        ideas.office.clock().advance(Duration.ofHours(2));
        ideas.sweep();

        assertThat(store.countDocuments()).isZero();
    }
}

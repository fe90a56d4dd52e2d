package kentongan.announcements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;
import static org.springframework.data.mongodb.core.query.Update.update;

import java.util.List;
import kentongan.announcements.Delivery.State;
import kentongan.chat.ChatFixture;
import kentongan.chat.CutOff;
import kentongan.chat.Html;
import kentongan.chat.Incoming.Person;
import kentongan.chat.Incoming.Said;
import kentongan.chat.IncomingMessage;
import kentongan.chat.IncomingMessage.SentFile;
import kentongan.chat.Media;
import kentongan.chat.Phone;
import kentongan.office.Role;
import kentongan.outbox.Lane;
import kentongan.outbox.Outbox;
import kentongan.outbox.OutboxEntry;
import kentongan.outbox.OutboxOwner.Failure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

/** What failed is sent again. */
class ResendTests {

    private static final String MAYBE_SECOND = "Mungkin sudah Anda terima";

    private final ChatFixture office = ChatFixture.with("kentongan.announcements", "kentongan.questions");
    private final Phone head = office.member("Yohana", Role.HEAD, null);
    private final Phone siti = office.member("Siti", Role.EMPLOYEE, null);
    private final Phone budi = office.member("Budi", Role.EMPLOYEE, null);
    private final Deliveries deliveries = office.bean(Deliveries.class);
    private String id = "";

    @AfterEach
    void close() {
        office.close();
    }

    /** Announces something that fails at everybody, as its head sees on the board. */
    private void fails(Failure why) {
        office.carriesAtOnce(false);
        head.says("Apel pagi").taps("Kirim ke 2");
        id = String.valueOf(head.last().keys().get(0).data()).split("\\|")[1];
        office.carriesAtOnce(true);
        for (var phone : List.of(siti, budi)) {
            var delivery = delivery(phone).id();
            deliveries.failed(delivery, why);
            office.bean(Outbox.class).withdraw(List.of(DeliveryMessages.OWNER + "/" + delivery));
        }
        head.says("/pengumuman").taps("1");
    }

    private Delivery delivery(Phone phone) {
        return deliveries.byId(Delivery.id(id, office.stored(phone).id())).orElseThrow();
    }

    @Test
    void whatMayHaveArrivedAllTheSameSaysSo() {
        fails(Failure.OUTCOME_UNKNOWN);

        head.taps("Kirim ulang ke yang gagal");

        assertThat(siti.last().text()).startsWith(MAYBE_SECOND).contains("Apel pagi");
        assertThat(delivery(siti).secondCopy()).isTrue();
    }

    @Test
    void whatCertainlyDidNotIsSentAsItIs() {
        fails(Failure.REFUSED);

        head.taps("Kirim ulang ke yang gagal");

        assertThat(siti.last().text()).startsWith("Apel pagi");
        assertThat(delivery(siti).secondCopy()).isFalse();
    }

    @Test
    void anInterruptionLosesNobody() {
        fails(Failure.REFUSED);

        office.cutsOffAfter(2);
        try {
            head.taps("Kirim ulang ke yang gagal");
        } catch (CutOff expected) {
            office.handleAgain();
        }

        assertThat(siti.last().text()).startsWith("Apel pagi");
        assertThat(budi.last().text()).startsWith("Apel pagi");
    }

    @Test
    void theOutboxLearnsThatItIsWantedAgain() {
        fails(Failure.REFUSED);
        var entry = OutboxEntry.of(
                DeliveryMessages.OWNER,
                delivery(siti).id(),
                Lane.BROADCAST,
                siti.id(),
                office.clock().instant());
        assertThat(office.bean(DeliveryMessages.class).isWantedAgain(entry)).isFalse();

        office.carriesAtOnce(false);
        head.taps("Kirim ulang ke yang gagal");

        assertThat(office.bean(DeliveryMessages.class).isWantedAgain(entry)).isTrue();
    }

    @Test
    void theWordsOfAnAlbumAreSentAgainWithoutItsPictures() {
        sendsAlbum("Denah aula", 2);
        head.taps("Kirim ke 2");
        id = String.valueOf(head.last().keys().get(0).data()).split("\\|")[1];
        var pictures = siti.sees().size() - 1;
        deliveries.album(delivery(siti).id(), List.of(7, 8));
        office.bean(MongoTemplate.class)
                .updateFirst(
                        query(where("_id").is(delivery(siti).id())),
                        update("state", State.FAILED).set("failure", Failure.REFUSED),
                        Delivery.class);
        head.says("/pengumuman").taps("1");

        head.taps("Kirim ulang ke yang gagal");

        assertThat(siti.last().text()).startsWith("Denah aula");
        assertThat(siti.sees()).as("its pictures once, its words twice").hasSize(pictures + 2);
        assertThat(delivery(siti).state()).isEqualTo(State.SENT);
    }

    private void sendsAlbum(String caption, int parts) {
        for (int part = 1; part <= parts; part++) {
            var words = part == 1 ? caption : "";
            var picture = new SentFile(Media.PHOTO, "picture-" + part, null, null, 1000);
            var message = new IncomingMessage(
                    head.id(),
                    100 + part,
                    Html.escape(words),
                    words,
                    picture,
                    null,
                    "1",
                    office.clock().instant());
            office.handle(new Said(new Person(head.id(), "Yohana"), message));
        }
    }

    @Test
    void whatHasArrivedCannotFail() {
        head.says("Apel pagi").taps("Kirim ke 2");
        id = String.valueOf(head.last().keys().get(0).data()).split("\\|")[1];
        assertThat(delivery(siti).state()).isEqualTo(State.SENT);

        deliveries.failed(delivery(siti).id(), Failure.OUTCOME_UNKNOWN);

        assertThat(delivery(siti).state()).isEqualTo(State.SENT);
    }
}

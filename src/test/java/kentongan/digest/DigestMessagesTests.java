package kentongan.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import kentongan.chat.Html;
import kentongan.chat.Outgoing;
import kentongan.chat.Outgoing.CopyOf;
import kentongan.chat.Outgoing.Upload;
import kentongan.chat.Phone;
import kentongan.chat.Phrasebook;
import kentongan.digest.DigestMessages.Subject;
import kentongan.figures.Week;
import kentongan.office.Member;
import kentongan.office.Members;
import kentongan.office.OfficeHours;
import kentongan.outbox.Act;
import kentongan.outbox.Lane;
import kentongan.outbox.Outbox;
import kentongan.outbox.OutboxEntry;
import kentongan.outbox.OutboxOwner.Failure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

/** How a digest is put into messages; the sender's part is played by hand. */
class DigestMessagesTests {

    private static final Html LONG = new Html("x".repeat(1_500));

    private final DigestOffice office = DigestOffice.inEnglish();

    @BeforeEach
    void announceSomething() {
        office.announces("Roll call");
        office.after(Duration.ofMinutes(5), () -> office.aziza.taps("✅ Understood"));
    }

    @AfterEach
    void close() {
        office.close();
    }

    private <T> T bean(Class<T> type) {
        return office.chat.bean(type);
    }

    private Instant now() {
        return office.chat.clock().instant();
    }

    private DigestMessages wordy() {
        var make =
                new MakeDigest(
                        bean(Editions.class),
                        bean(DigestTexts.class),
                        bean(DigestKeys.class),
                        bean(WeekPictures.class),
                        bean(Phrasebook.class),
                        office.chat.provider(OpenMatter.class)) {
                    @Override
                    Digest of(Member reader, Week week, Instant at) {
                        var digest = super.of(reader, week, at);
                        return new Digest(digest.title(), LONG, digest.keyboard(), digest.picture());
                    }
                };
        return new DigestMessages(
                make,
                bean(Drawings.class),
                bean(SentDigests.class),
                bean(Members.class),
                bean(OfficeHours.class),
                bean(Outbox.class),
                bean(Clock.class));
    }

    private OutboxEntry entry(Phone phone, String occasion) {
        var subject =
                new Subject(DigestOffice.THIS_WEEK, office.chat.stored(phone).id(), occasion);
        return OutboxEntry.of(DigestMessages.OWNER, subject.toString(), Lane.INTERACTIVE, phone.id(), now());
    }

    private static Outgoing message(DigestMessages messages, OutboxEntry entry) {
        return ((Act.Send) messages.prepare(entry).orElseThrow()).message();
    }

    private List<OutboxEntry> waiting() {
        return bean(MongoTemplate.class).findAll(OutboxEntry.class);
    }

    @Test
    void wordsThatAreTooLongForACaptionFollowTheirPicture() {
        var messages = wordy();
        var first = entry(office.head, "u1");

        var picture = message(messages, first);
        assertThat(picture.attachment()).isInstanceOf(Upload.class);
        assertThat(picture.text().plain()).startsWith("📊 Digest").hasSizeLessThan(100);
        assertThat(picture.keyboard().rows()).isEmpty();

        messages.sent(first, 5, now());
        assertThat(waiting()).extracting(OutboxEntry::id).containsExactly(first.id() + "-words");
        var words = message(messages, waiting().get(0));
        assertThat(words.attachment()).isNull();
        assertThat(words.text()).isEqualTo(LONG);
        assertThat(words.keyboard().rows()).isNotEmpty();
        messages.sent(waiting().get(0), 6, now());
        assertThat(waiting()).hasSize(1);
    }

    @Test
    void aCopyWhoseModelIsGoneIsUploadedAnew() {
        var messages = bean(DigestMessages.class);
        var first = entry(office.head, "u1");
        assertThat(message(messages, first).attachment()).isInstanceOf(Upload.class);
        messages.sent(first, 5, now());
        var copy = entry(office.aziza, "u2");
        assertThat(message(messages, copy).attachment()).isEqualTo(new CopyOf(office.head.id(), 5));

        messages.failed(copy, Failure.REFUSED);

        assertThat(waiting()).extracting(OutboxEntry::id).containsExactly(copy.id() + "-again");
        assertThat(message(messages, waiting().get(0)).attachment()).isInstanceOf(Upload.class);
        messages.failed(waiting().get(0), Failure.REFUSED);
        assertThat(waiting()).hasSize(1);
    }
}

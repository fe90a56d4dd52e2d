package kentongan.suggestions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import kentongan.chat.Phone;
import kentongan.chat.RecordingMessenger.Shown;
import kentongan.office.Language;
import kentongan.office.Members;
import kentongan.office.Role;
import org.bson.Document;
import org.bson.types.Binary;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Nothing that is stored leads to an anonymous author; and whatever did would be found. */
class AuthorTracesTests {

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

    /** Writes an anonymous suggestion with a photo, lets the head ask and the author answer; returns what to look for. */
    private AuthorTraces wholeExchange() {
        for (int i = 0; i < 60; i++) {
            // so that the numbers of the author's messages are not those of everything small
            ideas.maria.says("/ide");
        }
        ideas.office.bean(Members.class).set(ideas.office.stored(zefanya).id(), "language", Language.EN);
        ideas.office.clock().advance(Duration.ofSeconds(17));
        var traces = new AuthorTraces(zefanya.id(), ideas.office.stored(zefanya).id(), "Zefanya")
                .at(ideas.office.clock().instant())
                .text("photo-");
        zefanya.says("/suggest").says("Kotak saran terlalu jauh");
        ideas.sendsPhoto(zefanya, jpegWithPlace());
        zefanya.taps("Sarana").taps("Anonymous");
        var code = ideas.code(zefanya);
        ideas.anHourPasses();
        head.taps("Tanya pengusul…").says("Sebaiknya di mana?");
        ideas.office.clock().advance(Duration.ofHours(3));
        traces.at(ideas.office.clock().instant());
        zefanya.says("/ticket " + code.toLowerCase(Locale.ROOT).replace('-', ' '))
                .taps("Answer");
        zefanya.says("Dekat pintu masuk");
        ideas.anHourPasses();
        return traces.message(zefanya.sees().stream().map(Shown::messageId).toList());
    }

    private static byte[] jpegWithPlace() {
        var exif = "\u00ff\u00e1\u0000\u0020Exif\u0000\u0000GPS -0.86 131.25 Zefanya.."
                .getBytes(StandardCharsets.ISO_8859_1);
        exif[3] = (byte) (exif.length - 2);
        try {
            var out = new ByteArrayOutputStream();
            ImageIO.write(ImageIO.read(new ByteArrayInputStream(IdeaOffice.png(80, 60))), "jpg", out);
            var plain = out.toByteArray();
            var with = new ByteArrayOutputStream();
            with.write(plain, 0, 2);
            with.write(exif);
            with.write(plain, 2, plain.length - 2);
            return with.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void nothingThatIsStoredLeadsToTheAuthor() {
        var traces = wholeExchange();

        assertThat(head.sees()).anyMatch(it -> it.text().contains("Dekat pintu masuk"));
        assertThat(store().getCollection("suggestion-photos").countDocuments()).isEqualTo(1);
        assertThat(traces.in(store())).isEmpty();
        assertThat(store().getCollection("dialogues").countDocuments()).isZero();
        assertThat(store().getCollection("suggestion-held").countDocuments()).isZero();
    }

    private record Leak(String name, String collection, Object value) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Stream<Leak> leaks() {
        var id = 106L;
        return Stream.of(
                new Leak("the member id", "suggestions", "m106"),
                new Leak("the Telegram id as a number", "suggestions", id),
                new Leak("the Telegram id as text", "outbox", "idea/STEP:x:" + id),
                new Leak("the name", "suggestions", "von Zefanya"),
                new Leak("a message's number", "suggestion-held", 1061),
                new Leak("a message's number and chat", "links", id + ":7"),
                new Leak("the photo as Telegram names it", "suggestion-photos", "photo-1234-106"),
                new Leak("the photo with its hidden data", "suggestion-photos", new Binary(jpegWithPlace())),
                new Leak("the raw update", "inbox", "{\"from\":{\"id\":106}}"),
                new Leak("a draft left behind", "dialogues", Map.of("chatId", id)),
                new Leak("the author as a key", "suggestions", Map.of("m106", 5)),
                new Leak("the exact time", "suggestions", Date.from(Instant.parse("2026-11-24T01:00:18Z"))),
                new Leak("an id that grows with time", "suggestions", new ObjectId()));
    }

    @TestFactory
    Stream<DynamicTest> aLeakThatIsPutInOnPurposeIsFound() {
        var traces = wholeExchange().message(List.of(1061));
        return leaks().map(leak -> DynamicTest.dynamicTest(leak.toString(), () -> {
            var collection = store().getCollection(leak.collection());
            assertThat(traces.in(store())).isEmpty();

            collection.insertOne(new Document("_id", "planted").append("x", leak.value()));

            assertThat(traces.in(store())).isNotEmpty();
            collection.deleteOne(new Document("_id", "planted"));
        }));
    }

    @Test
    void theBytesOfADocumentGiveTheTelegramIdAway() {
        var traces = new AuthorTraces(7_461_520_983_654L, "m7", "Zefanya");
        for (Object value : List.of(7_461_520_983_654L, "7461520983654", "m7", "Zefanya Q.")) {
            assertThat(traces.in(AuthorTraces.bson(new Document("x", value))))
                    .as(value.toString())
                    .isNotEmpty();
        }
        assertThat(traces.in(AuthorTraces.bson(new Document("x", "anonim").append("n", 7L))))
                .isEmpty();
    }

    @Test
    void tenSuggestionsOfOneAuthorLookLikeThoseOfAnother() {
        for (int i = 0; i < 5; i++) {
            ideas.anonymous(zefanya, "Ide A" + i);
            ideas.office.clock().advance(Duration.ofMinutes(1));
            ideas.anonymous(ideas.maria, "Ide B" + i);
        }
        ideas.office.clock().advance(Duration.ofMinutes(60));
        ideas.sweep();

        var rest = store().getCollection("suggestions").find().map(document -> {
            document.remove("_id");
            document.remove("words");
            return document;
        });
        assertThat(rest.into(new HashSet<Document>())).hasSize(1);
        var ids = new TreeSet<String>();
        store().getCollection("suggestions").find().forEach(it -> ids.add(it.getString("_id")));
        assertThat(ids).hasSize(10).allMatch(it -> it.matches("[a-z2-7]{16}"));
        assertThat(ids.stream().map(it -> it.substring(0, 4)).distinct()).hasSize(10);
    }
}

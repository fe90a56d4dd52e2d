package kentongan.stories;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import kentongan.office.Members;
import kentongan.simulator.PhoneMessage;
import kentongan.simulator.world.MediaKind;
import kentongan.suggestions.AuthorTraces;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Follows an author who must stay unknown through the whole program, and then searches all that it has written. */
@Order(1)
class AnonymousIdeaStoryTests {

    /** Longer than 32 bits, so that nothing else in a file looks like it. */
    private static final long AUTHOR = 7_461_520_983_654L;

    private static final String NAME = "Zefanya Qurniawati";
    private static final Pattern CODE = Pattern.compile("[A-Z2-7]{4}(?:-[A-Z2-7]{4}){3}");

    private static final Logger OURS = (Logger) LoggerFactory.getLogger("kentongan");

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @AfterEach
    void leaveTheLog() {
        OURS.setLevel(Level.INFO);
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).detachAppender(log);
    }

    @ParameterizedTest
    @MethodSource("kentongan.stories.Words#both")
    void nothingThatTheProgramWritesLeadsToTheAuthorOfTwoRoundsOfQuestions(Words words) throws IOException {
        try (var office =
                TestOffice.start("kentongan.language=" + words.language()).with(words, "Aziza")) {
            var author = letIn(office, words);
            var traces = traces(office);
            var before = traces.in(storeFile(office));
            assertThat(before).as("the roster knows its people").isNotEmpty();

            watchTheLog();
            var code = suggest(author, words);
            var head = office.head();
            office.clock().advance(Duration.ofMinutes(61));
            var card = head.receives(words.either("Saran anonim", "Anonymous suggestion"));
            assertThat(card.text()).contains("Kotak saran").doesNotContain("Zefanya", "Qurniawati");
            assertThat(head.texts()).anyMatch(it -> it.contains("📷"));
            round(office, author, words, code, new String[] {"Di mana sebaiknya?", "Dekat pintu masuk"});
            round(office, author, words, code, new String[] {"Siapa yang membuka?", "Sekretaris dan satu pegawai"});
            card.taps(words.either("Terima", "Accept"));
            head.receives("«Kotak saran");
            head.says("Dipasang Senin");
            head.receives(words.either("lewat tiket", "at the ticket"));
            author.says(words.either("/tiket ", "/ticket ") + code).receives("Dipasang Senin");
            author.says(words.either("/batal", "/cancel")).receives(words.either("dibatalkan", "cancelled"));
            traces.message(
                    author.person().messages().stream().map(PhoneMessage::id).toList());

            assertThat(traces.in(office.program().getBean(MongoTemplate.class))).isEmpty();
            OURS.debug("The log is still heard");
            assertThat(List.copyOf(log.list))
                    .anyMatch(it -> it.getFormattedMessage().equals("The log is still heard"));
            assertThat(inTheLog(traces)).isEmpty();
            var file = storeFile(office);
            assertThat(traces.in(file)).as("the roster, and nothing more").isEqualTo(before);
            assertThat(new String(file, StandardCharsets.ISO_8859_1))
                    .contains("Dekat pintu masuk")
                    .doesNotContain(code)
                    .doesNotContain(code.replace("-", ""));
            assertThat(office.telegram().journal().invalidRequests()).isEmpty();
        }
    }

    private static Phone letIn(TestOffice office, Words words) {
        var author = office.phone(AUTHOR, NAME);
        var head = office.head();
        head.says(words.staff()).taps(words.importStaff());
        head.receives("CSV");
        head.sendsDocument("one.csv", "name,telegram_id\n" + NAME + "," + AUTHOR + "\n")
                .taps(words.apply());
        author.opensLink("").receives(NAME);
        return author;
    }

    private static AuthorTraces traces(TestOffice office) {
        var member =
                office.program().getBean(Members.class).byTelegramId(AUTHOR).orElseThrow();
        return new AuthorTraces(AUTHOR, member.id(), NAME).at(office.clock().instant());
    }

    /** The store's file as compaction at the start has left it. */
    private byte[] storeFile(TestOffice office) throws IOException {
        office.stopProgram();
        office.startProgram();
        watchTheLog();
        return Files.readAllBytes(office.data().resolve("kentongan.mv.db"));
    }

    private void watchTheLog() {
        var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        if (!root.isAttached(log)) {
            log.setContext(root.getLoggerContext());
            log.start();
            root.addAppender(log);
        }
        OURS.setLevel(Level.DEBUG);
    }

    private List<String> inTheLog(AuthorTraces traces) {
        return List.copyOf(log.list).stream()
                .map(it -> it.getLoggerName() + " " + it.getThreadName() + " " + it.getFormattedMessage() + " "
                        + it.getThrowableProxy())
                .filter(it -> !traces.in(it.getBytes(StandardCharsets.UTF_8)).isEmpty())
                .toList();
    }

    /** Writes it, with a photo, and has it deleted from the chat; returns the ticket code. */
    private static String suggest(Phone author, Words words) {
        author.says(words.either("/saran", "/suggest"));
        author.receives("💡");
        author.says("Kotak saran terlalu jauh");
        author.receives("Kotak saran terlalu jauh");
        author.sends(MediaKind.PHOTO, "zefanya.png", TestPicture.png());
        author.receives(words.either("Foto ikut", "photo goes with it")).taps(words.either("Anonim", "Anonymous"));
        var sent = author.receives(words.either("Tiket: ", "Ticket: "));
        var code = CODE.matcher(sent.text());
        assertThat(code.find()).isTrue();
        sent.taps(words.either("Hapus tulisan saya dari obrolan ini", "Delete what I wrote from this chat"));
        assertThat(author.person().messages()).noneMatch(it -> it.text().contains("Kotak saran terlalu jauh"));
        return code.group();
    }

    private static void round(TestOffice office, Phone author, Words words, String code, String[] said) {
        var head = office.head();
        head.taps(words.either("Tanya pengusul…", "Ask the author…"));
        head.receives("«Kotak saran");
        head.says(said[0]);
        head.receives(words.either("tiket pengusul", "author's ticket"));
        author.says(words.either("/tiket", "/ticket"));
        author.receives("ABCD-EFGH");
        author.says(code.replace('-', ' ').toLowerCase(Locale.ROOT));
        author.receives(said[0]).taps(words.either("Jawab", "Answer"));
        author.receives(words.either("5 sampai 60 menit", "5 to 60 minutes"));
        author.says(said[1]);
        author.receives(words.either("Tersimpan", "Kept"));
        head.neverReceives(said[1]);
        office.clock().advance(Duration.ofMinutes(61));
        head.receives(said[1]);
    }

    @Test
    void aLogLineThatNamesTheAuthorIsFound() {
        var traces = new AuthorTraces(AUTHOR, "m1abc", NAME);
        watchTheLog();
        var found = new ArrayList<List<String>>();
        for (var leak : List.of("chat " + AUTHOR, "member m1abc", "from " + NAME)) {
            LoggerFactory.getLogger("kentongan.leak").warn("A leak on purpose: {}", leak);
            found.add(inTheLog(traces));
            log.list.clear();
        }

        assertThat(found).allMatch(it -> it.size() == 1);
    }

    @Test
    void aFileThatKeepsTheAuthorsNumberIsFound() {
        try (var office = TestOffice.start()) {
            var traces = new AuthorTraces(AUTHOR, "m1abc", NAME);
            var suggestions = office.program().getBean(MongoTemplate.class).getCollection("suggestions");
            for (Object leak : List.of(AUTHOR, String.valueOf(AUTHOR), NAME, "m1abc")) {
                suggestions.insertOne(
                        new Document("_id", leak.getClass().getSimpleName() + leak.hashCode()).append("leak", leak));
            }
            assertThat(traces.in(storeFile(office)))
                    .anyMatch(it -> it.startsWith("number"))
                    .contains("text " + AUTHOR, "text " + NAME, "text m1abc");
            suggestions = office.program().getBean(MongoTemplate.class).getCollection("suggestions");
            suggestions.deleteMany(new Document());
            assertThat(traces.in(storeFile(office))).as("erased").isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

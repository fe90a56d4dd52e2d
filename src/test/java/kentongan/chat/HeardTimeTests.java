package kentongan.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import kentongan.chat.Conversation.Occasion;
import kentongan.chat.IncomingMessage.SentFile;
import kentongan.office.Language;
import kentongan.office.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeardTimeTests {

    private static final ZoneId ZONE = ZoneId.of("Asia/Jayapura");

    /** It is Tuesday, 24 November 2026, 10:00 there. */
    private final ChatFixture office = ChatFixture.with();

    private final Phone head = office.member("Yohanis", Role.HEAD, null);
    private final HeardTime heard = office.bean(HeardTime.class);

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void whatIsClearIsTakenWithoutAWord() {
        assertThat(heard.future(talk(Language.ID), typed("besok 9.00"), ZONE))
                .contains(ZonedDateTime.of(2026, 11, 25, 9, 0, 0, 0, ZONE));
        assertThat(heard.day(talk(Language.ID), typed("hari ini"), ZONE)).contains(LocalDate.of(2026, 11, 24));
        assertThat(heard.anyDay(talk(Language.EN), typed("yesterday"), ZONE)).contains(LocalDate.of(2026, 11, 23));
        assertThat(heard.length(talk(Language.EN), typed("90 minutes"))).contains(Duration.ofMinutes(90));
        assertThat(head.sees()).isEmpty();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            ID | kapan saja       | tidak terbaca
            EN | whenever         | can't be read
            ID | besok            | Jam berapa?
            EN | next week        | On which day?
            ID | 31/2 9.00        | Tanggal itu tidak ada
            EN | Monday 25/12 9am | another day of the week
            EN | 25/12 25:00      | no such time
            ID | hari ini 9.30    | sudah lewat
            ID | besok jam 2      | «25/11/2026 02:00» atau «25/11/2026 14:00»
            EN | tomorrow at 2    | “25/11/2026 02:00” or “25/11/2026 14:00”
            """)
    void everyUnclearTimeGetsASentence(Language language, String words, String sentence) {
        assertThat(heard.future(talk(language), typed(words), ZONE)).isEmpty();

        assertThat(head.last().text()).contains(sentence);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            ID | kapan saja          | tidak terbaca
            EN | next week           | Which day of that week?
            EN | 31/2                | no such date
            ID | Senin 25/12         | tidak cocok
            ID | kemarin             | sudah lewat
            """)
    void everyUnclearDayGetsASentence(Language language, String words, String sentence) {
        assertThat(heard.day(talk(language), typed(words), ZONE)).isEmpty();

        assertThat(head.last().text()).contains(sentence);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            ID | lama     | Lamanya tidak terbaca
            EN | 25 hours | at most 24 hours
            """)
    void everyUnclearLengthGetsASentence(Language language, String words, String sentence) {
        assertThat(heard.length(talk(language), typed(words))).isEmpty();

        assertThat(head.last().text()).contains(sentence);
    }

    @Test
    void whatIsNoTextIsToldSo() {
        var photo = message("besok 9.00", new SentFile(Media.PHOTO, "f", null, null, 1));

        assertThat(heard.future(talk(Language.ID), photo, ZONE)).isEmpty();
        assertThat(head.last().text()).contains("Hari dan jamnya perlu diketik");
        assertThat(heard.day(talk(Language.ID), photo, ZONE)).isEmpty();
        assertThat(head.last().text()).contains("Harinya perlu diketik");
        assertThat(heard.length(talk(Language.EN), photo)).isEmpty();
        assertThat(head.last().text()).contains("must be typed");
    }

    private Conversation talk(Language language) {
        return new Conversation(
                office.stored(head),
                office.bean(Phrasebook.class).in(language),
                new Occasion("u1", office.clock().instant(), null),
                office.bean(Dialogues.class),
                office.messenger());
    }

    private IncomingMessage typed(String words) {
        return message(words, null);
    }

    private IncomingMessage message(String words, @Nullable SentFile file) {
        return new IncomingMessage(
                head.id(),
                1,
                Html.escape(words),
                words,
                file,
                null,
                null,
                office.clock().instant());
    }
}

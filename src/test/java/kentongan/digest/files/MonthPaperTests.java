package kentongan.digest.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kentongan.announcements.Kind;
import kentongan.chat.ChatFixture;
import kentongan.chat.Phrasebook;
import kentongan.chat.Texts;
import kentongan.figures.HeadsAnswers;
import kentongan.figures.Ideas;
import kentongan.figures.Period;
import kentongan.figures.Report;
import kentongan.figures.Responsiveness;
import kentongan.figures.Share;
import kentongan.figures.Speed;
import kentongan.figures.Times;
import kentongan.figures.Week;
import kentongan.office.Language;
import kentongan.office.Section;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MonthPaperTests {

    private static final ZoneId ZONE = ZoneId.of("Asia/Jayapura");
    private static final YearMonth MONTH = YearMonth.of(2026, 10);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private static Texts in(Language language) {
        try (var office = ChatFixture.with("kentongan.announcements", "kentongan.questions")) {
            return office.bean(Phrasebook.class).in(language);
        }
    }

    private static Responsiveness answers(int people) {
        var times = Optional.of(new Times(40, Duration.ofSeconds(510), Duration.ofHours(5)));
        var speeds = Arrays.stream(Speed.values()).collect(Collectors.toMap(Function.identity(), it -> 7));
        return new Responsiveness(
                people, 60, 42, new Share(40, 50), times, times, speeds, new Share(9, 10), 20, 12, 3, 1, 2, 0);
    }

    private static Report report(Period period, int people, List<Section> sections) {
        var heads = Optional.of(new Times(8, Duration.ofMinutes(31), Duration.ofHours(3)));
        return new Report(
                period,
                people == 0 ? Responsiveness.NONE : answers(people),
                sections.stream()
                        .collect(Collectors.toMap(
                                Section::id, it -> answers(it.name().endsWith("2") ? 2 : 3))),
                List.of(),
                people == 0
                        ? new HeadsAnswers(0, 0, 0, Optional.empty(), Optional.empty())
                        : new HeadsAnswers(9, 8, 1, heads, heads),
                people == 0 ? Optional.empty() : Optional.of(new Ideas(5, 3, 2, Optional.empty())),
                List.of());
    }

    private static Month month(int people, List<Section> sections) {
        var report = report(Period.of(MONTH.atDay(1), MONTH.atEndOfMonth(), ZONE), people, sections);
        var weeks = Week.of(MONTH.atEndOfMonth()).last(13).stream()
                .map(it -> report(it.period(ZONE), people, sections))
                .toList();
        return new Month(
                MONTH, true, report, report, weeks, people == 0 ? Map.of() : Map.of(Kind.INSTRUCTION, 4), sections);
    }

    private static List<Section> sections(int count) {
        return IntStream.range(0, count)
                .mapToObj(it -> new Section(
                        "s" + it, "Seksi Pemberdayaan Masyarakat, Kampung dan Pemerintahan Umum di Distrik " + it))
                .toList();
    }

    private static PdfReader printed(Month month, Texts texts, PaperFonts fonts) throws IOException {
        return new PdfReader(new MonthPaper(fonts, texts, ZONE).print(month, TODAY));
    }

    private static String text(PdfReader paper) throws IOException {
        var reader = new PdfTextExtractor(paper);
        return reader.getTextFromPage(1) + "\n" + reader.getTextFromPage(2);
    }

    private static void hasTwoPagesOfA4(PdfReader paper) {
        assertThat(paper.getNumberOfPages()).isEqualTo(2);
        assertThat(Set.of(1, 2)).allSatisfy(page -> {
            assertThat(paper.getPageSize(page).getWidth()).isEqualTo(595);
            assertThat(paper.getPageSize(page).getHeight()).isEqualTo(842);
        });
    }

    @ParameterizedTest
    @EnumSource
    void isTwoPagesHoweverManySectionsThereAre(Language language) throws IOException {
        for (var count : List.of(0, 3, 80)) {
            hasTwoPagesOfA4(printed(month(20, sections(count)), in(language), PaperFonts.ofThisMachine()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void isTwoPagesWithoutTheFontToo(Language language) throws IOException {
        var paper = printed(month(20, sections(80)), in(language), PaperFonts.in(List.of()));

        hasTwoPagesOfA4(paper);
        assertThat(text(paper)).contains("2026", "Median");
    }

    @Test
    void tellsTheMonthInTheReadersLanguage() throws IOException {
        assertThat(text(printed(month(20, sections(3)), in(Language.ID), PaperFonts.ofThisMachine())))
                .contains("Laporan bulanan", "Oktober 2026", "80%", "8 mnt 30 dtk", "31 mnt 0 dtk", "4 instruksi")
                .contains("Cara menghitung", "Kehadiran", "Saran diterapkan");
        assertThat(text(printed(month(20, sections(3)), in(Language.EN), PaperFonts.ofThisMachine())))
                .contains("Monthly report", "October 2026", "80%", "8 min 30 s", "31 min 0 s", "4 instructions")
                .contains("How this was counted", "Attendance", "Ideas applied");
    }

    @Test
    void leavesOutSectionsOfFewerThanThree() throws IOException {
        var sections = List.of(new Section("a", "Umum"), new Section("b", "Kas 2"));

        assertThat(text(printed(month(20, sections), in(Language.ID), PaperFonts.ofThisMachine())))
                .contains("Umum")
                .doesNotContain("Kas 2");
    }

    @Test
    void leavesOutTheFiguresOfFewerThanThreePeople() throws IOException {
        var paper = printed(month(2, List.of()), in(Language.EN), PaperFonts.ofThisMachine());

        hasTwoPagesOfA4(paper);
        assertThat(text(paper)).contains("Fewer than three people").doesNotContain("80%", "8 min 30 s");
    }

    @ParameterizedTest
    @EnumSource
    void saysSoWhereThereIsNothing(Language language) throws IOException {
        var paper = printed(month(0, List.of()), in(language), PaperFonts.ofThisMachine());

        hasTwoPagesOfA4(paper);
        assertThat(text(paper))
                .contains(language == Language.ID ? "tidak ada angka untuk bulan ini" : "no figures for this month")
                .doesNotContain("NaN", "–%", "0%");
    }
}

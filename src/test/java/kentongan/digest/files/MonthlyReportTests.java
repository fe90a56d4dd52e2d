package kentongan.digest.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MonthlyReportTests {

    private final FilesOffice it = FilesOffice.inEnglish().withAnAnnouncement();

    @AfterEach
    void close() {
        it.close();
    }

    private String text(String name) throws IOException {
        var paper = new PdfReader(it.file(name, it.head).bytes());
        var reader = new PdfTextExtractor(paper);
        return (reader.getTextFromPage(1) + " " + reader.getTextFromPage(2)).replaceAll("\\s+", " ");
    }

    @Test
    void namesNobodyAndNoSmallSection() throws IOException {
        assertThat(text("report"))
                .contains("November 2026", "1 announcement", "5 deliveries to 5 people")
                .doesNotContain("Yohanis", "Sekar", "Lukas", "Aziza", "Budi", "Siti")
                .contains("Umum")
                .doesNotContain("Keuangan");
    }

    @Test
    void isOfThisMonthOrTheOneBefore() throws IOException {
        assertThat(it.file("report", it.head).fileName()).isEqualTo("monthly-report-2026-11.pdf");
        assertThat(it.file("report-before", it.head).fileName()).isEqualTo("monthly-report-2026-10.pdf");
        assertThat(text("report-before")).contains("October 2026", "no figures for this month");
        assertThat(text("report")).contains("not over yet");
    }

    @Test
    void isForThoseWhoSpeakForTheOffice() {
        for (var name : List.of("report", "report-before")) {
            var report = it.attachment(name);
            assertThat(report.isFor(it.office.stored(it.head))).isTrue();
            assertThat(report.isFor(it.office.stored(it.secretary))).isTrue();
            assertThat(report.isFor(it.office.stored(it.leader))).isFalse();
            assertThat(report.isFor(it.office.stored(it.budi))).isFalse();
        }
    }
}

package kentongan.digest.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import kentongan.chat.Phone;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;

class FiguresBookTests {

    private static ReadableWorkbook book(FilesOffice it, Phone reader) throws IOException {
        return new ReadableWorkbook(
                new ByteArrayInputStream(it.file("excel", reader).bytes()), new ReadingOptions(true, false));
    }

    private static List<String> sheets(ReadableWorkbook book) {
        return book.getSheets().map(Sheet::getName).toList();
    }

    private static List<Row> rows(ReadableWorkbook book, String sheet) throws IOException {
        return book.findSheet(sheet).orElseThrow().read();
    }

    private static List<String> column(List<Row> rows, int index) {
        return rows.stream().skip(1).map(row -> row.getCellText(index)).toList();
    }

    /** The cell under that header, in the row that begins so. */
    private static Cell cell(List<Row> rows, String first, String header) {
        var column = rows.get(0).stream().map(Cell::getText).toList().indexOf(header);
        return rows.stream()
                .filter(row -> row.getCellText(0).equals(first))
                .findFirst()
                .orElseThrow()
                .getCell(column);
    }

    @Test
    void figuresAreNumbersSharesAndLengthsOfTime() throws IOException {
        try (var it = FilesOffice.inEnglish().withAnAnnouncement();
                var book = book(it, it.head)) {
            var people = rows(book, "People");

            assertThat(cell(people, "+Aziza", "Deliveries").getType()).isEqualTo(CellType.NUMBER);
            var rate = cell(people, "+Aziza", "Response rate");
            assertThat(rate.asNumber()).isEqualByComparingTo("1");
            assertThat(rate.getDataFormatString()).isEqualTo("0.0%");
            var median = cell(people, "+Aziza", "Median, working time");
            assertThat(median.asNumber().doubleValue() * 24 * 60).isCloseTo(3, within(1e-9));
            assertThat(median.getDataFormatString()).isEqualTo("[h]:mm:ss");
            assertThat(cell(people, "Budi", "Response rate"))
                    .matches(cell -> cell == null || cell.getRawValue() == null);
        }
    }

    @Test
    void daysAndTimesAreDates() throws IOException {
        try (var it = FilesOffice.inEnglish().withAnAnnouncement();
                var book = book(it, it.head)) {
            var sent = rows(book, "Announcements").get(1);
            assertThat(sent.getCellAsDate(0)).contains(LocalDateTime.of(2026, 11, 24, 10, 0));
            assertThat(sent.getCell(0).getDataFormatString()).isEqualTo("yyyy-mm-dd hh:mm");
            assertThat(sent.getCellText(1)).isEqualTo("Apel pagi");
            assertThat(sent.getCellText(2)).isEqualTo("instruction");
            var week = rows(book, "Weeks").get(1);
            assertThat(week.getCellAsDate(0))
                    .contains(FilesOffice.THIS_WEEK.monday().atStartOfDay());
        }
    }

    @Test
    void theHeaderStaysWhenOneScrolls() throws IOException {
        try (var it = FilesOffice.inIndonesian().withAnAnnouncement()) {
            var sheets = xml(it.file("excel", it.head).bytes(), "xl/worksheets/");

            assertThat(sheets)
                    .hasSize(5)
                    .allSatisfy(
                            sheet -> assertThat(sheet).contains("ySplit=\"1\"").contains("state=\"frozen\""));
        }
    }

    private static List<String> xml(byte[] file, String folder) throws IOException {
        try (var zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                .get()) {
            var found = new ArrayList<String>();
            for (var entry : Collections.list(zip.getEntries())) {
                if (entry.getName().startsWith(folder)) {
                    found.add(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                }
            }
            return found;
        }
    }

    @Test
    void everyColumnIsExplainedInTheReadersLanguage() throws IOException {
        try (var it = FilesOffice.inIndonesian().withAnAnnouncement();
                var book = book(it, it.head)) {
            assertThat(sheets(book)).containsExactly("Pekan", "Pegawai", "Seksi", "Pengumuman", "Tentang");
            var explained = column(rows(book, "Tentang"), 0);
            for (var sheet : List.of("Pekan", "Pegawai", "Seksi", "Pengumuman")) {
                var headers =
                        rows(book, sheet).get(0).stream().map(Cell::getText).collect(Collectors.toList());
                assertThat(explained).containsAll(headers);
            }
        }
        try (var it = FilesOffice.inEnglish();
                var book = book(it, it.budi)) {
            assertThat(sheets(book)).containsExactly("Weeks", "People", "Sections", "Announcements", "About");
        }
    }

    @Test
    void eachSeesWhomTheyMay() throws IOException {
        try (var it = FilesOffice.inIndonesian().withAnAnnouncement()) {
            try (var book = book(it, it.head)) {
                assertThat(column(rows(book, "Pegawai"), 0)).hasSize(6);
                assertThat(column(rows(book, "Seksi"), 0)).containsExactly("=Keuangan, \"kas\"", "Umum");
                assertThat(column(rows(book, "Pekan"), 1)).containsExactly("Kantor");
            }
            try (var book = book(it, it.leader)) {
                assertThat(column(rows(book, "Pegawai"), 0)).containsExactly("+Aziza", "Budi", "Lukas");
                assertThat(column(rows(book, "Seksi"), 0)).containsExactly("Umum");
                assertThat(column(rows(book, "Pekan"), 1)).containsExactly("Kantor", "Umum", "Lukas");
            }
            try (var book = book(it, it.secretary)) {
                assertThat(column(rows(book, "Pegawai"), 0)).containsExactly("Sekar");
                assertThat(column(rows(book, "Seksi"), 0)).containsExactly("Umum");
            }
        }
    }

    @Test
    void ofAnAnnouncementALeaderSeesTheSectionsAnswersOnly() throws IOException {
        try (var it = FilesOffice.inIndonesian().withAnAnnouncement()) {
            assertThat(deliveries(it, it.head)).isEqualTo(5);
            assertThat(deliveries(it, it.leader)).isEqualTo(3);
            assertThat(deliveries(it, it.siti)).isEqualTo(1);
        }
    }

    private static int deliveries(FilesOffice it, Phone reader) throws IOException {
        try (var book = book(it, reader)) {
            return rows(book, "Pengumuman")
                    .get(1)
                    .getCellAsNumber(5)
                    .orElseThrow()
                    .intValue();
        }
    }

    @Test
    void aWeekWithoutAnythingHasHeadersAndNoRows() throws IOException {
        try (var it = FilesOffice.inIndonesian();
                var book = book(it, it.head)) {
            assertThat(rows(book, "Pekan")).hasSize(1);
            assertThat(rows(book, "Pengumuman")).hasSize(1);
            assertThat(rows(book, "Pegawai")).hasSize(7);
        }
    }
}

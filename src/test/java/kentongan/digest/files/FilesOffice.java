package kentongan.digest.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import kentongan.chat.ChatFixture;
import kentongan.chat.Outgoing.Upload;
import kentongan.chat.Phone;
import kentongan.digest.Attachment;
import kentongan.figures.Week;
import kentongan.office.OfficeProperties;
import kentongan.office.Role;
import kentongan.office.Section;
import kentongan.office.Sections;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** An office of three sections whose head has told it something; it is Tuesday 24 November 2026, ten in the morning. */
final class FilesOffice implements AutoCloseable {

    static final Week THIS_WEEK = new Week(LocalDate.of(2026, 11, 23));

    final ChatFixture office;
    final Section general;
    final Section finance;
    final Phone head;
    final Phone secretary;
    final Phone leader;
    final Phone aziza;
    final Phone budi;
    final Phone siti;

    private FilesOffice(ChatFixture office) {
        this.office = office;
        var sections = office.bean(Sections.class);
        general = sections.named("Umum");
        finance = sections.named("=Keuangan, \"kas\"");
        head = office.member("Yohanis", Role.HEAD, null);
        secretary = office.member("Sekar", Role.SECRETARY, null);
        leader = office.member("Lukas", Role.SECTION_HEAD, general.id());
        aziza = office.member("+Aziza", Role.EMPLOYEE, general.id());
        budi = office.member("Budi", Role.EMPLOYEE, general.id());
        siti = office.member("Siti", Role.EMPLOYEE, finance.id());
    }

    static FilesOffice inIndonesian() {
        return new FilesOffice(ChatFixture.with(packages()));
    }

    static FilesOffice inEnglish() {
        return new FilesOffice(ChatFixture.inEnglish(packages()));
    }

    private static String[] packages() {
        return new String[] {
            "kentongan.announcements", "kentongan.questions", "kentongan.figures", "kentongan.digest.files"
        };
    }

    /** The head tells everyone something; two answer, after three and after ten minutes. */
    FilesOffice withAnAnnouncement() {
        var isIndonesian = office.bean(OfficeProperties.class).language().equals("id");
        head.says("Apel pagi").taps(isIndonesian ? "Kirim ke" : "Send to");
        office.clock().advance(Duration.ofMinutes(3));
        aziza.taps(isIndonesian ? "✅ Mengerti" : "✅ Understood");
        office.clock().advance(Duration.ofMinutes(7));
        siti.taps(isIndonesian ? "✅ Mengerti" : "✅ Understood");
        return this;
    }

    Attachment attachment(String name) {
        return List.of(
                        office.bean(ExcelFile.class),
                        office.bean(PeopleCsv.class),
                        office.bean(DeliveriesFile.class),
                        office.bean(YearOfDeliveries.class),
                        office.bean(MonthlyReportFile.class),
                        office.bean(EarlierReportFile.class))
                .stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The file that the person gets under this week's digest. */
    Upload file(String name, Phone reader) {
        var made = attachment(name)
                .make(office.stored(reader), THIS_WEEK, office.clock().instant());
        return (Upload) Objects.requireNonNull(made.attachment());
    }

    /** The rows of a CSV file, which begins with a byte order mark; the first row names the columns. */
    static List<CSVRecord> rows(byte[] csv) {
        var text = new InputStreamReader(new ByteArrayInputStream(csv, 3, csv.length - 3), StandardCharsets.UTF_8);
        try (var parser = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(text)) {
            return parser.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        office.close();
    }
}

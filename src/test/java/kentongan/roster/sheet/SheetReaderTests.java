package kentongan.roster.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kentongan.roster.sheet.SheetUnreadable.Reason;
import kentongan.sheets.Formulas;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SheetReaderTests {

    private static Sheet csv(String text) throws SheetUnreadable {
        return SheetReader.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void assertUnreadable(byte[] bytes, Reason reason) {
        assertThatThrownBy(() -> SheetReader.read(bytes))
                .isInstanceOfSatisfying(
                        SheetUnreadable.class, it -> assertThat(it.reason()).isEqualTo(reason));
    }

    private static List<String> names(Sheet sheet) {
        return sheet.rows().stream().map(it -> it.cell(Column.NAME)).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name,section\nSiti,Umum\n",
                "\uFEFFname,section\r\nSiti,Umum\r\n",
                "Section;NAME\nUmum;Siti",
                "name\tsection\nSiti\tUmum",
                "\"name\",\"section\"\n\"Siti\",\"Umum\"",
                " Name , SECTION \n  Siti , Umum ",
                "nip,name,section,note\n,Siti,Umum,x"
            })
    void readsTheSamePersonHoweverItIsWritten(String text) throws SheetUnreadable {
        var sheet = csv(text);

        assertThat(names(sheet)).containsExactly("Siti");
        assertThat(sheet.rows().get(0).cell(Column.SECTION)).isEqualTo("Umum");
        assertThat(sheet.rows().get(0).number()).isEqualTo(2);
        assertThat(sheet.isGuessed()).isFalse();
    }

    @Test
    void numbersRowsAsTheFileDoes() throws SheetUnreadable {
        var sheet = csv("name,title\nSiti,\"Staf\nUmum\"\n\n,\nBudi,\n");

        assertThat(sheet.rows()).extracting(Sheet.Row::number).containsExactly(2, 5);
    }

    @Test
    void understandsQuotes() throws SheetUnreadable {
        var sheet = csv("name,title\n\"Budi \"\"Bung\"\", S.Sos\",\"a;b\"\n");

        assertThat(names(sheet)).containsExactly("Budi \"Bung\", S.Sos");
    }

    @Test
    void aBrokenRowCostsNoOther() throws SheetUnreadable {
        var sheet = csv("name,section\nSiti,Umum\nBudi, S.Sos,Umum,x\n\"Ani\"x,Umum\nRina,Umum\n");

        assertThat(names(sheet)).contains("Siti", "Rina").hasSize(4);
        assertThat(sheet.rows()).extracting(Sheet.Row::isTooWide).containsExactly(false, true, false, false);
    }

    @Test
    void readsOldEncodingsAndSaysSo() throws SheetUnreadable {
        var sheet = SheetReader.read("name\nJosé Müller’s".getBytes(Charset.forName("windows-1252")));

        assertThat(names(sheet)).containsExactly("José Müller’s");
        assertThat(sheet.isGuessed()).isTrue();
    }

    @Test
    void namesColumnsItDoesNotKnow() throws SheetUnreadable {
        assertThat(csv("name,status,golongan,name\nSiti,active,III,x").unknownColumns())
                .containsExactly("golongan", "name");
    }

    @ParameterizedTest
    @CsvSource({
        "'',EMPTY",
        "'  \n \n',EMPTY",
        "'name,section\n',EMPTY",
        "'nama,section\nSiti,Umum',NO_NAME_COLUMN",
        "'%PDF-1.7 x',WRONG_KIND",
        "'PK\u0003\u0004 truncated',BROKEN"
    })
    void refusesWithTheReason(String text, Reason reason) {
        assertUnreadable(text.getBytes(StandardCharsets.UTF_8), reason);
    }

    @Test
    void refusesPicturesOldSpreadsheetsAndOtherArchives() throws IOException {
        assertUnreadable(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10}, Reason.WRONG_KIND);
        assertUnreadable(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0}, Reason.WRONG_KIND);
        assertUnreadable(new byte[] {'a', 0, 'b'}, Reason.WRONG_KIND);
        assertUnreadable(zip("word/document.xml", "<w/>".getBytes(StandardCharsets.UTF_8)), Reason.WRONG_KIND);
        assertUnreadable(zip("xl/workbook.xml", "<nothing/>".getBytes(StandardCharsets.UTF_8)), Reason.BROKEN);
    }

    @Test
    void unpacksNoBomb() throws IOException {
        assertUnreadable(zip("xl/workbook.xml", new byte[60 * 1024 * 1024]), Reason.TOO_LARGE);
        var entities = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"b\">]><x>&a;</x>";
        assertUnreadable(zip("xl/workbook.xml", entities.getBytes(StandardCharsets.UTF_8)), Reason.BROKEN);
    }

    @Test
    void takesFiveThousandRowsAndNoMore() throws SheetUnreadable {
        assertThat(csv("name\n" + "Siti\n".repeat(5_000)).rows()).hasSize(5_000);
        assertUnreadable(("name\n" + "Siti\n".repeat(5_001)).getBytes(StandardCharsets.UTF_8), Reason.TOO_MANY_ROWS);
    }

    @Test
    void keepsNumbersOfSpreadsheetsExact() throws IOException, SheetUnreadable {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "test", "1.0")) {
            var sheet = workbook.newWorksheet("Pegawai");
            sheet.value(0, 0, "Name");
            sheet.value(0, 1, "telegram_id");
            sheet.value(0, 2, "nip");
            sheet.value(1, 0, "Siti");
            sheet.value(1, 1, 7_123_456_789L);
            sheet.value(1, 2, "198501012010011001");
            sheet.value(3, 0, "Budi");
            sheet.value(3, 1, 1e9);
            sheet.value(3, 2, 198501012010011001L);
        }

        var rows = SheetReader.read(bytes.toByteArray()).rows();

        assertThat(rows).extracting(Sheet.Row::number).containsExactly(2, 4);
        assertThat(rows).extracting(it -> it.cell(Column.TELEGRAM_ID)).containsExactly("7123456789", "1000000000");
        assertThat(rows.get(0).cell(Column.NIP)).isEqualTo("198501012010011001");
        assertThat(Person.problem(rows.get(0))).isEmpty();
        assertThat(Person.problem(rows.get(1)).orElseThrow().kind()).isEqualTo(RowProblem.Kind.NIP_BAD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+62", "-Budi", "@siti", "'=x", "''-x", "'Uni", "Siti", "O'Brien"})
    void everyNameComesBackFromAnExportAsItWas(String name) {
        assertThat(Formulas.armed(name)).doesNotMatch("[=+@-].*");
        assertThat(Formulas.disarmed(Formulas.armed(name))).isEqualTo(name);
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return bytes.toByteArray();
    }
}

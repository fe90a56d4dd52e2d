package kentongan.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CsvWriterTests {

    private static String written(@Nullable Object... cells) {
        var out = new ByteArrayOutputStream();
        try (var csv = new CsvWriter(out)) {
            csv.row("name", "number");
            csv.row(cells);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void beginsWithAByteOrderMarkAndEndsEachRowAsTheStandardSays() {
        assertThat(written("Aziza", 3)).isEqualTo("\uFEFFname,number\r\nAziza,3\r\n");
    }

    @Test
    void quotesWhatWouldBreakARow() throws IOException {
        var name = "Bless, \"Obet\"\nKalami; Ünal 🙏";

        var csv = written(name, 1);

        try (var parser = CSVFormat.RFC4180.parse(new StringReader(csv))) {
            assertThat(parser.getRecords().get(1).get(0)).isEqualTo(name);
        }
    }

    @Test
    void takesNoTextForAFormulaAndNoNumberForAText() {
        assertThat(written("=1+1", new BigDecimal("-3.500"))).endsWith("'=1+1,-3.500\r\n");
        assertThat(written("+62", -1)).endsWith("'+62,-1\r\n");
        assertThat(written("@SUM(A1)", 1)).endsWith("'@SUM(A1),1\r\n");
        assertThat(written("-Budi", 1)).endsWith("'-Budi,1\r\n");
    }

    @Test
    void leavesCellsEmptyWhereThereIsNothing() {
        assertThat(written("Aziza", null)).endsWith("Aziza,\r\n");
    }
}

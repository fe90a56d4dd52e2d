package kentongan.figures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes rows as RFC 4180 has them, in UTF-8 with the mark by which Excel knows it. */
final class Csv {

    private static final char MARK = '\uFEFF';
    private static final String FORMULA_BEGINS = "=+-@\t\r";
    private static final int NANOS = 9;
    private static final int SECOND_DECIMALS = 3;
    private static final int RATE_DECIMALS = 4;

    private final CSVPrinter printer;

    Csv(Appendable out, List<String> columns) {
        try {
            out.append(MARK);
            printer = new CSVPrinter(out, CSVFormat.RFC4180);
            printer.printRecord(columns);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void row(List<String> cells) {
        try {
            printer.printRecord(cells);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What somebody typed; a spreadsheet must not take it for a formula. */
    static String text(String typed) {
        return !typed.isEmpty() && FORMULA_BEGINS.indexOf(typed.charAt(0)) >= 0 ? "'" + typed : typed;
    }

    /** With three decimals, halves up. */
    static String seconds(Optional<Duration> time) {
        return time.map(it -> BigDecimal.valueOf(it.getSeconds())
                        .add(BigDecimal.valueOf(it.getNano(), NANOS))
                        .setScale(SECOND_DECIMALS, RoundingMode.HALF_UP)
                        .toPlainString())
                .orElse("");
    }

    /** Between 0 and 1 with four decimals, halves up; blank where there is nothing to have a share of. */
    static String rate(Share share) {
        return share.whole() == 0
                ? ""
                : BigDecimal.valueOf(share.part())
                        .divide(BigDecimal.valueOf(share.whole()), RATE_DECIMALS, RoundingMode.HALF_UP)
                        .toPlainString();
    }
}

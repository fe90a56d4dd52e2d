package kentongan.roster.sheet;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A column of the sheets that are imported and exported. */
enum Column {
    NAME,
    SECTION,
    TITLE,
    ROLE,
    NIP,
    TELEGRAM_ID,
    /** Exported for reading; ignored on import, since how somebody stands follows from what they did. */
    STATUS;

    String header() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The column of that header, whatever the case. */
    static Optional<Column> of(String header) {
        var wanted = header.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s-]+", "_");
        return Arrays.stream(values()).filter(it -> it.header().equals(wanted)).findFirst();
    }
}

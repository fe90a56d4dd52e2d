package kentongan.digest.files;

import java.util.EnumSet;
import java.util.Set;
import kentongan.chat.Texts;

/** A column of the workbook: its header is the text {@code files.col.…}, its meaning the text {@code files.about.…}. */
enum Column {
    WEEK(12),
    WHOSE(24),
    NAME(28),
    SECTION(22),
    PEOPLE(10),
    SENT_AT(17),
    TEXT(48),
    KIND(16),
    PRIORITY(11),
    AUTHOR(24),
    DELIVERIES(11),
    ANSWERED(11),
    IN_TIME(11),
    RATE(11),
    MEDIAN_WORKING(14),
    P90_WORKING(14),
    MEDIAN_WALL(14),
    P90_WALL(14),
    CLARITY(11),
    DONE(10),
    OVERDUE(10),
    FAILED(10),
    UNREACHABLE(12),
    HEAD_ASKED(12),
    HEAD_ANSWERED(12),
    HEAD_MEDIAN(14),
    HEAD_P90(14),
    MEETINGS(12),
    TRAININGS(12),
    IDEAS_GIVEN(11),
    IDEAS_ACCEPTED(11),
    IDEAS_APPLIED(11);

    private static final Set<Column> TEXTS =
            EnumSet.of(WEEK, WHOSE, NAME, SECTION, SENT_AT, TEXT, KIND, PRIORITY, AUTHOR);

    private final double width;

    Column(double width) {
        this.width = width;
    }

    /** Whether words stand in it; else numbers, which stand under the middle of their header. */
    boolean isText() {
        return TEXTS.contains(this);
    }

    /** In characters, as spreadsheets count it. */
    double width() {
        return width;
    }

    String header(Texts texts) {
        return texts.plain("files.col." + FileTexts.code(this));
    }

    String meaning(Texts texts) {
        return texts.plain("files.about." + FileTexts.code(this));
    }
}

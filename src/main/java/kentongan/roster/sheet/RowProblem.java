package kentongan.roster.sheet;

import java.util.Locale;
import kentongan.chat.Html;
import kentongan.chat.Texts;

/**
 * Why a row can't be imported.
 *
 * @param detail what it is about: the offending words, a name, another row's number
 */
record RowProblem(int row, Kind kind, String detail) {

    enum Kind {
        TOO_WIDE,
        NAME_BLANK,
        NAME_TOO_LONG,
        NAME_SEVERAL_LINES,
        SECTION_BAD,
        TITLE_BAD,
        ROLE_UNKNOWN,
        ROLE_HEAD,
        HEAD_STAYS,
        HEADS_ONLY,
        NIP_BAD,
        NIP_TWICE,
        NIP_TAKEN,
        TELEGRAM_BAD,
        TELEGRAM_TWICE,
        TELEGRAM_TAKEN,
        SAME_PERSON,
        AMBIGUOUS
    }

    Html words(Texts texts) {
        var key = "import.row." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return texts.html("import.row", row, texts.html(key, detail));
    }
}

package kentongan.roster.sheet;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kentongan.roster.sheet.SheetUnreadable.Reason;

/**
 * The text of a file of unknown encoding.
 *
 * @param isGuessed whether it is no UTF-8 and was read as Windows-1252, as old spreadsheets write it
 */
record SheetText(String words, boolean isGuessed) {

    private static final List<String> OTHER_KINDS = List.of(
            "%PDF",
            "\u00D0\u00CF\u0011\u00E0", "\u0089PNG", "\u00FF\u00D8\u00FF", "GIF8", "{\\rtf", "<!DOCTYPE", "<html");

    static SheetText of(byte[] bytes) throws SheetUnreadable {
        var start = new String(bytes, 0, Math.min(bytes.length, 16), StandardCharsets.ISO_8859_1);
        if (OTHER_KINDS.stream().anyMatch(start::startsWith)) {
            throw new SheetUnreadable(Reason.WRONG_KIND);
        }
        if (start.startsWith("\u00FE\u00FF") || start.startsWith("\u00FF\u00FE")) {
            return new SheetText(new String(bytes, StandardCharsets.UTF_16), false);
        }
        for (byte b : bytes) {
            if (b == 0) {
                throw new SheetUnreadable(Reason.WRONG_KIND);
            }
        }
        try {
            var words = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return new SheetText(words.startsWith("\uFEFF") ? words.substring(1) : words, false);
        } catch (CharacterCodingException notUtf8) {
            return new SheetText(new String(bytes, Charset.forName("windows-1252")), true);
        }
    }
}

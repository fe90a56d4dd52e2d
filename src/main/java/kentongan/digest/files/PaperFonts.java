package kentongan.digest.files;

import com.lowagie.text.Font;
import com.lowagie.text.pdf.BaseFont;
import java.awt.Color;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The letters of the monthly report: DejaVu Sans, embedded, where the machine has it, since it knows every name; else
 * Helvetica, which every reader of PDF has.
 */
final class PaperFonts {

    private static final List<Path> FOLDERS = List.of(
            Path.of("/usr/share/fonts/truetype/dejavu"),
            Path.of("/usr/share/fonts/dejavu"),
            Path.of("/usr/share/fonts/dejavu-sans-fonts"),
            Path.of("/usr/share/fonts/TTF"));

    private final BaseFont regular;
    private final BaseFont bold;
    private final java.awt.Font onPictures;

    private PaperFonts(BaseFont regular, BaseFont bold, java.awt.Font onPictures) {
        this.regular = regular;
        this.bold = bold;
        this.onPictures = onPictures;
    }

    /** Looks what this machine has. */
    static PaperFonts ofThisMachine() {
        return in(FOLDERS);
    }

    static PaperFonts in(List<Path> folders) {
        try {
            var file = find(folders, "DejaVuSans.ttf");
            var boldFile = find(folders, "DejaVuSans-Bold.ttf");
            return file.isPresent() && boldFile.isPresent()
                    ? new PaperFonts(embedded(file.get()), embedded(boldFile.get()), picture(file.get()))
                    : new PaperFonts(
                            builtIn(BaseFont.HELVETICA),
                            builtIn(BaseFont.HELVETICA_BOLD),
                            new java.awt.Font(java.awt.Font.SANS_SERIF, java.awt.Font.PLAIN, 1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Path> find(List<Path> folders, String name) {
        return folders.stream()
                .map(it -> it.resolve(name))
                .filter(Files::isReadable)
                .findFirst();
    }

    private static BaseFont embedded(Path file) throws IOException {
        return BaseFont.createFont(file.toString(), BaseFont.IDENTITY_H, BaseFont.EMBEDDED);
    }

    private static BaseFont builtIn(String name) throws IOException {
        return BaseFont.createFont(name, BaseFont.CP1252, BaseFont.NOT_EMBEDDED);
    }

    private static java.awt.Font picture(Path file) throws IOException {
        try {
            return java.awt.Font.createFont(java.awt.Font.TRUETYPE_FONT, file.toFile());
        } catch (FontFormatException e) {
            throw new IOException(e);
        }
    }

    Font regular(float size, Color color) {
        return new Font(regular, size, Font.NORMAL, color);
    }

    Font bold(float size, Color color) {
        return new Font(bold, size, Font.NORMAL, color);
    }

    /** For text on pictures. */
    java.awt.Font onPictures(float size) {
        return onPictures.deriveFont(size);
    }
}

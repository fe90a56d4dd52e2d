package kentongan.roster.invite;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.imageio.ImageIO;

/**
 * An invitation to print: a page of A5's shape with a title, the QR code, and the link's text below it. No side is longer
 * than 1280 pixels, so that Telegram shows the picture as it is.
 */
record Poster(String title, String how, String link) {

    private static final int WIDTH = 904;
    private static final int HEIGHT = 1280;
    private static final int MARGIN = 72;
    private static final int CODE_TOP = 330;
    private static final int CODE_SIDE = WIDTH - 2 * MARGIN;
    private static final Color INK = new Color(0x1F2A37);
    private static final Color BAND = new Color(0x8A3B12);

    /** The picture as PNG. */
    byte[] png() {
        var page = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var pen = page.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        drawFrame(pen);
        drawCode(pen);
        drawWords(pen);
        pen.dispose();
        return encoded(page);
    }

    private static void drawFrame(Graphics2D pen) {
        pen.setColor(BAND);
        pen.fillRect(0, 0, WIDTH, 28);
        pen.fillRect(0, HEIGHT - 28, WIDTH, 28);
        pen.setColor(new Color(0xE5E7EB));
        pen.setStroke(new BasicStroke(4));
        pen.drawRoundRect(MARGIN - 24, CODE_TOP - 24, CODE_SIDE + 48, CODE_SIDE + 48, 32, 32);
    }

    private void drawCode(Graphics2D pen) {
        var modules = modules();
        var module = CODE_SIDE / modules.getWidth();
        var offset = (CODE_SIDE - module * modules.getWidth()) / 2;
        pen.setColor(Color.BLACK);
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_OFF);
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                if (modules.get(x, y)) {
                    pen.fillRect(MARGIN + offset + x * module, CODE_TOP + offset + y * module, module, module);
                }
            }
        }
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    }

    private BitMatrix modules() {
        try {
            // a quiet zone of 2 modules is enough within the page's own white
            var hints = Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.Q, EncodeHintType.MARGIN, 2);
            return new QRCodeWriter().encode(link, BarcodeFormat.QR_CODE, 0, 0, hints);
        } catch (WriterException e) {
            throw new IllegalStateException("no QR code holds " + link, e);
        }
    }

    private void drawWords(Graphics2D pen) {
        pen.setColor(BAND);
        centred(pen, "Kentongan", Font.BOLD, 84, 150);
        pen.setColor(INK);
        centred(pen, title, Font.BOLD, 46, 226);
        centred(pen, how, Font.PLAIN, 28, 274);
        var at = link.substring(link.indexOf("t.me/") + 5, link.indexOf('?'));
        centred(pen, "@" + at, Font.BOLD, 38, HEIGHT - 110);
        centred(pen, link, Font.PLAIN, 24, HEIGHT - 62);
    }

    private static void centred(Graphics2D pen, String words, int style, int size, int baseline) {
        var font = new Font(Font.SANS_SERIF, style, size);
        var wide = pen.getFontMetrics(font).stringWidth(words);
        var room = WIDTH - MARGIN;
        var fitting = wide <= room ? font : font.deriveFont((float) size * room / wide);
        pen.setFont(fitting);
        pen.drawString(words, (WIDTH - pen.getFontMetrics().stringWidth(words)) / 2, baseline);
    }

    private static byte[] encoded(BufferedImage page) {
        try (var bytes = new ByteArrayOutputStream()) {
            ImageIO.write(page, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

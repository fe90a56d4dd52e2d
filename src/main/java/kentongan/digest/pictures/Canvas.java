package kentongan.digest.pictures;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.jfree.chart.JFreeChart;

/**
 * The sheet that a picture is drawn on. It has a ground of its own with white cards on it, so that it reads alike in a dark and
 * in a light chat; Telegram would turn what is transparent black.
 */
final class Canvas {

    static final int WIDTH = 1080;
    static final int MARGIN = 40;
    static final int CARD = WIDTH - 2 * MARGIN;

    static final Color GROUND = new Color(0xDDE6EA);
    static final Color INK = new Color(0x1B2A33);
    static final Color FAINT = new Color(0x51636E);
    static final Color GRID = new Color(0xD5DEE3);
    static final Color TEAL = new Color(0x0B7A75);
    static final Color AMBER = new Color(0xD9730D);
    static final Color GREY = new Color(0x9AA8B1);

    private static final String FAMILY = "DejaVu Sans";
    private static final int ROUND = 44;
    private static final int DOT = 26;
    private static final int PAD = 36;

    private final BufferedImage image;
    private final Graphics2D graphics;

    Canvas(int height) {
        image = new BufferedImage(WIDTH, height, BufferedImage.TYPE_INT_RGB);
        graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setColor(GROUND);
        graphics.fillRect(0, 0, WIDTH, height);
    }

    static Font plain(int size) {
        return new Font(FAMILY, Font.PLAIN, size);
    }

    static Font bold(int size) {
        return new Font(FAMILY, Font.BOLD, size);
    }

    /** A line that is no wider than the sheet: what is too long is cut with an ellipsis. */
    void write(String words, Font font, Color color, int x, int baseline) {
        graphics.setFont(font);
        graphics.setColor(color);
        var metrics = graphics.getFontMetrics();
        var shown = words;
        while (shown.length() > 1 && metrics.stringWidth(shown) > WIDTH - MARGIN - x) {
            shown = shown.substring(0, shown.offsetByCodePoints(shown.length(), shown.endsWith("…") ? -2 : -1)) + "…";
        }
        graphics.drawString(shown, x, baseline);
    }

    /** A white card over the whole width. */
    void card(int top, int height) {
        graphics.setColor(Color.WHITE);
        graphics.fill(new RoundRectangle2D.Double(MARGIN, top, CARD, height, ROUND, ROUND));
        graphics.setColor(GRID);
        graphics.setStroke(new BasicStroke(2));
        graphics.draw(new RoundRectangle2D.Double(MARGIN, top, CARD, height, ROUND, ROUND));
    }

    /** A dot and what it stands for; returns where the next one may begin. */
    int legend(String label, Color color, int x, int baseline) {
        graphics.setColor(color);
        graphics.fillOval(x, baseline - DOT + 2, DOT, DOT);
        var font = bold(32);
        write(label, font, INK, x + DOT + 14, baseline);
        return x + DOT + 14 + graphics.getFontMetrics(font).stringWidth(label) + 48;
    }

    /** Words in the middle of a card, where there is nothing to draw. */
    void centred(String words, int middle) {
        graphics.setFont(plain(34));
        graphics.setColor(FAINT);
        graphics.drawString(words, (WIDTH - graphics.getFontMetrics().stringWidth(words)) / 2, middle);
    }

    void chart(JFreeChart chart, int top, int height) {
        chart.setBackgroundPaint(null);
        chart.setBorderVisible(false);
        chart.setAntiAlias(true);
        chart.draw(graphics, new Rectangle2D.Double(MARGIN + PAD / 2.0, top, CARD - PAD, height));
    }

    /** The picture as a PNG file. */
    byte[] png() {
        graphics.dispose();
        try (var bytes = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

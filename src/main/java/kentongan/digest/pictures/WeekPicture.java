package kentongan.digest.pictures;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.text.DecimalFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.CategoryLabelPosition;
import org.jfree.chart.axis.CategoryLabelPositions;
import org.jfree.chart.axis.CategoryLabelWidthType;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.labels.StandardCategoryItemLabelGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.LineAndShapeRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.text.TextBlockAnchor;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.Range;
import org.jfree.data.category.DefaultCategoryDataset;

/**
 * The picture of a digest: how quickly staff and head answered over the last weeks, on one scale, and how quickly the answers
 * of this week came. Its words are in the reader's language; two that are equal look alike.
 *
 * @param weeks a short label for each week, the oldest first
 * @param lines one or two
 * @param empty what stands in place of a trend that has no point
 */
public record WeekPicture(
        String title,
        String subtitle,
        String trendTitle,
        List<String> weeks,
        List<Line> lines,
        String empty,
        String barsTitle,
        List<Bar> bars,
        Minutes minutes) {

    private static final int HEIGHT = 1440;
    private static final int TREND_TOP = 200;
    private static final int TREND_HEIGHT = 590;
    private static final int BARS_TOP = 830;
    private static final int BARS_HEIGHT = 570;
    private static final int HEAD = 150;
    private static final int LETTERS = 28;
    private static final int GAP = 10;
    private static final List<Color> COLORS = List.of(Canvas.TEAL, Canvas.AMBER);

    /**
     * One line of the trend.
     *
     * @param label with the latest value
     * @param medians in minutes, one a week; empty where there is none, which leaves a gap
     */
    public record Line(String label, List<Optional<Double>> medians) {}

    /**
     * One bar of the distribution.
     *
     * @param isAnswer whether it counts answers, and not what is unanswered
     */
    public record Bar(String label, int count, boolean isAnswer) {}

    /** The file; some 200 ms of work. */
    public byte[] png() {
        var canvas = new Canvas(HEIGHT);
        canvas.write(title, Canvas.bold(46), Canvas.INK, Canvas.MARGIN + 8, 88);
        canvas.write(subtitle, Canvas.plain(32), Canvas.FAINT, Canvas.MARGIN + 8, 144);
        canvas.card(TREND_TOP, TREND_HEIGHT);
        heading(canvas, trendTitle, TREND_TOP);
        var x = Canvas.MARGIN + 36;
        for (int i = 0; i < lines.size(); i++) {
            x = canvas.legend(lines.get(i).label(), COLORS.get(i), x, TREND_TOP + 116);
        }
        if (values().findAny().isEmpty()) {
            canvas.centred(empty, TREND_TOP + TREND_HEIGHT / 2 + 40);
        } else {
            canvas.chart(trend(), TREND_TOP + HEAD, TREND_HEIGHT - HEAD - 16);
        }
        canvas.card(BARS_TOP, BARS_HEIGHT);
        heading(canvas, barsTitle, BARS_TOP);
        canvas.chart(distribution(), BARS_TOP + 76, BARS_HEIGHT - 96);
        return canvas.png();
    }

    private static void heading(Canvas canvas, String words, int top) {
        canvas.write(words, Canvas.plain(32), Canvas.FAINT, Canvas.MARGIN + 36, top + 62);
    }

    private Stream<Double> values() {
        return lines.stream().flatMap(it -> it.medians().stream()).flatMap(Optional::stream);
    }

    private JFreeChart trend() {
        var data = new DefaultCategoryDataset();
        for (int line = 0; line < lines.size(); line++) {
            for (int week = 0; week < weeks.size(); week++) {
                data.addValue(lines.get(line).medians().get(week).orElse(null), Integer.valueOf(line), weeks.get(week));
            }
        }
        var renderer = new LineAndShapeRenderer(true, true);
        for (int line = 0; line < lines.size(); line++) {
            renderer.setSeriesPaint(line, COLORS.get(line));
            renderer.setSeriesStroke(line, new BasicStroke(7, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            renderer.setSeriesShape(line, new Ellipse2D.Double(-11, -11, 22, 22));
        }
        var axis = minutes.axis(values().max(Double::compare).orElse(0.0));
        var labels = categories();
        // wider than its place if need be: a short label is better than dots
        labels.setCategoryLabelPositions(CategoryLabelPositions.replaceBottomPosition(
                labels.getCategoryLabelPositions(),
                new CategoryLabelPosition(
                        RectangleAnchor.TOP, TextBlockAnchor.TOP_CENTER, CategoryLabelWidthType.RANGE, 1.0f)));
        var plot = new CategoryPlot(data, labels, axis, renderer);
        plot.setRangeGridlinesVisible(true);
        plot.setRangeGridlinePaint(Canvas.GRID);
        plot.setRangeGridlineStroke(new BasicStroke(2));
        dress(axis);
        return bare(plot);
    }

    private JFreeChart distribution() {
        var data = new DefaultCategoryDataset();
        bars.forEach(it -> data.addValue(it.count(), "", it.label()));
        var renderer = new BarRenderer() {
            @Override
            public Color getItemPaint(int row, int column) {
                return bars.get(column).isAnswer() ? Canvas.TEAL : Canvas.GREY;
            }
        };
        renderer.setBarPainter(new StandardBarPainter());
        renderer.setShadowVisible(false);
        renderer.setMaximumBarWidth(0.09);
        renderer.setDefaultItemLabelGenerator(new StandardCategoryItemLabelGenerator("{2}", new DecimalFormat("0")));
        renderer.setDefaultItemLabelsVisible(true);
        renderer.setItemLabelAnchorOffset(GAP);
        renderer.setDefaultItemLabelFont(Canvas.bold(LETTERS));
        renderer.setDefaultItemLabelPaint(Canvas.INK);
        renderer.setDefaultPositiveItemLabelPosition(
                new ItemLabelPosition(ItemLabelAnchor.OUTSIDE3, TextAnchor.CENTER_LEFT));
        var most = bars.stream().mapToInt(Bar::count).max().orElse(0);
        var axis = new NumberAxis();
        // room for the number behind the longest bar
        axis.setRange(new Range(0, Math.max(1, most) * 1.18), true, false);
        axis.setVisible(false);
        var labels = categories();
        labels.setMaximumCategoryLabelWidthRatio(0.45f);
        var plot = new CategoryPlot(data, labels, axis, renderer);
        plot.setOrientation(PlotOrientation.HORIZONTAL);
        plot.setRangeGridlinesVisible(false);
        return bare(plot);
    }

    private static CategoryAxis categories() {
        var axis = new CategoryAxis();
        axis.setTickLabelFont(Canvas.plain(LETTERS));
        axis.setTickLabelPaint(Canvas.INK);
        axis.setAxisLineVisible(false);
        axis.setTickMarksVisible(false);
        axis.setLowerMargin(0.02);
        axis.setUpperMargin(0.02);
        return axis;
    }

    static void dress(NumberAxis axis) {
        axis.setTickLabelFont(Canvas.plain(LETTERS));
        axis.setTickLabelPaint(Canvas.FAINT);
        axis.setAxisLineVisible(false);
        axis.setTickMarksVisible(false);
    }

    private static JFreeChart bare(CategoryPlot plot) {
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setAxisOffset(new RectangleInsets(4, 8, 4, 4));
        plot.setInsets(new RectangleInsets(6, 6, 6, 18));
        return new JFreeChart(null, Canvas.plain(LETTERS), plot, false);
    }
}

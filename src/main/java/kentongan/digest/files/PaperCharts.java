package kentongan.digest.files;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.DecimalFormat;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import kentongan.chat.Texts;
import kentongan.figures.Report;
import kentongan.figures.Responsiveness;
import kentongan.figures.Speed;
import org.jfree.chart.ChartUtils;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.labels.StandardCategoryItemLabelGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.LineAndShapeRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.DefaultCategoryDataset;

/** Draws the report's pictures, at a resolution for printing. */
final class PaperCharts {

    private static final float DOTS_AN_INCH = 300;
    private static final float POINTS_AN_INCH = 72;
    private static final float DOTS_A_POINT = DOTS_AN_INCH / POINTS_AN_INCH;
    private static final float DOT = 5 * DOTS_A_POINT;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M");
    private static final Duration SHORT = Duration.ofHours(3);
    private static final double MILLIS_A_MINUTE = 60_000;
    private static final double HUNDRED = 100;

    private final PaperFonts fonts;
    private final Texts texts;
    private final ZoneId zone;

    PaperCharts(PaperFonts fonts, Texts texts, ZoneId zone) {
        this.fonts = fonts;
        this.texts = texts;
        this.zone = zone;
    }

    /** Median response times of staff and head, week by week; a week without any leaves a gap. */
    byte[] trend(List<Report> weeks, float widthInPoints, float heightInPoints) {
        var inMinutes = weeks.stream()
                .flatMap(it -> Stream.of(Month.staffMedian(it), Month.headMedian(it)))
                .flatMap(Optional::stream)
                .allMatch(it -> it.compareTo(SHORT) < 0);
        var data = new DefaultCategoryDataset();
        add(data, "report.staff", weeks, Month::staffMedian, inMinutes);
        add(data, "report.head", weeks, Month::headMedian, inMinutes);
        var renderer = new LineAndShapeRenderer(true, true);
        line(renderer, 0, PaperColors.STAFF, new Ellipse2D.Float(-DOT / 2, -DOT / 2, DOT, DOT));
        line(renderer, 1, PaperColors.HEAD, new Rectangle2D.Float(-DOT / 2, -DOT / 2, DOT, DOT));
        var values = values();
        values.setLabel(texts.plain(inMinutes ? "report.minutes" : "report.hours"));
        var plot = plot(new CategoryPlot(data, categories(), values, renderer));
        plot.setDomainGridlinesVisible(false);
        var chart = chart(plot);
        chart.getLegend().setPosition(RectangleEdge.TOP);
        chart.getLegend().setItemFont(font(9));
        chart.getLegend().setItemPaint(PaperColors.INK);
        chart.getLegend().setFrame(BlockBorder.NONE);
        chart.getLegend().setItemLabelPadding(insets(2, 4, 2, 14));
        return png(chart, widthInPoints, heightInPoints);
    }

    private void add(
            DefaultCategoryDataset data,
            String key,
            List<Report> weeks,
            Function<Report, Optional<Duration>> median,
            boolean inMinutes) {
        for (var week : weeks) {
            var minutes = median.apply(week).map(it -> it.toMillis() / MILLIS_A_MINUTE);
            var value = inMinutes
                    ? minutes
                    : minutes.map(it -> it / Duration.ofHours(1).toMinutes());
            data.addValue(
                    value.orElse(null),
                    texts.plain(key),
                    DAY.format(week.period().from().atZone(zone)));
        }
    }

    /** Of the answers, how many came how quickly, in per cent. */
    byte[] speeds(Responsiveness figures, float widthInPoints, float heightInPoints) {
        var data = new DefaultCategoryDataset();
        var all = figures.speeds().values().stream().mapToInt(it -> it).sum();
        for (var speed : Speed.values()) {
            var share = all == 0 ? 0 : HUNDRED * figures.speeds().getOrDefault(speed, 0) / all;
            data.addValue(share, "", texts.plain("report.speed." + FileTexts.code(speed)));
        }
        var renderer = new BarRenderer();
        renderer.setBarPainter(new StandardBarPainter());
        renderer.setShadowVisible(false);
        renderer.setSeriesPaint(0, PaperColors.STAFF);
        renderer.setMaximumBarWidth(0.12);
        renderer.setDefaultItemLabelGenerator(new StandardCategoryItemLabelGenerator("{2}%", new DecimalFormat("0")));
        renderer.setDefaultItemLabelsVisible(true);
        renderer.setDefaultItemLabelFont(font(9));
        renderer.setDefaultItemLabelPaint(PaperColors.INK);
        renderer.setDefaultPositiveItemLabelPosition(
                new ItemLabelPosition(ItemLabelAnchor.OUTSIDE3, TextAnchor.CENTER_LEFT));
        renderer.setItemLabelAnchorOffset(4 * DOTS_A_POINT);
        var values = values();
        values.setVisible(false);
        values.setUpperMargin(0.12);
        var plot = plot(new CategoryPlot(data, categories(), values, renderer));
        plot.setOrientation(PlotOrientation.HORIZONTAL);
        plot.setRangeGridlinesVisible(false);
        var chart = chart(plot);
        chart.removeLegend();
        return png(chart, widthInPoints, heightInPoints);
    }

    private static void line(LineAndShapeRenderer renderer, int series, Color color, Shape dot) {
        renderer.setSeriesPaint(series, color);
        renderer.setSeriesStroke(series, solid(2));
        renderer.setSeriesShape(series, dot);
    }

    private CategoryAxis categories() {
        var axis = new CategoryAxis();
        axis.setTickLabelFont(font(8.5f));
        axis.setTickLabelPaint(PaperColors.INK);
        axis.setAxisLinePaint(PaperColors.LINE);
        axis.setAxisLineStroke(solid(0.75f));
        axis.setTickMarksVisible(false);
        axis.setLowerMargin(0.01);
        axis.setUpperMargin(0.01);
        axis.setMaximumCategoryLabelWidthRatio(2);
        return axis;
    }

    private NumberAxis values() {
        var axis = new NumberAxis();
        axis.setTickLabelFont(font(8.5f));
        axis.setTickLabelPaint(PaperColors.QUIET);
        axis.setLabelFont(font(8.5f));
        axis.setLabelPaint(PaperColors.QUIET);
        axis.setAxisLineVisible(false);
        axis.setTickMarksVisible(false);
        axis.setAutoRangeIncludesZero(true);
        axis.setAutoRangeMinimumSize(1);
        axis.setTickLabelInsets(insets(2, 4, 2, 4));
        return axis;
    }

    private CategoryPlot plot(CategoryPlot plot) {
        plot.setBackgroundPaint(Color.WHITE);
        plot.setOutlineVisible(false);
        plot.setRangeGridlinePaint(PaperColors.LINE);
        plot.setRangeGridlineStroke(solid(0.75f));
        plot.setAxisOffset(insets(0, 4, 4, 0));
        plot.setInsets(insets(4, 2, 2, 8));
        return plot;
    }

    private JFreeChart chart(CategoryPlot plot) {
        var chart = new JFreeChart(null, font(9), plot, true);
        chart.setBackgroundPaint(Color.WHITE);
        chart.setPadding(insets(0, 0, 0, 0));
        return chart;
    }

    private Font font(float points) {
        return fonts.onPictures(points * DOTS_A_POINT);
    }

    private static BasicStroke solid(float points) {
        return new BasicStroke(points * DOTS_A_POINT, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }

    private static RectangleInsets insets(double top, double left, double bottom, double right) {
        return new RectangleInsets(
                top * DOTS_A_POINT, left * DOTS_A_POINT, bottom * DOTS_A_POINT, right * DOTS_A_POINT);
    }

    private static byte[] png(JFreeChart chart, float widthInPoints, float heightInPoints) {
        try {
            var image = chart.createBufferedImage(
                    Math.round(widthInPoints * DOTS_A_POINT),
                    Math.round(heightInPoints * DOTS_A_POINT),
                    BufferedImage.TYPE_INT_RGB,
                    null);
            return ChartUtils.encodeAsPNG(image);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

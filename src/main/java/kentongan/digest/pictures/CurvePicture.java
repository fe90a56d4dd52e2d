package kentongan.digest.pictures;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.List;
import java.util.stream.IntStream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYStepAreaRenderer;
import org.jfree.chart.renderer.xy.XYStepRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.Range;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/**
 * The picture of one announcement: how many had answered how long after it was sent. Its words are in the reader's language.
 *
 * @param all to how many it came
 * @param answered how long after it was first sent each answer came, in minutes, in order
 * @param until where the curve ends, in minutes
 */
public record CurvePicture(
        String title,
        String subtitle,
        String axisTitle,
        int all,
        List<Double> answered,
        double until,
        Minutes minutes) {

    private static final int HEIGHT = 1000;
    private static final int TOP = 190;
    private static final int LETTERS = 28;
    private static final int FIVE = 5;
    private static final int TEN = 10;
    private static final Color FILL = new Color(0xBFE0DD);

    /** The file; some 150 ms of work. */
    public byte[] png() {
        var canvas = new Canvas(HEIGHT);
        canvas.write(title, Canvas.bold(44), Canvas.INK, Canvas.MARGIN + 8, 84);
        canvas.write(subtitle, Canvas.plain(32), Canvas.FAINT, Canvas.MARGIN + 8, 138);
        canvas.card(TOP, HEIGHT - TOP - Canvas.MARGIN);
        canvas.write(axisTitle, Canvas.plain(32), Canvas.FAINT, Canvas.MARGIN + 36, TOP + 62);
        canvas.chart(chart(), TOP + 90, HEIGHT - TOP - Canvas.MARGIN - 110);
        return canvas.png();
    }

    private JFreeChart chart() {
        var series = new XYSeries("", false);
        series.add(0, 0);
        var count = 0;
        for (var at : answered) {
            count++;
            series.add(Math.max(0, at), count);
        }
        series.add(Math.max(until, answered.isEmpty() ? 0 : answered.get(answered.size() - 1)), count);
        var renderer = new XYStepAreaRenderer(XYStepAreaRenderer.AREA);
        renderer.setSeriesPaint(0, FILL);
        var edge = new XYStepRenderer();
        edge.setSeriesPaint(0, Canvas.TEAL);
        edge.setSeriesStroke(0, new BasicStroke(7, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        var time = minutes.axis(series.getMaxX());
        time.setRange(new Range(0, Math.max(1, series.getMaxX() * 1.02)), true, false);
        WeekPicture.dress(time);
        var people = people();
        WeekPicture.dress(people);
        var data = new XYSeriesCollection(series);
        var plot = new XYPlot(data, time, people, renderer);
        plot.setDataset(1, data);
        plot.setRenderer(1, edge);
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinePaint(Canvas.GRID);
        plot.setRangeGridlineStroke(new BasicStroke(2));
        plot.setAxisOffset(new RectangleInsets(4, 8, 4, 4));
        plot.setInsets(new RectangleInsets(6, 6, 6, 36));
        return new JFreeChart(null, Canvas.plain(LETTERS), plot, false);
    }

    private NumberAxis people() {
        var axis = new NumberAxis();
        var step = IntStream.iterate(1, it -> it * TEN)
                .flatMap(it -> IntStream.of(it, 2 * it, FIVE * it))
                .filter(it -> all <= it * FIVE)
                .findFirst()
                .orElse(all);
        axis.setTickUnit(new NumberTickUnit(step));
        axis.setRange(new Range(0, Math.max(1, all) * 1.03), true, false);
        return axis;
    }
}

package kentongan.digest.files;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kentongan.announcements.Clockface;
import kentongan.announcements.Kind;
import kentongan.chat.Excerpt;
import kentongan.chat.Texts;
import kentongan.digest.files.PaperLayout.Tile;
import kentongan.figures.Attendance;
import kentongan.figures.AttendanceFacts.Occasion;
import kentongan.figures.Ideas;
import kentongan.figures.Report;
import kentongan.figures.Responsiveness;
import kentongan.figures.Share;
import kentongan.figures.Times;

/** The monthly report's figures in words; what there is nothing of is a dash. */
final class MonthFigures {

    private static final String NOTHING = "–";
    private static final int LONGEST_SECTION = 40;

    /** More would not leave room for the rest of the page. */
    private static final int MOST_SECTIONS = 8;

    private final Month month;
    private final Texts texts;

    MonthFigures(Month month, Texts texts) {
        this.month = month;
        this.texts = texts;
    }

    /** What was told to how many, and how many of them answered in time. */
    String summary() {
        var kinds = month.announcements();
        var office = month.figures().office();
        return texts.plain(
                "report.summary",
                count(
                        "report.announcements",
                        kinds.values().stream().mapToInt(it -> it).sum()),
                count("report.instructions", kinds.getOrDefault(Kind.INSTRUCTION, 0)),
                count("report.notices", kinds.getOrDefault(Kind.NOTICE, 0)),
                count("report.polls", kinds.getOrDefault(Kind.POLL, 0)),
                count("report.deliveries", office.deliveries()),
                count("report.people", office.people()));
    }

    private String count(String key, int count) {
        return texts.plain(key, count);
    }

    /** Six key figures, each beside that of the month before. */
    List<Tile> tiles() {
        return List.of(
                tile("report.rate", it -> percent(rate(it))),
                tile("report.median-staff", it -> span(Month.staffMedian(it))),
                tile("report.median-head", it -> span(Month.headMedian(it))),
                tile("report.clarity", it -> percent(clarity(it))),
                tile(
                        "report.attendance",
                        it -> percent(it.attendance(Occasion.MEETING, null).present())),
                tile("report.ideas-applied", it -> ideas(it, Ideas::applied)));
    }

    private Tile tile(String key, Function<Report, String> figure) {
        var before = texts.plain(
                "report.before",
                FileTexts.monthName(month.month().minusMonths(1), texts),
                figure.apply(month.before()));
        return new Tile(texts.plain(key), figure.apply(month.figures()), before);
    }

    /** Response times of staff and head, this month and the one before. */
    List<List<String>> times() {
        return List.of(
                List.of(
                        texts.plain("report.times"),
                        FileTexts.month(month.month(), texts),
                        FileTexts.month(month.month().minusMonths(1), texts)),
                times("report.staff-median", it -> Month.staffMedian(it)),
                times("report.staff-p90", it -> Month.staffTimes(it).map(Times::p90)),
                times("report.head-median", it -> Month.headMedian(it)),
                times("report.head-p90", it -> it.head().working().map(Times::p90)));
    }

    private List<String> times(String key, Function<Report, Optional<Duration>> time) {
        return List.of(texts.plain(key), span(time.apply(month.figures())), span(time.apply(month.before())));
    }

    /** Who came to meetings and to trainings. */
    List<List<String>> attendance() {
        return List.of(
                List.of("", texts.plain("report.came"), texts.plain("report.late"), texts.plain("report.share")),
                attendance("report.meetings", month.figures().attendance(Occasion.MEETING, null)),
                attendance("report.trainings", month.figures().attendance(Occasion.TRAINING, null)));
    }

    private List<String> attendance(String key, Attendance attendance) {
        var came = attendance.present();
        return came.whole() == 0
                ? List.of(texts.plain(key), NOTHING, NOTHING, NOTHING)
                : List.of(
                        texts.plain(key),
                        texts.plain("report.of", came.part(), came.whole()),
                        String.valueOf(attendance.late()),
                        percent(came));
    }

    /** What became of ideas. */
    List<List<String>> ideas() {
        var first = month.figures().ideas().flatMap(Ideas::firstAnswer).map(Times::median);
        return List.of(
                List.of("", FileTexts.month(month.month(), texts)),
                List.of(texts.plain("report.ideas-given"), ideas(month.figures(), Ideas::given)),
                List.of(texts.plain("report.ideas-accepted"), ideas(month.figures(), Ideas::accepted)),
                List.of(texts.plain("report.ideas-applied"), ideas(month.figures(), Ideas::applied)),
                List.of(texts.plain("report.ideas-first"), span(first)));
    }

    /** The sections that may be told of; without counts, from which those left out could be computed. */
    List<List<String>> sections() {
        var rows = new ArrayList<List<String>>();
        rows.add(
                List.of(texts.plain("report.section"), texts.plain("report.rate"), texts.plain("report.median-short")));
        month.sectionsToTell().stream().limit(MOST_SECTIONS).forEach(section -> {
            var figures = month.figures().section(section.id());
            rows.add(List.of(
                    Excerpt.of(section.name(), LONGEST_SECTION),
                    percent(figures.rate()),
                    span(figures.working().map(Times::median))));
        });
        return rows;
    }

    /** How many sections could be told of and have no room. */
    int sectionsLeftOut() {
        return Math.max(0, month.sectionsToTell().size() - MOST_SECTIONS);
    }

    private static Share rate(Report report) {
        return Month.staff(report).map(Responsiveness::rate).orElse(new Share(0, 0));
    }

    private static Share clarity(Report report) {
        return Month.staff(report).map(Responsiveness::clarity).orElse(new Share(0, 0));
    }

    private static String ideas(Report report, Function<Ideas, Integer> which) {
        return report.ideas().map(which).map(String::valueOf).orElse(NOTHING);
    }

    private static String percent(Share share) {
        var percent = share.percent();
        return percent.isPresent() ? percent.getAsInt() + "%" : NOTHING;
    }

    private String span(Optional<Duration> time) {
        return time.map(it -> Clockface.span(it, texts)).orElse(NOTHING);
    }
}

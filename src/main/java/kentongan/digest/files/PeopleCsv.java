package kentongan.digest.files;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import kentongan.chat.Media;
import kentongan.chat.Outgoing;
import kentongan.chat.Outgoing.Upload;
import kentongan.chat.Phrasebook;
import kentongan.digest.Attachment;
import kentongan.digest.files.Names.Known;
import kentongan.figures.MeasureResponsiveness;
import kentongan.figures.Report.Person;
import kentongan.figures.Share;
import kentongan.figures.Times;
import kentongan.figures.Visibility;
import kentongan.figures.Week;
import kentongan.office.Member;
import kentongan.sheets.CsvWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The people CSV: a row for each member whose figures the reader may see (product.md, "Exactly: Figures"). */
@Component
@Order(20)
class PeopleCsv implements Attachment {

    private static final String[] COLUMNS = {
        "name",
        "section",
        "deliveries",
        "answered",
        "in_time",
        "rate",
        "median_working_s",
        "p90_working_s",
        "median_wall_s",
        "p90_wall_s"
    };

    private static final int RATE_DECIMALS = 6;

    private final MeasureResponsiveness measure;
    private final Names names;
    private final Phrasebook phrasebook;

    PeopleCsv(MeasureResponsiveness measure, Names names, Phrasebook phrasebook) {
        this.measure = measure;
        this.names = names;
        this.phrasebook = phrasebook;
    }

    @Override
    public String name() {
        return "csv";
    }

    @Override
    public boolean isFor(Member reader) {
        return reader.isActive();
    }

    @Override
    public Outgoing make(Member reader, Week week, Instant now) {
        var texts = phrasebook.of(reader);
        var report = measure.weeks(week, 1, now).get(0);
        var people = report.people().stream()
                .filter(it -> Visibility.mayShowMember(reader, it.member()))
                .toList();
        var bytes = new ByteArrayOutputStream();
        try (var csv = new CsvWriter(bytes)) {
            csv.row((Object[]) COLUMNS);
            var known = names.all();
            people.forEach(it -> write(csv, it, known));
        }
        return Outgoing.text(texts.html("files.csv.done", people.size(), FileTexts.week(week, texts)))
                .with(new Upload(Media.DOCUMENT, texts.plain("files.csv.name", week), bytes.toByteArray()));
    }

    private static void write(CsvWriter csv, Person person, Known known) {
        var figures = person.figures();
        csv.row(
                person.member().name(),
                known.section(person.member().sectionId()),
                figures.deliveries(),
                figures.answered(),
                figures.inTime(),
                rate(figures.rate()),
                Seconds.of(figures.working(), Times::median),
                Seconds.of(figures.working(), Times::p90),
                Seconds.of(figures.wall(), Times::median),
                Seconds.of(figures.wall(), Times::p90));
    }

    private static @Nullable BigDecimal rate(Share rate) {
        return rate.whole() == 0
                ? null
                : BigDecimal.valueOf(rate.part())
                        .divide(BigDecimal.valueOf(rate.whole()), RATE_DECIMALS, RoundingMode.HALF_UP);
    }
}

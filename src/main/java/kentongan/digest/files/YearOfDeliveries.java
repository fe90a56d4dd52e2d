package kentongan.digest.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kentongan.announcements.AnnouncementFacts;
import kentongan.announcements.Span;
import kentongan.chat.Media;
import kentongan.chat.Outgoing;
import kentongan.chat.Outgoing.Upload;
import kentongan.chat.Phrasebook;
import kentongan.chat.Texts;
import kentongan.digest.Attachment;
import kentongan.figures.Period;
import kentongan.figures.Week;
import kentongan.office.Member;
import kentongan.office.OfficeHours;
import kentongan.office.Role;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The raw deliveries of twelve months: a CSV file for each month, packed, since a bot may not upload more than 50 MB. */
@Component
@Order(40)
class YearOfDeliveries implements Attachment {

    private static final int MONTHS = 12;

    private final DeliveriesCsv csv;
    private final AnnouncementFacts facts;
    private final Phrasebook phrasebook;
    private final ZoneId zone;

    YearOfDeliveries(DeliveriesCsv csv, AnnouncementFacts facts, Phrasebook phrasebook, OfficeHours hours) {
        this.csv = csv;
        this.facts = facts;
        this.phrasebook = phrasebook;
        this.zone = hours.zone();
    }

    @Override
    public String name() {
        return "raw-year";
    }

    @Override
    public boolean isFor(Member reader) {
        return reader.isActive() && (reader.role() == Role.HEAD || reader.role() == Role.SECTION_HEAD);
    }

    @Override
    public Outgoing make(Member reader, Week week, Instant now) {
        var texts = phrasebook.of(reader);
        var months = months(YearMonth.from(week.monday().plusDays(6)));
        var out = new LimitedOutput(LimitedOutput.MOST);
        try {
            var count = write(out, months, reader, now, texts);
            return Outgoing.text(texts.html("files.raw-year.done", count, FileTexts.week(week, texts)))
                    .with(new Upload(Media.DOCUMENT, texts.plain("files.raw-year.name", week), out.taken()));
        } catch (IOException | UncheckedIOException tooLarge) {
            return Outgoing.text(texts.html("files.too-large"));
        }
    }

    /** The last twelve months of which something is known, the oldest first. */
    private List<YearMonth> months(YearMonth last) {
        var told = facts.told();
        return IntStream.rangeClosed(1 - MONTHS, 0)
                .mapToObj(last::plusMonths)
                .filter(month -> told.stream().anyMatch(it -> it.touches(span(month))))
                .toList();
    }

    private Period period(YearMonth month) {
        return Period.of(month.atDay(1), month.atEndOfMonth(), zone);
    }

    private Span span(YearMonth month) {
        return new Span(period(month).from(), period(month).until());
    }

    private int write(LimitedOutput out, List<YearMonth> months, Member reader, Instant now, Texts texts)
            throws IOException {
        var count = 0;
        try (var zip = new ZipOutputStream(out)) {
            for (var month : months) {
                zip.putNextEntry(new ZipEntry(texts.plain("files.raw.name", month)));
                count += csv.write(zip, reader, period(month), now);
                zip.closeEntry();
            }
        }
        return count;
    }
}

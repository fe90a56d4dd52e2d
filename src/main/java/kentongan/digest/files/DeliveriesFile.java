package kentongan.digest.files;

import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import kentongan.chat.Media;
import kentongan.chat.Outgoing;
import kentongan.chat.Outgoing.Upload;
import kentongan.chat.Phrasebook;
import kentongan.digest.Attachment;
import kentongan.figures.Week;
import kentongan.office.Member;
import kentongan.office.OfficeHours;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The raw deliveries of the week as CSV, for whoever wants to compute its figures again. */
@Component
@Order(30)
class DeliveriesFile implements Attachment {

    private final DeliveriesCsv csv;
    private final Phrasebook phrasebook;
    private final ZoneId zone;

    DeliveriesFile(DeliveriesCsv csv, Phrasebook phrasebook, OfficeHours hours) {
        this.csv = csv;
        this.phrasebook = phrasebook;
        this.zone = hours.zone();
    }

    @Override
    public String name() {
        return "raw";
    }

    @Override
    public boolean isFor(Member reader) {
        return reader.isActive();
    }

    @Override
    public Outgoing make(Member reader, Week week, Instant now) {
        var texts = phrasebook.of(reader);
        var out = new LimitedOutput(LimitedOutput.MOST);
        try {
            var count = csv.write(out, reader, week.period(zone), now);
            return Outgoing.text(texts.html("files.raw.done", count, FileTexts.week(week, texts)))
                    .with(new Upload(Media.DOCUMENT, texts.plain("files.raw.name", week), out.taken()));
        } catch (UncheckedIOException tooLarge) {
            return Outgoing.text(texts.html("files.too-large"));
        }
    }
}

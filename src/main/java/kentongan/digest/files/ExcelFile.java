package kentongan.digest.files;

import java.time.Instant;
import kentongan.chat.Media;
import kentongan.chat.Outgoing;
import kentongan.chat.Outgoing.Upload;
import kentongan.chat.Phrasebook;
import kentongan.digest.Attachment;
import kentongan.figures.Week;
import kentongan.office.Member;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The workbook under a digest. */
@Component
@Order(10)
class ExcelFile implements Attachment {

    private final FiguresBook book;
    private final Phrasebook phrasebook;

    ExcelFile(FiguresBook book, Phrasebook phrasebook) {
        this.book = book;
        this.phrasebook = phrasebook;
    }

    @Override
    public String name() {
        return "excel";
    }

    @Override
    public boolean isFor(Member reader) {
        return reader.isActive();
    }

    @Override
    public Outgoing make(Member reader, Week week, Instant now) {
        var texts = phrasebook.of(reader);
        return Outgoing.text(texts.html("files.excel.done", FileTexts.week(week, texts)))
                .with(new Upload(
                        Media.DOCUMENT, texts.plain("files.excel.name", week), book.make(reader, week, now, texts)));
    }
}

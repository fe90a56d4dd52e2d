package kentongan.digest.files;

import java.time.Instant;
import kentongan.chat.Outgoing;
import kentongan.digest.Attachment;
import kentongan.figures.Week;
import kentongan.office.Member;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The monthly report under a digest: of the month in which its week ends. */
@Component
@Order(50)
class MonthlyReportFile implements Attachment {

    private final MonthlyReport report;

    MonthlyReportFile(MonthlyReport report) {
        this.report = report;
    }

    @Override
    public String name() {
        return "report";
    }

    @Override
    public boolean isFor(Member reader) {
        return report.isFor(reader);
    }

    @Override
    public Outgoing make(Member reader, Week week, Instant now) {
        return report.make(reader, week, 0, now);
    }
}

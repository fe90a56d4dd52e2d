package kentongan.digest.files;

import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import kentongan.digest.files.Names.Known;
import kentongan.figures.Judgement;
import kentongan.figures.Judgement.Rated;
import kentongan.figures.MeasureResponsiveness;
import kentongan.figures.Period;
import kentongan.figures.ResponseTime;
import kentongan.figures.Week;
import kentongan.office.Member;
import kentongan.office.OfficeHours;
import kentongan.sheets.CsvWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes every delivery of a period, one a row, with all that figures are made of, so that anyone can compute them again in a
 * spreadsheet. A week of them is in memory at a time.
 */
@Component
class DeliveriesCsv {

    private static final String[] COLUMNS = {
        "announcement",
        "kind",
        "priority",
        "member_id",
        "member",
        "section",
        "sent_at",
        "sent_at_ms",
        "sent_at_exact",
        "first_answer_at",
        "first_answer_at_ms",
        "reply",
        "deadline",
        "deadline_ms",
        "answered_in_time",
        "working_s",
        "wall_s",
        "not_in_rate_because"
    };

    private static final DateTimeFormatter ISO =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSxxx", Locale.ROOT);

    private static final Comparator<Judgement> AS_SENT = Comparator.comparing(
                    (Judgement it) -> it.delivery().sentAt())
            .thenComparing(it -> it.delivery().announcement())
            .thenComparing(it -> it.delivery().member());

    private final MeasureResponsiveness measure;
    private final Names names;
    private final ZoneId zone;

    DeliveriesCsv(MeasureResponsiveness measure, Names names, OfficeHours hours) {
        this.measure = measure;
        this.names = names;
        this.zone = hours.zone();
    }

    /**
     * Writes those that the reader may see, in the order in which they were sent, and leaves the stream open.
     *
     * @return how many there are
     * @throws java.io.UncheckedIOException if the stream takes no more
     */
    int write(OutputStream out, Member reader, Period period, Instant now) {
        var csv = new CsvWriter(out);
        var known = names.all();
        csv.row((Object[]) COLUMNS);
        var count = 0;
        for (var week = Week.of(period.from(), zone); touches(week, period); week = week.plus(1)) {
            var all = sentIn(week, reader, period, now, known);
            all.forEach(it -> csv.row(cells(it, known)));
            count += all.size();
        }
        csv.flush();
        return count;
    }

    private boolean touches(Week week, Period period) {
        return week.period(zone).from().isBefore(period.until());
    }

    private List<Judgement> sentIn(Week week, Member reader, Period period, Instant now, Known known) {
        var whole = week.period(zone);
        var from = whole.from().isAfter(period.from()) ? whole.from() : period.from();
        var until = whole.until().isBefore(period.until()) ? whole.until() : period.until();
        var all = new ArrayList<Judgement>();
        measure.each(new Period(from, until), now, it -> {
            if (known.mayShow(reader, it.delivery().member())) {
                all.add(it);
            }
        });
        all.sort(AS_SENT);
        return all;
    }

    private List<@Nullable Object> cells(Judgement judged, Known known) {
        var delivery = judged.delivery();
        var member = known.member(delivery.member());
        var cells = new ArrayList<@Nullable Object>();
        cells.add(delivery.announcement());
        cells.add(FileTexts.code(delivery.kind()));
        cells.add(FileTexts.code(delivery.priority()));
        cells.add(delivery.member());
        cells.add(member.map(Member::name).orElse(""));
        cells.add(known.section(member.map(Member::sectionId).orElse(null)));
        addTime(cells, delivery.sentAt());
        cells.add(yesOrNo(delivery.timed()));
        addTime(cells, delivery.firstReplyAt());
        cells.add(delivery.reply());
        addTime(cells, delivery.deadline());
        cells.add(judged.rated().counts() ? yesOrNo(judged.rated() == Rated.IN_TIME) : null);
        cells.add(judged.time().map(ResponseTime::working).map(Seconds::of).orElse(null));
        cells.add(judged.time().map(ResponseTime::wall).map(Seconds::of).orElse(null));
        cells.add(whyNot(judged));
        return cells;
    }

    private void addTime(List<@Nullable Object> cells, @Nullable Instant at) {
        cells.add(at == null ? null : ISO.format(at.atZone(zone)));
        cells.add(at == null ? null : at.toEpochMilli());
    }

    private static String yesOrNo(boolean yes) {
        return yes ? "yes" : "no";
    }

    private static @Nullable String whyNot(Judgement judged) {
        if (judged.rated().counts()) {
            return null;
        }
        if (judged.rated() == Rated.NOT_DUE) {
            return FileTexts.code(Rated.NOT_DUE);
        }
        if (!judged.delivery().counts()) {
            return FileTexts.code(judged.delivery().outcome());
        }
        // else it could no longer be answered: the poll was closed, or the member had left or was away when it was due
        return judged.onLeave() ? "on_leave" : "could_not_answer";
    }
}

package kentongan.digest;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kentongan.chat.Phrasebook;
import kentongan.chat.Texts;
import kentongan.digest.pictures.Minutes;
import kentongan.digest.pictures.WeekPicture;
import kentongan.digest.pictures.WeekPicture.Bar;
import kentongan.digest.pictures.WeekPicture.Line;
import kentongan.figures.Report;
import kentongan.figures.Responsiveness;
import kentongan.figures.Speed;
import kentongan.figures.Times;
import kentongan.office.Member;
import org.springframework.stereotype.Component;

/** Puts the figures of a digest into a picture: the section's to its head, to everybody else the office's. */
@Component
class WeekPictures {

    private static final DateTimeFormatter MONDAY = DateTimeFormatter.ofPattern("d/M");
    private static final double MILLIS_A_MINUTE = 60_000;

    private final Phrasebook phrasebook;
    private final DigestTexts digestTexts;

    WeekPictures(Phrasebook phrasebook, DigestTexts digestTexts) {
        this.phrasebook = phrasebook;
        this.digestTexts = digestTexts;
    }

    /** The picture; empty of a week in which nothing came, since it would show nothing. */
    Optional<WeekPicture> of(Member reader, Edition edition) {
        var shown = shown(reader, edition.report());
        if (shown.isEmpty()) {
            return Optional.empty();
        }
        var texts = phrasebook.of(reader);
        var staff = Scope.of(reader) == Scope.SECTION ? "digest.picture.section" : "digest.picture.staff";
        return Optional.of(new WeekPicture(
                texts.plain("digest.picture.title", DigestTexts.week(edition.week())),
                digestTexts.pictured(reader, edition, texts),
                texts.plain("digest.picture.trend", Edition.WEEKS),
                edition.week().last(Edition.WEEKS).stream()
                        .map(it -> MONDAY.format(it.monday()))
                        .toList(),
                List.of(
                        line(staff, edition, it -> shown(reader, it).working(), texts),
                        line("digest.picture.head", edition, it -> it.head().working(), texts)),
                texts.plain("digest.picture.none"),
                texts.plain("digest.picture.bars"),
                bars(shown, texts),
                new Minutes(texts.plain("digest.minute"), texts.plain("digest.hour"), null)));
    }

    private static Responsiveness shown(Member reader, Report report) {
        return Scope.of(reader) == Scope.SECTION ? report.section(DigestTexts.section(reader)) : report.office();
    }

    private static Line line(String key, Edition edition, Function<Report, Optional<Times>> which, Texts texts) {
        var latest = which.apply(edition.report())
                .map(it -> new FigureLines(texts).span(it))
                .orElse("–");
        return new Line(
                texts.plain(key, latest),
                edition.weeks().stream()
                        .map(it -> which.apply(it).map(WeekPictures::minutes))
                        .toList());
    }

    private static double minutes(Times times) {
        return times.median().toMillis() / MILLIS_A_MINUTE;
    }

    private static List<Bar> bars(Responsiveness figures, Texts texts) {
        var bars = new ArrayList<Bar>();
        for (var speed : Speed.values()) {
            var label = texts.plain("digest.speed." + speed.ordinal());
            bars.add(new Bar(label, figures.speeds().getOrDefault(speed, 0), true));
        }
        bars.add(new Bar(texts.plain("digest.speed.none"), figures.deliveries() - figures.answered(), false));
        return bars;
    }
}

package kentongan.digest;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kentongan.announcements.Announcement;
import kentongan.announcements.Clockface;
import kentongan.chat.Html;
import kentongan.chat.Keyboard;
import kentongan.chat.Media;
import kentongan.chat.Outgoing;
import kentongan.chat.Outgoing.Upload;
import kentongan.chat.Phrasebook;
import kentongan.chat.Texts;
import kentongan.digest.FigureLines.Against;
import kentongan.digest.pictures.CurvePicture;
import kentongan.digest.pictures.Minutes;
import kentongan.figures.AnnouncementFigures;
import kentongan.figures.Responsiveness;
import kentongan.office.Member;
import org.springframework.stereotype.Component;

/** How the figures of one announcement read, and the curve of its answers. */
@Component
class AnnouncementFigureTexts {

    private static final int EXCERPT = 100;
    private static final double MILLIS_A_MINUTE = 60_000;

    /** The curve ends a while after its last answer, however long ago that was. */
    private static final double TAIL = 1.15;

    private final Phrasebook phrasebook;

    AnnouncementFigureTexts(Phrasebook phrasebook) {
        this.phrasebook = phrasebook;
    }

    Outgoing message(Member reader, Announcement announcement, AnnouncementFigures figures, Instant now) {
        var texts = phrasebook.of(reader);
        var title = title(announcement, texts);
        var message = Outgoing.text(texts.html("digest.announcement", title).paragraph(lines(figures.figures(), texts)))
                .with(Keyboard.row(DigestKeys.how(texts)));
        return figures.answeredAt().isEmpty()
                ? message
                : message.with(new Upload(
                        Media.PHOTO,
                        "kentongan-curve.png",
                        curve(title, figures, now, texts).png()));
    }

    private static String title(Announcement announcement, Texts texts) {
        var excerpt = announcement.words().excerpt(EXCERPT);
        return excerpt.isBlank() ? texts.plain("board.no-words") : excerpt;
    }

    private static Html lines(Responsiveness figures, Texts texts) {
        var say = new FigureLines(texts);
        var all = new ArrayList<Html>();
        all.add(say.median(figures, Responsiveness.NONE, Against.NOTHING));
        figures.working()
                .ifPresent(it -> all.add(texts.html("digest.announcement.p90", Clockface.span(it.p90(), texts))));
        all.add(say.rate(figures, Responsiveness.NONE, Against.NOTHING));
        say.clarity(figures).ifPresent(all::add);
        say.done(figures).ifPresent(all::add);
        all.add(texts.html("digest.announcement.answered", figures.answered(), figures.deliveries()));
        return DigestTexts.lines(all);
    }

    private static CurvePicture curve(String title, AnnouncementFigures figures, Instant now, Texts texts) {
        var answered = figures.answeredAt().stream()
                .map(it -> minutes(figures.firstSentAt(), it))
                .toList();
        return new CurvePicture(
                title,
                texts.plain(
                        "digest.announcement.sent",
                        Clockface.date(figures.firstSentAt(), texts),
                        figures.figures().answered(),
                        figures.figures().deliveries()),
                texts.plain("digest.announcement.curve"),
                figures.figures().deliveries(),
                answered,
                Math.min(minutes(figures.firstSentAt(), now), last(answered) * TAIL),
                new Minutes(texts.plain("digest.minute"), texts.plain("digest.hour"), texts.plain("digest.day")));
    }

    private static double last(List<Double> answered) {
        return Math.max(1, answered.get(answered.size() - 1));
    }

    private static double minutes(Instant from, Instant to) {
        return Math.max(0, Duration.between(from, to).toMillis() / MILLIS_A_MINUTE);
    }
}

package kentongan.digest;

import java.time.Duration;
import java.util.Optional;
import kentongan.announcements.Clockface;
import kentongan.chat.Html;
import kentongan.chat.Texts;
import kentongan.figures.Attendance;
import kentongan.figures.HeadsAnswers;
import kentongan.figures.Ideas;
import kentongan.figures.Responsiveness;
import kentongan.figures.Share;
import kentongan.figures.Times;

/** How figures read, a line each, in one language. Of all lines only the rate has a per cent sign. */
public final class FigureLines {

    private static final int HUNDRED = 100;

    private final Texts texts;

    public FigureLines(Texts texts) {
        this.texts = texts;
    }

    /** What figures are compared with. */
    public enum Against {
        LAST_WEEK("week"),
        OWN_FOUR_WEEKS("four"),
        NOTHING("");

        private final String key;

        Against(String key) {
            this.key = key;
        }
    }

    /** The line that begins with {@code Median}. */
    public Html median(Responsiveness figures, Responsiveness before, Against against) {
        if (figures.working().isEmpty() || figures.wall().isEmpty()) {
            return texts.html(figures.isEmpty() ? "digest.median.nothing" : "digest.median.none");
        }
        return texts.html(
                "digest.median",
                span(figures.working().get()),
                span(figures.wall().get()),
                change(figures.working(), before.working(), against));
    }

    /** The line with the response rate in per cent. */
    public Html rate(Responsiveness figures, Responsiveness before, Against against) {
        var share = figures.rate();
        var percent = share.percent();
        if (percent.isEmpty()) {
            return texts.html("digest.rate.none");
        }
        return texts.html(
                "digest.rate", percent.getAsInt(), share.part(), share.whole(), points(share, before.rate(), against));
    }

    /** How quickly the head answered what members brought. */
    public Html head(HeadsAnswers head, HeadsAnswers before) {
        if (head.asked() == 0) {
            return texts.html("digest.head.nothing");
        }
        if (head.working().isEmpty() || head.wall().isEmpty()) {
            return texts.html("digest.head.none", head.asked());
        }
        return texts.html(
                "digest.head",
                span(head.working().get()),
                span(head.wall().get()),
                change(head.working(), before.working(), Against.LAST_WEEK),
                head.answered(),
                head.asked());
    }

    /** A group's figures in one line; {@code key} names the group. */
    public Html brief(String key, Responsiveness figures) {
        return figures.working()
                .map(it -> texts.html(
                        key, span(it), figures.rate().part(), figures.rate().whole()))
                .orElseGet(() -> texts.html(key + ".none", figures.deliveries()));
    }

    public Optional<Html> clarity(Responsiveness figures) {
        var clarity = figures.clarity();
        return clarity.whole() == 0
                ? Optional.empty()
                : Optional.of(texts.html("digest.clarity", clarity.part(), clarity.whole()));
    }

    public Optional<Html> done(Responsiveness figures) {
        return figures.instructions() == 0
                ? Optional.empty()
                : Optional.of(texts.html("digest.done", figures.done(), figures.instructions(), figures.overdue()));
    }

    /** {@code key} says at what. */
    public Optional<Html> attendance(String key, Attendance attendance) {
        var present = attendance.present();
        return present.whole() == 0
                ? Optional.empty()
                : Optional.of(texts.html(key, present.part(), present.whole(), attendance.late()));
    }

    public Html ideas(Ideas ideas) {
        return texts.html("digest.ideas", ideas.given(), ideas.accepted(), ideas.applied());
    }

    /** A span in its two largest units, as {@code 12 min 30 s}. */
    public String span(Times times) {
        return Clockface.span(times.median(), texts);
    }

    private String change(Optional<Times> now, Optional<Times> before, Against against) {
        if (now.isEmpty() || before.isEmpty() || against == Against.NOTHING) {
            return "";
        }
        var more = now.get().median().minus(before.get().median());
        if (more.abs().compareTo(Duration.ofSeconds(1)) < 0) {
            return texts.plain("digest.same." + against.key);
        }
        var key = more.isNegative() ? "digest.faster." : "digest.slower.";
        return texts.plain(key + against.key, Clockface.span(more.abs(), texts));
    }

    private String points(Share now, Share before, Against against) {
        if (before.whole() == 0 || against == Against.NOTHING) {
            return "";
        }
        var more = percent(now) - percent(before);
        if (more == 0) {
            return texts.plain("digest.same." + against.key);
        }
        return texts.plain((more > 0 ? "digest.up." : "digest.down.") + against.key, Math.abs(more));
    }

    private static int percent(Share share) {
        return share.percent().orElse(HUNDRED);
    }
}

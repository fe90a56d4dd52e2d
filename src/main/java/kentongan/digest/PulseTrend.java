package kentongan.digest;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import kentongan.chat.Html;
import kentongan.chat.Texts;
import kentongan.figures.Week;
import kentongan.pulse.PulseCount;
import kentongan.pulse.PulseResults;
import kentongan.pulse.PulseResults.Result;
import org.springframework.stereotype.Component;

/** How the anonymous question of a week reads in its digest: the mean answer, after those of the weeks before. */
@Component
class PulseTrend {

    private static final int WEEKS = 8;

    private final PulseResults results;

    PulseTrend(PulseResults results) {
        this.results = results;
    }

    /** Empty where that week's question is still open, or too few have answered it. */
    Optional<Html> line(Week week, Texts texts) {
        var shown = results.latest(WEEKS).stream()
                .filter(it -> it.count().isPresent() && !it.week().isAfter(week.monday()))
                .toList();
        if (shown.isEmpty() || !shown.get(shown.size() - 1).week().equals(week.monday())) {
            return Optional.empty();
        }
        var means = shown.stream().map(it -> mean(it, texts)).collect(Collectors.joining(" → "));
        return Optional.of(texts.html("digest.pulse", means, PulseCount.MOST));
    }

    private static String mean(Result result, Texts texts) {
        var symbols = DecimalFormatSymbols.getInstance(
                Locale.forLanguageTag(texts.language().code()));
        return new DecimalFormat("0.0", symbols)
                .format(result.count().orElseThrow().mean());
    }
}

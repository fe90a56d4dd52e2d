package kentongan.office;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says which time zone may be meant when the configured one does not exist. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class UnknownTimeZoneAnalyzer extends AbstractFailureAnalyzer<BindException> {

    private static final ConfigurationPropertyName TIME_ZONE = ConfigurationPropertyName.of("kentongan.time-zone");

    private static final int SUGGESTIONS = 3;

    /** What Indonesians call their zones. */
    private static final Map<String, String> COMMON =
            Map.of("WIB", "Asia/Jakarta", "WITA", "Asia/Makassar", "WIT", "Asia/Jayapura");

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, BindException cause) {
        var property = cause.getProperty();
        if (property == null || !property.getName().equals(TIME_ZONE)) {
            return null;
        }
        var name = String.valueOf(property.getValue());
        return new FailureAnalysis(
                "There is no time zone \"" + name + "\" (kentongan.time-zone, KENTONGAN_TIME_ZONE).",
                "Write an IANA zone. Did you mean " + String.join(", ", suggestions(name)) + "?",
                cause);
    }

    static List<String> suggestions(String name) {
        var common = COMMON.get(name.strip().toUpperCase(Locale.ROOT));
        if (common != null) {
            return List.of(common);
        }
        return ZoneId.getAvailableZoneIds().stream()
                .filter(zone -> zone.contains("/") && !zone.startsWith("Etc/"))
                .sorted(Comparator.<String>comparingInt(zone -> distance(name, zone))
                        .thenComparing(it -> it))
                .limit(SUGGESTIONS)
                .toList();
    }

    /** How alike two names are: of the whole names, or of the city alone where no region was written. */
    private static int distance(String typed, String zone) {
        var city = zone.substring(zone.lastIndexOf('/') + 1);
        return typed.contains("/") ? edits(typed, zone) : edits(typed, city);
    }

    private static int edits(String one, String other) {
        var a = one.toLowerCase(Locale.ROOT);
        var b = other.toLowerCase(Locale.ROOT);
        var last = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            var next = new int[b.length() + 1];
            next[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                var change = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                next[j] = Math.min(change, 1 + Math.min(last[j], next[j - 1]));
            }
            last = next;
        }
        return last[b.length()];
    }
}

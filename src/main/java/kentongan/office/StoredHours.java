package kentongan.office;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * The hours that the office has set; what it has not set is the default.
 *
 * @param windows the windows of each weekday as they can be typed, blank for a day off
 * @param quiet the quiet hours as they can be typed
 */
@Document("hours")
record StoredHours(
        @Id String id,
        @Nullable Map<String, String> windows,
        @Nullable String quiet) {}

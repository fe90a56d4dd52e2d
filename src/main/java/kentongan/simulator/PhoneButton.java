package kentongan.simulator;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** A button under a message, as a phone shows it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PhoneButton(
        String text,
        @Nullable String data,
        @Nullable String url,
        @Nullable String style,
        @Nullable String copyText) {}

package kentongan.office;

import java.nio.file.Path;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an office sets in {@code config/application.yaml} or the environment (product.md, "Configuration").
 *
 * @param timeZone an IANA zone; a name that does not exist stops the start, since a silent GMT would send at night
 * @param setupCode whoever opens the link with it first becomes the head; null: a random one is made
 * @param data the folder for what the program writes
 * @param holidays the file of national holidays and cuti bersama; a wrong one stops the start
 */
@ConfigurationProperties("kentongan")
public record OfficeProperties(
        @DefaultValue("id") String language,
        @DefaultValue("Asia/Jayapura") ZoneId timeZone,
        @DefaultValue("./data") Path data,
        @Nullable String setupCode,
        @DefaultValue("config/holidays.yaml") Path holidays) {

    /** The language of those who chose none, and of everything said before anyone could. */
    public Language officeLanguage() {
        return Language.of(language);
    }
}

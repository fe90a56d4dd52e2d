package kentongan.digest;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When the weekly digest is sent (product.md, "Configuration").
 *
 * @param digestCron a Quartz cron in the office's zone; one that can't be read or never comes stops the start
 */
@ConfigurationProperties("kentongan")
public record DigestProperties(@DefaultValue(DEFAULT) String digestCron) {

    /** Fridays at half past three. */
    static final String DEFAULT = "0 30 15 ? * FRI";
}

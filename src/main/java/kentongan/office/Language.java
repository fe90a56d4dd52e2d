package kentongan.office;

import java.util.Locale;

/** A language the office can speak; Telegram's own language_code is ignored. */
public enum Language {
    ID,
    EN;

    /** The language named by a configuration value or button argument, {@code id} or {@code en} in any case. */
    public static Language of(String code) {
        return valueOf(code.trim().toUpperCase(Locale.ROOT));
    }

    /** The ISO 639-1 code, which also names the message bundles. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
